import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";
import { controlAttributes, FieldNotes, type FieldTexts } from "./Field";

/** A point on the scale and the sentence that says what it means. */
export type ScaleOption = { value: number | string; meaning: ReactNode };

type RadioScaleProps = FieldTexts & {
  options: readonly ScaleOption[];
  /** The answer "weet ik niet", beside the points; `null` leaves it out. Its default value is "unknown". */
  unknown?: { value: string; label: string } | null;
  /** What was chosen before; `null` or `undefined` is no choice yet, never zero. */
  defaultValue?: number | string | null;
  onChange?: (value: string) => void;
  disabled?: boolean;
  /** Smaller and closer together, for a form with many scales beside a text. The targets stay large enough to touch. */
  compact?: boolean;
};

/**
 * A scoring scale: every point with its number and its meaning always in sight. Side by side where there is room,
 * under each other where there is not. Native radio buttons; the first one carries the group's id.
 */
export function RadioScale({ options, unknown, defaultValue, onChange, disabled, compact, ...texts }: RadioScaleProps) {
  const { id, name, ...aria } = controlAttributes(texts);
  const chosen = defaultValue === null || defaultValue === undefined ? null : String(defaultValue);
  const notSure = unknown === undefined ? { value: "unknown", label: m.ui_dont_know() } : unknown;
  return (
    <fieldset
      className={["scale", compact && "scale-compact", aria["aria-invalid"] && "field-invalid"]
        .filter(Boolean)
        .join(" ")}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: allowed by ARIA in HTML, and only so may it be invalid
      role="radiogroup"
      disabled={disabled}
      {...aria}
    >
      <legend>{texts.label}</legend>
      <FieldNotes id={id} hint={texts.hint} error={texts.error} />
      <div className="scale-options">
        {options.map(({ value, meaning }, index) => (
          <ScalePoint
            key={value}
            {...{ name, value: String(value), chosen, onChange, meaning }}
            id={index === 0 ? id : undefined}
            shownValue={value}
          />
        ))}
        {notSure && <ScalePoint {...{ name, value: notSure.value, chosen, onChange, meaning: notSure.label }} />}
      </div>
    </fieldset>
  );
}

type ScalePointProps = {
  id?: string;
  name: string;
  value: string;
  shownValue?: number | string;
  chosen: string | null;
  meaning: ReactNode;
  onChange?: (value: string) => void;
};

function ScalePoint({ id, name, value, shownValue, chosen, meaning, onChange }: ScalePointProps) {
  return (
    <label className={shownValue === undefined ? "scale-option scale-unknown" : "scale-option"}>
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        defaultChecked={value === chosen}
        onChange={onChange && (() => onChange(value))}
      />
      {shownValue !== undefined && <span className="scale-value">{shownValue}</span>}{" "}
      <span className="scale-meaning">{meaning}</span>
    </label>
  );
}
