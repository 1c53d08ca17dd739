import { m } from "~/paraglide/messages";
import { PlanCell } from "~/ranking/PlanCell";
import { Badge } from "~/ui/Badge";
import { type Column, DataTable } from "~/ui/DataTable";
import { Details } from "~/ui/Details";
import { Money } from "~/ui/Money";
import { PlainText } from "~/ui/Text";
import { describeOutcome, toneOfOutcome } from "./outcome-text";
import type { readReleasedDecisions } from "./read-decisions.server";

type ReleasedPlan = NonNullable<Awaited<ReturnType<typeof readReleasedDecisions>>>[number];

/** What members read once the decisions are out: every plan with its outcome, and why where they took part. */
export function ReleasedDecisions({ plans, roundPath }: { plans: readonly ReleasedPlan[]; roundPath: string }) {
  const columns: Column<ReleasedPlan>[] = [
    {
      key: "plan",
      header: m.ranking_plan(),
      rowHeader: true,
      cell: (plan) => <PlanCell to={`${roundPath}/meeting/${plan.id}`} plan={plan} />,
    },
    {
      key: "decision",
      header: m.decisions_decision_title(),
      cell: ({ outcome }) =>
        outcome ? <Badge tone={toneOfOutcome(outcome)}>{describeOutcome(outcome)}</Badge> : m.decisions_none_yet(),
    },
    {
      key: "amount",
      header: m.decisions_amount(),
      align: "end",
      cell: ({ details }) => (details?.amountCents == null ? "–" : <Money cents={details.amountCents} />),
    },
    {
      key: "why",
      header: m.decisions_motivation_label(),
      cell: ({ details }) =>
        details ? (
          <Details summary={m.decisions_read_motivation()}>
            <PlainText text={details.motivation} />
          </Details>
        ) : (
          m.decisions_motivation_closed()
        ),
    },
  ];
  return (
    <DataTable caption={m.decisions_title()} captionHidden columns={columns} rows={plans} rowKey={(plan) => plan.id} />
  );
}
