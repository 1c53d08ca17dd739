import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { type Column, DataTable } from "~/ui/DataTable";
import { Money } from "~/ui/Money";

type PlanRow = {
  id: string;
  dossierNumber: string;
  title: string;
  leadApplicant: string;
  neighbourhood: string;
  municipality: string;
  requestedCents: number | null;
  state: string;
  version: number;
};

/** The plans of a round for staff, one a row. */
export function PlanTable({ slug, plans }: { slug: string; plans: readonly PlanRow[] }) {
  const columns: Column<PlanRow>[] = [
    {
      key: "title",
      header: m.intake_problem_plan(),
      rowHeader: true,
      cell: (plan) => (
        <>
          <span className="numeric font-normal text-ink-muted">{plan.dossierNumber}</span>
          <br />
          <Link className="wrap-anywhere" to={`/rounds/${slug}/plans/${plan.id}`}>
            {plan.title}
          </Link>
        </>
      ),
    },
    {
      key: "lead",
      header: m.intake_field_lead_applicant(),
      cell: (plan) => <span className="wrap-anywhere">{plan.leadApplicant || m.ui_not_filled_in()}</span>,
    },
    {
      key: "place",
      header: m.intake_field_place(),
      cell: (plan) => <span className="wrap-anywhere">{placeOf(plan)}</span>,
    },
    {
      key: "amount",
      header: m.intake_field_requested(),
      align: "end",
      cell: (plan) => <Money cents={plan.requestedCents} />,
    },
    { key: "state", header: m.intake_plan_state(), cell: (plan) => <PlanState {...plan} /> },
  ];
  return (
    <DataTable
      caption={m.intake_plans_title()}
      captionHidden
      columns={columns}
      rows={plans}
      rowKey={(plan) => plan.id}
      rowTone={(plan) => (plan.state === "active" ? undefined : "muted")}
    />
  );
}

const placeOf = ({ neighbourhood, municipality }: PlanRow): string =>
  [neighbourhood, municipality].filter(Boolean).join(", ") || m.ui_not_filled_in();

const describePlanState = (state: string): string =>
  state === "merged" ? m.intake_plan_merged() : m.intake_plan_withdrawn();

/** Whether a plan takes part, and its version where there was an earlier one. */
function PlanState({ state, version }: { state: string; version: number }) {
  return (
    <span>
      {state === "active" ? m.intake_plan_active() : <Badge tone="neutral">{describePlanState(state)}</Badge>}
      {version > 1 && <>, {m.intake_plan_version({ version })}</>}
    </span>
  );
}
