import { m } from "~/paraglide/messages";
import { PlanCell } from "~/ranking/PlanCell";
import { Badge } from "~/ui/Badge";
import { type Column, DataTable } from "~/ui/DataTable";
import { Money } from "~/ui/Money";
import { describeOutcome, toneOfOutcome } from "./outcome-text";
import type { readDecisionOverview } from "./read-decisions.server";

type Overview = Awaited<ReturnType<typeof readDecisionOverview>>;
export type OverviewPlan = Overview["plans"][number];

type DecisionsTableProps = { plans: readonly OverviewPlan[]; roundPath: string; ideas: boolean; caption: string };

/** Every plan with its decision, or the lack of one, in the order of the ranking. Ideas get no donation, so no column for it. */
export function DecisionsTable({ plans, roundPath, ideas, caption }: DecisionsTableProps) {
  const amount: Column<OverviewPlan> = {
    key: "amount",
    header: m.decisions_amount(),
    align: "end",
    cell: ({ decision }) => (decision?.amountCents == null ? "–" : <Money cents={decision.amountCents} />),
  };
  const columns: Column<OverviewPlan>[] = [
    { key: "rank", header: m.ranking_rank(), cell: (plan) => plan.rank ?? "–" },
    {
      key: "plan",
      header: m.ranking_plan(),
      rowHeader: true,
      cell: (plan) => <PlanCell to={`${roundPath}/meeting/${plan.id}`} plan={plan} />,
    },
    {
      key: "requested",
      header: m.ranking_requested(),
      align: "end",
      cell: (plan) => <Money cents={plan.requestedCents} />,
    },
    { key: "decision", header: m.decisions_decision_title(), cell: (plan) => <DecisionCell plan={plan} /> },
    ...(ideas ? [] : [amount]),
  ];
  return <DataTable caption={caption} captionHidden columns={columns} rows={plans} rowKey={(plan) => plan.id} />;
}

function DecisionCell({ plan: { decision, reopened } }: { plan: OverviewPlan }) {
  return (
    <span className="cluster">
      {decision ? (
        <Badge tone={toneOfOutcome(decision.outcome)}>{describeOutcome(decision.outcome)}</Badge>
      ) : (
        <Badge tone="caution">{m.decisions_none_yet()}</Badge>
      )}
      {decision?.deviationReason && <Badge tone="info">{m.decisions_deviates()}</Badge>}
      {decision?.corrects && !decision.releasedAt && <Badge tone="caution">{m.decisions_correction_waits()}</Badge>}
      {reopened && <Badge tone="caution">{m.decisions_is_reopened()}</Badge>}
    </span>
  );
}
