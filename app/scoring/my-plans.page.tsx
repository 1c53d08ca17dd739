import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { may } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { Badge } from "~/ui/Badge";
import { ButtonLink } from "~/ui/Button";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { formatDateTime } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { ProgressBar } from "~/ui/ProgressBar";
import { Stack } from "~/ui/Stack";
import { readOwnPlans } from "./my-plans.server";
import { sheetLayoutOf } from "./round-sheets.server";
import { nextUnfinished, progressOf } from "./sheet-state";
import { describeOwnState, toneOfState } from "./state-text";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "sheet.viewOwn");
  const { criteria, deadline } = await sheetLayoutOf(context.db, actor.round);
  const own = await readOwnPlans(context.db, actor, criteria.length);
  const open = may(actor, "sheet.write");
  return {
    home: `/rounds/${actor.round.slug}`,
    criteria: criteria.length,
    deadline,
    open,
    progress: progressOf(own.map(({ state }) => state)),
    next: open ? (nextUnfinished(own, null)?.id ?? null) : null,
    plans: own.map(({ id, state, scored, head }) => ({
      id,
      state,
      scored,
      title: head.title,
      leadApplicant: head.leadApplicant,
      place: [head.neighbourhood, head.municipality].filter(Boolean).join(", "),
    })),
  };
}

export const meta: MetaFunction = () => [{ title: `${m.scoring_my_plans_title()} · ${m.app_name()}` }];

type Plan = ReturnType<typeof useLoaderData<typeof loader>>["plans"][number];

export default function MyPlansPage() {
  const { home, criteria, progress, plans } = useLoaderData<typeof loader>();
  if (plans.length === 0) {
    return (
      <Stack>
        <PageHeader title={m.scoring_my_plans_title()} />
        <EmptyState title={m.scoring_no_plans_title()}>{m.scoring_no_plans_text()}</EmptyState>
      </Stack>
    );
  }
  const columns: Column<Plan>[] = [
    { key: "plan", header: m.scoring_plan(), rowHeader: true, cell: (plan) => <PlanLink home={home} plan={plan} /> },
    { key: "lead", header: m.intake_field_lead_applicant(), cell: (plan) => plan.leadApplicant },
    { key: "place", header: m.scoring_place(), cell: (plan) => plan.place },
    {
      key: "state",
      header: m.scoring_state(),
      cell: ({ state, scored }) => <Badge tone={toneOfState(state)}>{describeOwnState(state, scored, criteria)}</Badge>,
    },
  ];
  return (
    <Stack>
      <PageHeader title={m.scoring_my_plans_title()} intro={m.scoring_my_plans_intro()} />
      <ProgressBar label={m.scoring_handed_in()} value={progress.submitted} max={progress.total} />
      <WhatNow />
      <DataTable
        caption={m.scoring_my_plans_title()}
        captionHidden
        columns={columns}
        rows={plans}
        rowKey={(plan) => plan.id}
        rowTone={(plan) => (plan.state === "recused" ? "muted" : undefined)}
      />
    </Stack>
  );
}

function PlanLink({ home, plan }: { home: string; plan: Plan }) {
  if (plan.state === "recused") return plan.title;
  const to = plan.state === "undeclared" ? `${home}/interests#plan-${plan.id}` : `${home}/scoring/${plan.id}`;
  return <Link to={to}>{plan.title}</Link>;
}

/** The one thing to do now: declare, go on, or nothing. */
function WhatNow() {
  const { home, deadline, open, next, plans } = useLoaderData<typeof loader>();
  const undeclared = plans.filter(({ state }) => state === "undeclared").length;
  if (!open) return <Notice tone="info" title={m.scoring_closed()} />;
  return (
    <Stack gap="small">
      {deadline && (
        <p>
          {m.scoring_deadline({ moment: formatDateTime(deadline) })}{" "}
          <a href="deadline.ics">{m.scoring_calendar_link()}</a>
        </p>
      )}
      {undeclared > 0 && (
        <Notice
          tone="caution"
          title={undeclared === 1 ? m.scoring_undeclared_one() : m.scoring_undeclared_many({ count: undeclared })}
        >
          <ButtonLink variant="secondary" to={`${home}/interests`}>
            {m.scoring_declare_now()}
          </ButtonLink>
        </Notice>
      )}
      {next && (
        <div>
          <ButtonLink to={`${home}/scoring/${next}`}>{m.scoring_continue()}</ButtonLink>
        </div>
      )}
      {!next && undeclared === 0 && <Notice tone="positive" title={m.scoring_all_done()} />}
    </Stack>
  );
}
