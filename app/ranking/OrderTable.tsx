import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { type Column, DataTable } from "~/ui/DataTable";
import { Money } from "~/ui/Money";
import { PlanCell } from "./PlanCell";
import type { OrderRow } from "./ranking-view";
import { SpreadCell } from "./SpreadCell";
import { TotalCell } from "./TotalCell";

/** The plans a recused member may see, best first, without anything that tells where the others stand. */
export function OrderTable({ rows, roundPath }: { rows: readonly OrderRow[]; roundPath: string }) {
  const columns: Column<OrderRow>[] = [
    {
      key: "plan",
      header: m.ranking_plan(),
      rowHeader: true,
      cell: (row) => (
        <PlanCell to={`${roundPath}/meeting/${row.id}`} plan={row}>
          {row.tied && <Badge>{m.ranking_tied()}</Badge>}
        </PlanCell>
      ),
    },
    {
      key: "requested",
      header: m.ranking_requested(),
      align: "end",
      cell: (row) => <Money cents={row.requestedCents} />,
    },
    {
      key: "total",
      header: m.ranking_total(),
      align: "end",
      cell: (row) => <TotalCell {...row} recountPath={`${roundPath}/ranking/${row.id}`} />,
    },
    { key: "spread", header: m.ranking_spread(), align: "end", cell: (row) => <SpreadCell {...row} /> },
  ];
  return <DataTable caption={m.ranking_title()} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
