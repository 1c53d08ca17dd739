import { m } from "~/paraglide/messages";
import { type Column, DataTable } from "~/ui/DataTable";
import { Section } from "~/ui/Section";
import type { ImportPreview } from "./import-preview.server";
import { TakeRow } from "./LeaveRow";
import { describeProblem, describeSkip } from "./problem-text";

type LeftOut = Pick<ImportPreview, "keptOut" | "superseded" | "tests" | "skipped" | "left">;
type Row = { row: number; number: string; title: string; why: string; byHand?: true };

/** Every row of the file that does not become a plan, and why. */
export function ImportLeftOut(rows: LeftOut) {
  const all = allRows(rows);
  if (all.length === 0) return null;
  const columns: Column<Row>[] = [
    { key: "row", header: m.intake_problem_row(), cell: ({ row }) => row },
    { key: "plan", header: m.intake_problem_plan(), cell: ({ number, title }) => `${number} ${title}`.trim() || "–" },
    { key: "why", header: m.intake_not_imported_why(), cell: ({ why }) => why },
    ...(rows.left.length > 0
      ? [
          {
            key: "take",
            header: m.intake_choice(),
            cell: ({ byHand, ...row }: Row) => byHand && <TakeRow row={row.row} title={row.title} />,
          },
        ]
      : []),
  ];
  const title = `${m.intake_not_imported()} (${all.length})`;
  return (
    <Section title={title}>
      <DataTable caption={title} captionHidden columns={columns} rows={all} rowKey={({ row }) => String(row)} />
    </Section>
  );
}

function allRows({ keptOut, superseded, tests, skipped, left }: LeftOut): Row[] {
  return [
    ...keptOut.map((one) => ({ ...one, why: one.problems.map(describeProblem).join(" ") })),
    ...superseded.map((one) => ({ ...one, why: m.intake_superseded() })),
    ...tests.map((one) => ({ ...one, why: m.intake_test_row() })),
    ...left.map((one) => ({ ...one, why: describeSkip("by-hand"), byHand: true as const })),
    ...skipped.map(({ row, why }) => ({ row, number: "", title: "", why: describeSkip(why) })),
  ].sort((a, b) => a.row - b.row);
}
