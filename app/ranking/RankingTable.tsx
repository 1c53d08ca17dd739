import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { type Column, DataTable } from "~/ui/DataTable";
import { formatMoney } from "~/ui/format";
import { Money } from "~/ui/Money";
import { PlanCell } from "./PlanCell";
import type { FullRankingView, RankedRow } from "./ranking-view";
import { SpreadCell } from "./SpreadCell";
import { TotalCell } from "./TotalCell";

/** The whole ranking, with the budget line drawn across it. */
export function RankingTable({ view, roundPath }: { view: FullRankingView; roundPath: string }) {
  const columns: Column<RankedRow>[] = [
    { key: "rank", header: m.ranking_rank(), cell: (row) => <RankCell row={row} /> },
    {
      key: "plan",
      header: m.ranking_plan(),
      rowHeader: true,
      cell: (row) => <PlanCell to={`${roundPath}/meeting/${row.id}`} plan={row} />,
    },
    { key: "requested", header: m.ranking_requested(), align: "end", cell: (row) => <RequestedCell row={row} /> },
    {
      key: "total",
      header: m.ranking_total(),
      align: "end",
      cell: (row) => <TotalCell {...row} recountPath={`${roundPath}/ranking/${row.id}`} />,
    },
    { key: "spread", header: m.ranking_spread(), align: "end", cell: (row) => <SpreadCell {...row} /> },
  ];
  return (
    <DataTable
      caption={m.ranking_title()}
      captionHidden
      columns={columns}
      rows={view.rows}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.standing === "within" ? undefined : "muted")}
      rowNote={(row) => lineAfter(row, view)}
    />
  );
}

function lineAfter(row: RankedRow, { rows, withinCount, sumCents, remainingCents }: FullRankingView) {
  if (row !== rows[withinCount - 1]) return null;
  const sum = formatMoney(sumCents);
  const left = formatMoney(remainingCents);
  if (withinCount === rows.length) return m.ranking_line_after_all({ sum, left });
  return m.ranking_line_note({ count: withinCount, sum, left });
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

function RankCell({ row }: { row: RankedRow }) {
  return (
    <div>
      <strong className="text-lg">{row.rank}</strong> {row.tied && <Badge>{m.ranking_tied()}</Badge>}
      <span className="block text-sm lg:whitespace-nowrap">
        {m.ranking_without_bonus({ rank: row.rankWithoutBonus })}
      </span>
      {row.bonusDecides && (
        <Badge tone="caution">
          {row.bonusDecides === "brought-within" ? m.ranking_bonus_brings_within() : m.ranking_bonus_pushes_below()}
        </Badge>
      )}
    </div>
  );
}
