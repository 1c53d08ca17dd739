import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { type Column, DataTable } from "~/ui/DataTable";
import { formatMoney } from "~/ui/format";
import { Money } from "~/ui/Money";
import type { PlanAdvice } from "./advice-view";
import { formatChance } from "./chance-text";
import { describeColumn, describeStanding } from "./list-text";
import { PlanCell } from "./PlanCell";
import { formatPlace } from "./place-text";
import { isWholeList, type ListColumn, type RankingQuery, type Sort } from "./ranking-query";
import type { FullRankingView, RankedRow } from "./ranking-view";
import { SpreadCell } from "./SpreadCell";
import { sortLink } from "./sort-link";
import { TotalCell } from "./TotalCell";

type RankingTableProps = {
  view: FullRankingView;
  /** The ids of the rows to show, in the order to show them in. */
  shown: readonly string[];
  query: RankingQuery;
  columns: readonly ListColumn[];
  advice: readonly PlanAdvice[];
  roundPath: string;
};

/** The ranking, with the budget line drawn across it; sorted or searched, each plan says on which side of the line it stands. */
export function RankingTable({ view, shown, query, columns: chosen, advice, roundPath }: RankingTableProps) {
  const whole = isWholeList(query);
  const rowOf = new Map(view.rows.map((row) => [row.id, row]));
  const adviceOf = new Map(advice.map((plan) => [plan.planId, plan]));
  const columns: Column<RankedRow>[] = [
    {
      key: "rank",
      header: m.ranking_rank(),
      cell: (row) => <RankCell row={row} standing={!whole} />,
      ...sortLink(query, "list"),
    },
    {
      key: "plan",
      header: m.ranking_plan(),
      rowHeader: true,
      cell: (row) => <PlanCell to={`${roundPath}/meeting/${row.id}`} plan={row} />,
      ...sortLink(query, "title"),
    },
    ...chosen.map(
      (column): Column<RankedRow> => ({
        key: column,
        header: describeColumn(column),
        align: "end",
        cell: (row) => <ChosenCell column={column} row={row} advice={adviceOf.get(row.id)} roundPath={roundPath} />,
        ...(isSort(column) && sortLink(query, column)),
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
      rowTone={(row) => (row.standing === "within" ? undefined : "muted")}
      rowNote={(row) => (whole ? lineAfter(row, view) : null)}
    />
  );
}

const isSort = (column: ListColumn): column is ListColumn & Sort => column !== "corrected";

function lineAfter(row: RankedRow, { rows, withinCount, sumCents, remainingCents }: FullRankingView) {
  if (row.id !== rows[withinCount - 1]?.id) return null;
  const sum = formatMoney(sumCents);
  const left = formatMoney(remainingCents);
  if (withinCount === rows.length) return m.ranking_line_after_all({ sum, left });
  return m.ranking_line_note({ count: withinCount, sum, left });
}

type ChosenCellProps = { column: ListColumn; row: RankedRow; advice: PlanAdvice | undefined; roundPath: string };

function ChosenCell({ column, row, advice, roundPath }: ChosenCellProps) {
  switch (column) {
    case "requested":
      return <RequestedCell row={row} />;
    case "total":
      return <TotalCell {...row} recountPath={`${roundPath}/ranking/${row.id}`} />;
    case "spread":
      return <SpreadCell {...row} />;
    case "chance":
      return advice ? formatChance(advice.withinBudget) : "–";
    case "expected":
      return advice ? formatPlace(advice.expectedRank) : "–";
    case "corrected":
      return advice ? advice.correctedRank : "–";
  }
}

/** What the plan asks, and under it all that is asked down to its place. */
function RequestedCell({ row: { requestedCents, runningTotalCents } }: { row: RankedRow }) {
  const total = runningTotalCents === null ? m.ranking_unknown() : formatMoney(runningTotalCents);
  return (
    <div>
      <Money cents={requestedCents} />
      <span className="block text-sm lg:whitespace-nowrap">{m.ranking_running_total({ total })}</span>
    </div>
  );
}

function RankCell({ row, standing }: { row: RankedRow; standing: boolean }) {
  return (
    <div>
      <strong className="text-lg">{row.rank}</strong> {row.tied && <Badge>{m.ranking_tied()}</Badge>}
      {standing && <span className="block text-sm">{describeStanding(row.standing)}</span>}
      <span className="block text-sm lg:whitespace-nowrap">
        {m.ranking_without_bonus({ rank: row.rankWithoutBonus })}
      </span>
      {row.decidedBy && (
        <Badge tone="info">{row.decidedBy === "lot" ? m.ranking_order_by_lot() : m.ranking_order_by_decision()}</Badge>
      )}
      {row.bonusDecides && (
        <Badge tone="caution">
          {row.bonusDecides === "brought-within" ? m.ranking_bonus_brings_within() : m.ranking_bonus_pushes_below()}
        </Badge>
      )}
    </div>
  );
}
