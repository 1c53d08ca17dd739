import { m } from "~/paraglide/messages";
import { type Column, DataTable } from "~/ui/DataTable";
import { DifferingText } from "./DifferingText";
import { describeField, describeValue } from "./field-text";
import { type ContentField, changesBetween, type PlanContent } from "./plan-content";
import { differingParts } from "./text-difference";

type Side = { name: string; content: PlanContent };
type PlansSideBySideProps = { caption: string; first: Side; second: Side };

/** What tells most about whether two plans are one project; shown even where both say the same. */
const always: readonly ContentField[] = [
  "title",
  "leadApplicant",
  "residentsInitiative",
  "welfareOrganisation",
  "neighbourhood",
  "summary",
  "requestedCents",
  "submittedAt",
];

/** Two plans beside each other: the main fields and whatever else differs, with the words that differ marked. */
export function PlansSideBySide({ caption, first, second }: PlansSideBySideProps) {
  const differing = changesBetween(first.content, second.content).map(({ field }) => field);
  const fields = [...always, ...differing.filter((field) => !always.includes(field))];
  const partsOf = (field: ContentField) =>
    differingParts(describeValue(field, first.content[field]), describeValue(field, second.content[field]));
  const columns: Column<ContentField>[] = [
    { key: "field", header: m.intake_change_field(), rowHeader: true, cell: describeField },
    { key: "first", header: first.name, cell: (field) => <DifferingText {...partsOf(field).before} /> },
    { key: "second", header: second.name, cell: (field) => <DifferingText {...partsOf(field).after} /> },
  ];
  return <DataTable caption={caption} captionHidden columns={columns} rows={fields} rowKey={(field) => field} />;
}
