import { useEffect, useRef } from "react";
import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { RadioGroup } from "~/ui/RadioGroup";
import { Stack } from "~/ui/Stack";
import { describeAnswer, describeField } from "./sheet-field-text";
import type { SheetCriterion, SheetFields } from "./sheet-fields";

type ConflictChoiceProps = {
  criteria: readonly SheetCriterion[];
  /** The fields that two windows filled in differently. */
  names: readonly string[];
  mine: SheetFields;
  stored: SheetFields;
};

/** Both versions of every answer that two windows filled in differently, to choose from. Part of the form of the sheet. */
export function ConflictChoice({ criteria, names, mine, stored }: ConflictChoiceProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} id="conflict" data-conflict role="alert">
      <Notice tone="caution" title={m.scoring_conflict_title()}>
        <Stack>
          <p>{m.scoring_conflict_text()}</p>
          {names.map((name) => (
            <div key={name}>
              <input type="hidden" name="asked" value={name} />
              <RadioGroup
                id={`choose-${name}`}
                name={`choose-${name}`}
                label={describeField(criteria, name)}
                required
                options={[
                  { value: "mine", label: m.scoring_conflict_mine(), hint: answer(mine, name) },
                  { value: "stored", label: m.scoring_conflict_stored(), hint: answer(stored, name) },
                ]}
              />
            </div>
          ))}
          <div>
            <Button name="intent" value="save">
              {m.scoring_conflict_save()}
            </Button>
          </div>
        </Stack>
      </Notice>
    </div>
  );

  function answer(fields: SheetFields, name: string) {
    return <span className="whitespace-pre-line">{describeAnswer(criteria, name, fields[name] ?? "")}</span>;
  }
}
