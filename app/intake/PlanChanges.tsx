import { m } from "~/paraglide/messages";
import { type Column, DataTable } from "~/ui/DataTable";
import { DifferingText } from "./DifferingText";
import { describeField, describeValue } from "./field-text";
import type { PlanChange } from "./plan-content";
import { differingParts } from "./text-difference";

type PlanChangesProps = {
  /** Whose changes these are, for who hears the table instead of seeing it. */
  caption: string;
  changes: readonly PlanChange[];
  /** Whether they still have to be made. */
  past?: boolean;
};

/** Per field what it was and what it becomes, with the words that differ marked. */
export function PlanChanges({ caption, changes, past = false }: PlanChangesProps) {
  const columns: Column<PlanChange>[] = [
    { key: "field", header: m.intake_change_field(), rowHeader: true, cell: ({ field }) => describeField(field) },
    {
      key: "before",
      header: m.intake_change_before(),
      cell: (change) => <DifferingText {...partsOf(change).before} />,
    },
    {
      key: "after",
      header: past ? m.intake_change_after_then() : m.intake_change_after(),
      cell: (change) => <DifferingText {...partsOf(change).after} />,
    },
  ];
  return (
    <DataTable caption={caption} captionHidden columns={columns} rows={changes} rowKey={(change) => change.field} />
  );
}

const partsOf = ({ field, before, after }: PlanChange) =>
  differingParts(describeValue(field, before), describeValue(field, after));
