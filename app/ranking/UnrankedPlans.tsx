import { m } from "~/paraglide/messages";
import { type Column, DataTable } from "~/ui/DataTable";
import { Section } from "~/ui/Section";
import { PlanCell } from "./PlanCell";
import type { UnrankedRow } from "./ranking-view";

/** Plans that are not in the ranking yet, and why: not yet rankable is not "bad". */
export function UnrankedPlans({ rows, roundPath }: { rows: readonly UnrankedRow[]; roundPath: string }) {
  if (rows.length === 0) return null;
  const columns: Column<UnrankedRow>[] = [
    {
      key: "plan",
      header: m.ranking_plan(),
      rowHeader: true,
      cell: (row) => <PlanCell to={`${roundPath}/meeting/${row.id}`} plan={row} />,
    },
    {
      key: "why",
      header: m.ranking_why(),
      cell: (row) => m.ranking_under_quorum({ sheets: row.countedSheets, quorum: row.quorum }),
    },
  ];
  return (
    <Section id="unranked" title={m.ranking_unranked_title()} intro={m.ranking_unranked_intro()}>
      <DataTable
        caption={m.ranking_unranked_title()}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
      />
    </Section>
  );
}
