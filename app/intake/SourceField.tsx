import { m } from "~/paraglide/messages";
import type { FieldErrors } from "~/ui/Field";
import { TextField } from "~/ui/TextField";

type SourceFieldProps = {
  name: string;
  id: string;
  sources: readonly string[];
  defaultValue?: string;
  error?: FieldErrors;
  optional?: boolean;
};

/** The form that plans come from: one that was used before, offered by the browser, or a new one. */
export function SourceField({ sources, optional, ...field }: SourceFieldProps) {
  const listId = `${field.id}-known`;
  return (
    <>
      <TextField
        {...field}
        label={m.intake_source()}
        hint={optional ? m.intake_source_hint() : m.intake_source_hint_known()}
        list={listId}
        maxLength={80}
        autoComplete="off"
        width="medium"
        optional={optional}
      />
      <datalist id={listId}>
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
    </>
  );
}
