import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";

/** The ids of the forms that these buttons send; the page of a file holds both. */
export const leaveRowForm = "leave-row";
export const takeRowForm = "take-row";

type RowProps = { row: number; title: string };

/** Leaves one row of the file out of the import. */
export function LeaveRow({ row, title }: RowProps) {
  return (
    <Button
      variant="quiet"
      form={leaveRowForm}
      name="row"
      value={row}
      aria-label={m.intake_leave_row_named({ row, title })}
    >
      {m.intake_leave_row()}
    </Button>
  );
}

/** Takes a row in again that a person left out. */
export function TakeRow({ row, title }: RowProps) {
  return (
    <Button
      variant="quiet"
      form={takeRowForm}
      name="row"
      value={row}
      aria-label={m.intake_take_row_named({ row, title })}
    >
      {m.intake_take_row()}
    </Button>
  );
}
