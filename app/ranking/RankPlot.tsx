import { m } from "~/paraglide/messages";
import { type Column, DataTable } from "~/ui/DataTable";
import { Details } from "~/ui/Details";
import { IntervalPlot } from "~/ui/IntervalPlot";
import type { AdviceView, PlanAdvice } from "./advice-view";
import { formatChance } from "./chance-text";
import { formatPlace } from "./place-text";
import { plottedPlans } from "./plotted-plans";
import type { FullRankingView } from "./ranking-view";

type RankPlotProps = {
  view: Pick<FullRankingView, "rows" | "withinCount">;
  advice: Extract<AdviceView, { state: "shown" }>;
  roundPath: string;
};

/** Where each plan may really stand: the expected place with its intervals, in the order of the list, and the same in a table. */
export function RankPlot({ view, advice, roundPath }: RankPlotProps) {
  const rowOf = new Map(view.rows.map((row) => [row.id, row]));
  const shown = plottedPlans(advice.plans, view.withinCount);
  const last = view.rows.length;
  const splits = view.withinCount > 0 && view.withinCount < last;
  return (
    <div className="flex flex-col gap-3">
      <h3>{m.ranking_plot_title()}</h3>
      <p>{m.ranking_plot_intro()}</p>
      <p>{advice.correctionChangesNothing ? m.ranking_advice_complete() : m.ranking_advice_corrected()}</p>
      <PlotKey />
      <IntervalPlot
        label={m.ranking_plot_label()}
        axis={m.ranking_plot_axis()}
        domain={[1, last]}
        line={
          splits ? { afterRow: view.withinCount - 1, at: view.withinCount + 0.5, label: m.ranking_plot_line() } : null
        }
        rows={shown.map(({ planId, expectedRank, quantiles }) => ({
          key: planId,
          mark: rowOf.get(planId)?.rank,
          label: rowOf.get(planId)?.title ?? "",
          to: `${roundPath}/meeting/${planId}`,
          value: formatPlace(expectedRank),
          middle: expectedRank,
          narrow: [quantiles.q25, quantiles.q75],
          wide: [quantiles.q05, quantiles.q95],
        }))}
      />
      {shown.length < advice.plans.length && (
        <p className="text-ink-muted">{m.ranking_plot_rest({ count: advice.plans.length - shown.length })}</p>
      )}
      <Details summary={m.ranking_plot_table()}>
        <PlotTable view={view} plans={advice.plans} />
      </Details>
    </div>
  );
}

function PlotTable({ view, plans }: { view: RankPlotProps["view"]; plans: readonly PlanAdvice[] }) {
  const rowOf = new Map(view.rows.map((row) => [row.id, row]));
  const columns: Column<PlanAdvice>[] = [
    { key: "rank", header: m.ranking_rank(), align: "end", cell: ({ planId }) => rowOf.get(planId)?.rank },
    { key: "plan", header: m.ranking_plan(), rowHeader: true, cell: ({ planId }) => rowOf.get(planId)?.title },
    {
      key: "expected",
      header: m.ranking_expected(),
      align: "end",
      cell: ({ expectedRank }) => formatPlace(expectedRank),
    },
    {
      key: "narrow",
      header: m.ranking_interval_narrow(),
      align: "end",
      cell: ({ quantiles }) => m.ranking_from_to({ from: quantiles.q25, to: quantiles.q75 }),
    },
    {
      key: "wide",
      header: m.ranking_interval_wide(),
      align: "end",
      cell: ({ quantiles }) => m.ranking_from_to({ from: quantiles.q05, to: quantiles.q95 }),
    },
    {
      key: "chance",
      header: m.ranking_chance_within(),
      align: "end",
      cell: ({ withinBudget }) => formatChance(withinBudget),
    },
    {
      key: "corrected",
      header: m.ranking_corrected_rank(),
      align: "end",
      cell: ({ correctedRank }) => correctedRank,
    },
  ];
  return (
    <DataTable
      caption={m.ranking_plot_title()}
      columns={columns}
      rows={plans}
      rowKey={({ planId }) => planId}
      rowNote={(_, index) => index === view.withinCount - 1 && index < plans.length - 1 && m.ranking_plot_line()}
    />
  );
}

/** What the signs of the plot mean. */
function PlotKey() {
  const sign = (className: string) => (
    <svg width={36} height={16} aria-hidden>
      <line className={className} x1={7} x2={29} y1={8} y2={8} />
    </svg>
  );
  return (
    <ul className="interval-key">
      <li>
        <svg width={16} height={16} aria-hidden>
          <circle className="interval-point" cx={8} cy={8} r={6} />
        </svg>
        {m.ranking_expected()}
      </li>
      <li>
        {sign("interval-narrow")}
        {m.ranking_interval_narrow()}
      </li>
      <li>
        {sign("interval-wide")}
        {m.ranking_interval_wide()}
      </li>
      <li>
        {sign("interval-border")}
        {m.ranking_plot_line()}
      </li>
    </ul>
  );
}
