import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { type Column, DataTable } from "~/ui/DataTable";
import { Money } from "~/ui/Money";
import { describeColumn } from "./list-text";
import { PlanCell } from "./PlanCell";
import type { orderColumns, RankingQuery } from "./ranking-query";
import type { OrderRow } from "./ranking-view";
import { SpreadCell } from "./SpreadCell";
import { sortLink } from "./sort-link";
import { TotalCell } from "./TotalCell";

type OrderColumn = (typeof orderColumns)[number];

type OrderTableProps = {
  rows: readonly OrderRow[];
  shown: readonly string[];
  query: RankingQuery;
  columns: readonly OrderColumn[];
  roundPath: string;
};

/** The plans a recused member may see, best first, without anything that tells where the others stand. */
export function OrderTable({ rows, shown, query, columns: chosen, roundPath }: OrderTableProps) {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
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
      ...sortLink(query, "title"),
    },
    ...chosen.map(
      (column): Column<OrderRow> => ({
        key: column,
        header: describeColumn(column),
        align: "end",
        cell: (row) => <OrderCell column={column} row={row} roundPath={roundPath} />,
        ...sortLink(query, column),
      }),
    ),
  ];
  return (
    <DataTable
      caption={m.ranking_title()}
      captionHidden
      columns={columns}
      rows={shown.flatMap((id) => rowOf.get(id) ?? [])}
      rowKey={(row) => row.id}
    />
  );
}

function OrderCell({ column, row, roundPath }: { column: OrderColumn; row: OrderRow; roundPath: string }) {
  if (column === "requested") return <Money cents={row.requestedCents} />;
  return column === "total" ? (
    <TotalCell {...row} recountPath={`${roundPath}/ranking/${row.id}`} />
  ) : (
    <SpreadCell {...row} />
  );
}
