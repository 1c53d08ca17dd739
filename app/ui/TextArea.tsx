import type { TextareaHTMLAttributes } from "react";
import { Field, type FieldTexts } from "./Field";

type TextAreaAttributes = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "name" | "className">;

/** A box for several lines that grows with its text where the browser can; `compact` for a sentence. Other attributes pass through. */
export function TextArea({
  id,
  name,
  label,
  hint,
  error,
  optional,
  compact = false,
  rows = compact ? 2 : 4,
  ...rest
}: FieldTexts & TextAreaAttributes & { compact?: boolean }) {
  return (
    <Field {...{ id, name, label, hint, error, optional }}>
      {(attributes) => (
        <textarea {...rest} {...attributes} rows={rows} className={compact ? "input input-compact" : "input"} />
      )}
    </Field>
  );
}
