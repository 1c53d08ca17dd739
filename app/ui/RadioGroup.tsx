import type { ReactNode } from "react";
import { controlAttributes, FieldNotes, type FieldTexts, OptionalMark } from "./Field";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type RadioGroupProps = FieldTexts & {
  options: readonly RadioOption[];
  defaultValue?: string | null;
  onChange?: (value: string) => void;
  disabled?: boolean;
  /** Beside each other, for a few short words. */
  inline?: boolean;
  /** The browser itself asks for a choice before it sends the form. */
  required?: boolean;
};

/** One choice out of a few, under each other or in a row. The first option carries the group's id, so that errors can link to it. */
export function RadioGroup({ options, defaultValue, onChange, disabled, inline, required, ...texts }: RadioGroupProps) {
  const { id, name, ...aria } = controlAttributes(texts);
  return (
    <fieldset
      className={aria["aria-invalid"] ? "field field-invalid" : "field"}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: allowed by ARIA in HTML, and only so may it be invalid
      role="radiogroup"
      disabled={disabled}
      {...aria}
    >
      <legend className="field-label">
        {texts.label}
        {texts.optional && <OptionalMark />}
      </legend>
      <FieldNotes id={id} hint={texts.hint} error={texts.error} />
      <div className={inline ? "choices-inline" : undefined}>
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              required={required}
              onChange={onChange && (() => onChange(option.value))}
            />
            <span className="choice-text">
              {option.label} {option.hint && <span className="choice-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
