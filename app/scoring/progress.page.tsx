import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { EmptyState } from "~/ui/EmptyState";
import { formatDateTime } from "~/ui/format";
import { NavTabs } from "~/ui/NavTabs";
import { PageHeader } from "~/ui/PageHeader";
import { ProgressBar } from "~/ui/ProgressBar";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { MemberTable } from "./MemberTable";
import { PlanMatrix, StateKey } from "./PlanMatrix";
import { type PlanProgress, readProgress } from "./progress.server";
import { isFinished } from "./sheet-state";

export const handle = { wide: true };

const views = ["all", "open", "too-few"] as const;
type View = (typeof views)[number];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "progress.view");
  const asked = new URL(request.url).searchParams.get("show");
  const view = views.find((one) => one === asked) ?? "all";
  const { plans, ...progress } = await readProgress(context.db, actor);
  return {
    ...progress,
    view,
    counts: Object.fromEntries(views.map((one) => [one, plans.filter(inView[one]).length])) as Record<View, number>,
    plans: plans.filter(inView[view]),
  };
}

const inView: Record<View, (plan: PlanProgress) => boolean> = {
  all: () => true,
  open: ({ states }) => !states.every(isFinished),
  "too-few": ({ complete, quorum }) => complete < quorum,
};

export const meta: MetaFunction = () => [{ title: `${m.scoring_progress_title()} · ${m.app_name()}` }];

export default function ProgressPage() {
  const { members, plans, deadline, view, counts } = useLoaderData<typeof loader>();
  const handedIn = members.reduce((sum, member) => sum + member.counts.submitted, 0);
  const total = members.reduce((sum, member) => sum + member.toHandIn, 0);
  const words = {
    all: m.scoring_progress_all(),
    open: m.scoring_progress_open(),
    "too-few": m.scoring_progress_under(),
  };
  const tabs = views.map((one) => ({
    href: one === "all" ? "?" : `?show=${one}`,
    label: words[one],
    current: one === view,
    count: counts[one],
  }));
  return (
    <Stack>
      <PageHeader title={m.scoring_progress_title()} intro={m.scoring_progress_intro()} />
      {deadline && (
        <p>
          {m.scoring_progress_deadline({ moment: formatDateTime(deadline) })}{" "}
          <a href="deadline.ics">{m.scoring_calendar_link()}</a>
        </p>
      )}
      <ProgressBar label={m.scoring_progress_total()} value={handedIn} max={total} />
      <Section id="members" title={m.scoring_progress_members()} intro={m.scoring_progress_members_intro()}>
        {members.length === 0 ? (
          <EmptyState title={m.scoring_progress_no_members()} />
        ) : (
          <MemberTable members={members} />
        )}
      </Section>
      <Section id="plans" title={m.scoring_progress_plans()}>
        <NavTabs label={m.scoring_progress_view()} tabs={tabs} />
        {plans.length === 0 ? (
          <EmptyState title={m.scoring_progress_no_plans()} />
        ) : (
          <Stack>
            <StateKey />
            <PlanMatrix plans={plans} members={members.map(({ name }) => name)} />
          </Stack>
        )}
      </Section>
    </Stack>
  );
}
