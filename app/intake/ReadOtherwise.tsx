import { Form } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import type { FieldErrors } from "~/ui/Field";
import { Select } from "~/ui/Select";
import { Stack } from "~/ui/Stack";
import { TextField } from "~/ui/TextField";
import type { ImportPreview } from "./import-preview.server";

type ReadOtherwiseProps = { reading: ImportPreview["reading"]; error?: FieldErrors };

/** Another sheet of the workbook, or another row with the names of the columns. A JSON file has neither. */
export function ReadOtherwise({ reading: { format, sheet, sheets, headerRow }, error }: ReadOtherwiseProps) {
  if (format === "json") return null;
  return (
    <Form method="post" key={`${sheet} ${headerRow}`}>
      <input type="hidden" name="intent" value="reread" />
      <Stack gap="small">
        {sheets.length > 1 && (
          <Select
            name="sheet"
            id="sheet"
            label={m.intake_sheet()}
            options={sheets.map(({ name, rows }) => ({
              value: name,
              label: m.intake_sheet_with_rows({ name, count: rows }),
            }))}
            defaultValue={sheet ?? undefined}
          />
        )}
        <TextField
          name="headerRow"
          id="headerRow"
          type="number"
          min={1}
          width="short"
          label={m.intake_header_row_choose()}
          hint={m.intake_header_row_hint()}
          defaultValue={headerRow}
          error={error}
        />
        <div>
          <Button variant="secondary">{m.intake_reread()}</Button>
        </div>
      </Stack>
    </Form>
  );
}
