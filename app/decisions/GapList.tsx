import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";
import { Details } from "~/ui/Details";
import { Notice } from "~/ui/Notice";
import { Stack } from "~/ui/Stack";
import type { Gap, PlanName } from "./readiness";

type GapListProps = { gaps: readonly Gap[]; roundPath: string };

/** What is not ready yet, each with the plans or the people it is about and the place to do something about it. */
export function GapList({ gaps, roundPath }: GapListProps) {
  if (gaps.length === 0) return <Notice tone="positive" title={m.decisions_gaps_none()} />;
  return (
    <Stack>
      {gaps.map((gap) => (
        <Notice key={gap.kind} tone="caution" title={titleOf(gap)}>
          {detailsOf(gap, roundPath)}
        </Notice>
      ))}
    </Stack>
  );
}

function titleOf(gap: Gap): string {
  switch (gap.kind) {
    case "no-members":
      return m.decisions_gap_no_members();
    case "no-mandatory-criteria":
      return m.decisions_gap_no_mandatory_criteria();
    case "no-scored-criteria":
      return m.decisions_gap_no_scored_criteria();
    case "no-weights":
      return m.decisions_gap_no_weights();
    case "no-plans":
      return m.decisions_gap_no_plans();
    case "no-eligible-plans":
      return m.decisions_gap_no_eligible_plans();
    case "unscreened":
      return m.decisions_gap_unscreened({ count: gap.plans.length });
    case "undeclared":
      return m.decisions_gap_undeclared({ count: gap.members.length });
    case "missing-sheets":
      return m.decisions_gap_missing_sheets({ count: sumOf(gap.members.map(({ plans }) => plans.length)) });
    case "under-quorum":
      return m.decisions_gap_under_quorum({ count: gap.plans.length });
    case "undecided":
      return m.decisions_gap_undecided({ count: gap.plans.length });
  }
}

function detailsOf(gap: Gap, roundPath: string): ReactNode {
  switch (gap.kind) {
    case "unscreened":
      return <PlanLinks plans={gap.plans} hrefOf={(plan) => `${roundPath}/screening/${plan.id}`} />;
    case "undecided":
      return <PlanLinks plans={gap.plans} hrefOf={(plan) => `${roundPath}/meeting/${plan.id}`} />;
    case "undeclared":
      return (
        <ul>
          {gap.members.map(({ name, plans }) => (
            <li key={name}>{m.decisions_gap_undeclared_by({ name, count: plans })}</li>
          ))}
        </ul>
      );
    case "missing-sheets":
      return gap.members.map(({ name, plans }) => (
        <Details key={name} summary={m.decisions_gap_missing_by({ name, count: plans.length })}>
          <ul>
            {plans.map((plan) => (
              <li key={plan.id}>{`${plan.dossierNumber} ${plan.title}`}</li>
            ))}
          </ul>
        </Details>
      ));
    case "under-quorum":
      return (
        <ul>
          {gap.plans.map(({ id, dossierNumber, title, sheets, quorum }) => (
            <li key={id}>{m.decisions_gap_under_quorum_plan({ plan: `${dossierNumber} ${title}`, sheets, quorum })}</li>
          ))}
        </ul>
      );
    default:
      return null;
  }
}

const fewPlans = 8;

/** Few plans in sight, many folded in. */
function PlanLinks({ plans, hrefOf }: { plans: readonly PlanName[]; hrefOf: (plan: PlanName) => string }) {
  const list = (
    <ul>
      {plans.map((plan) => (
        <li key={plan.id}>
          <Link to={hrefOf(plan)} className="inline-flex min-h-11 items-center">
            {plan.dossierNumber} {plan.title}
          </Link>
        </li>
      ))}
    </ul>
  );
  return plans.length <= fewPlans ? list : <Details summary={m.decisions_gap_show_plans()}>{list}</Details>;
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
