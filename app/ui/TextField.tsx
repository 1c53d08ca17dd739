import type { InputHTMLAttributes, ReactNode } from "react";
import { Field, type FieldTexts } from "./Field";

type InputAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name" | "className" | "prefix">;

type TextFieldProps = FieldTexts &
  InputAttributes & {
    /** How much is meant to be typed: a number or date, a name, or a line (default). */
    width?: "short" | "medium" | "full";
    /** Shown before or after the box: "€", "punten". Decoration: say it in the label or hint as well. */
    before?: ReactNode;
    after?: ReactNode;
  };

/** A one-line box; also for `type="email" | "date" | "number" | "file"`. Other input attributes pass through. */
export function TextField({
  id,
  name,
  label,
  hint,
  error,
  optional,
  width = "full",
  before,
  after,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ id, name, label, hint, error, optional }}>
      {(attributes) => {
        const box = <input type="text" {...input} {...attributes} className={`input width-${width}`} />;
        if (!before && !after) return box;
        return (
          <div className="input-affix">
            {before && <span aria-hidden>{before}</span>}
            {box}
            {after && <span aria-hidden>{after}</span>}
          </div>
        );
      }}
    </Field>
  );
}
