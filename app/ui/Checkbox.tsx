import type { InputHTMLAttributes } from "react";
import { controlAttributes, errorText, FieldNotes, type FieldTexts } from "./Field";

type CheckboxAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name" | "className" | "type">;

/** One box to tick, with its label beside it. Sends `value` ("on" unless given) when ticked and nothing when not. */
export function Checkbox({ id, name, label, hint, error, optional: _, ...rest }: FieldTexts & CheckboxAttributes) {
  const attributes = controlAttributes({ id, name, label, hint, error });
  return (
    <div className={errorText(error) ? "field field-invalid" : "field"}>
      <FieldNotes id={attributes.id} error={error} />
      <label className="choice">
        <input {...rest} {...attributes} type="checkbox" />
        <span className="choice-text">
          {label}
          {hint && (
            <span className="choice-hint" id={`${attributes.id}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}
