import { type ChangeEvent, useRef } from "react";
import { m } from "~/paraglide/messages";
import { Select } from "~/ui/Select";
import { TextArea } from "~/ui/TextArea";
import type { Filled } from "./verdict-entry";

type ReasonFieldsProps = {
  criterionKey: string;
  name: (field: string) => string;
  reasons: readonly { code: string; label: string; wording: string }[];
  filled: Filled;
  /** Another verdict while members score: that needs a reason of its own. */
  changing: boolean;
  error: string[];
};

/** Why something fails or is unclear: a standard reason whose words are filled in, and the words themselves. */
export function ReasonFields({ criterionKey, name, reasons, filled, changing, error }: ReasonFieldsProps) {
  const box = useRef<HTMLDivElement>(null);
  const fillIn = ({ target }: ChangeEvent<HTMLSelectElement>) => {
    const text = box.current?.querySelector("textarea");
    const chosen = reasons.find(({ code }) => code === target.value);
    // Words of the person's own stay as they are.
    const replaceable = text && (text.value.trim() === "" || reasons.some(({ wording }) => wording === text.value));
    if (!replaceable) return;
    text.value = chosen?.wording ?? "";
    // As if it was typed: what keeps the form's fields safe hears of it.
    text.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <div ref={box} className="stack stack-small">
      {reasons.length > 0 && (
        // A choice says nothing about a plan that passes, so it is there for the other two verdicts only.
        <div className="reason-code">
          <Select
            id={`${criterionKey}-reason-code`}
            name={name("reasonCode")}
            label={m.screening_reason_code()}
            hint={m.screening_reason_code_hint()}
            placeholder={m.screening_reason_code_own()}
            options={reasons.map(({ code, label }) => ({ value: code, label }))}
            defaultValue={filled.reasonCode}
            onChange={fillIn}
          />
        </div>
      )}
      <TextArea
        id={`${criterionKey}-reason`}
        name={name("reason")}
        label={m.screening_reason()}
        hint={changing ? m.screening_reason_hint_scoring() : m.screening_reason_hint()}
        defaultValue={filled.reason}
        error={error}
        rows={2}
      />
    </div>
  );
}
