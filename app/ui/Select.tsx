import type { SelectHTMLAttributes } from "react";
import { Field, type FieldTexts } from "./Field";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectAttributes = Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "name" | "className" | "children">;

type SelectProps = FieldTexts &
  SelectAttributes & {
    options: readonly SelectOption[];
    /** First choice with the empty value, such as "Kies een kolom". */
    placeholder?: string;
  };

/** The browser's own list to choose from: works on every device and without JavaScript. */
export function Select({
  id,
  name,
  label,
  labelHidden,
  hint,
  error,
  optional,
  options,
  placeholder,
  ...rest
}: SelectProps) {
  return (
    <Field {...{ id, name, label, labelHidden, hint, error, optional }}>
      {(attributes) => (
        <select {...rest} {...attributes} className="input width-medium">
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
