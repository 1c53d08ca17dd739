import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { may } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, answerInvalid } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { DecisionsTable } from "./DecisionsTable";
import { DecisionTotalsCard } from "./DecisionTotalsCard";
import { doInDecisions } from "./decisions-action.server";
import { IneligiblePlans } from "./IneligiblePlans";
import { ReleasedDecisions } from "./ReleasedDecisions";
import { ReleaseSection } from "./ReleaseSection";
import { readDecisionOverview, readReleasedDecisions } from "./read-decisions.server";

export const handle = { wide: true };
export const meta: MetaFunction = () => [{ title: `${m.decisions_title()} · ${m.app_name()}` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "meeting.view");
  const { slug, name, kind, phase } = actor.round;
  const staff = may(actor, "decisions.viewDraft");
  return {
    round: { path: `/rounds/${slug}`, name, ideas: kind === "ideas", decided: phase === "decided" },
    mayRecord: may(actor, "decision.record"),
    overview: staff ? await readDecisionOverview(context.db, actor) : null,
    released: staff ? null : await readReleasedDecisions(context.db, actor),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "meeting.view");
  const answer = await doInDecisions(context, actor, await request.formData());
  if ("invalid" in answer) return answerInvalid(answer.invalid);
  if ("failed" in answer) return answerFailure(answer.failed, answer.reply);
  return redirectWithNotice(`/rounds/${actor.round.slug}/decisions`, answer.done);
}

export default function DecisionsPage() {
  const { round, overview, released } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <Stack>
      <PageHeader title={m.decisions_title()} eyebrow={round.name} />
      <ProblemNotice answer={answer} />
      {overview && <StaffOverview answer={answer} />}
      {released && (
        <Section id="list" title={m.decisions_released_title()}>
          <ReleasedDecisions plans={released} roundPath={round.path} />
        </Section>
      )}
      {!overview && !released && (
        <EmptyState
          title={m.decisions_waiting_title()}
          action={<ButtonLink to={`${round.path}/ranking`}>{m.decisions_to_ranking()}</ButtonLink>}
        >
          {m.decisions_waiting_text()}
        </EmptyState>
      )}
    </Stack>
  );
}

function StaffOverview({ answer }: { answer: ActionAnswer | undefined }) {
  const { round, overview, mayRecord } = useLoaderData<typeof loader>();
  if (!overview) return null;
  const considered = overview.plans.filter((plan) => plan.eligibility !== "ineligible");
  const ineligible = overview.plans.filter((plan) => plan.eligibility === "ineligible");
  return (
    <>
      <DecisionTotalsCard {...overview} ideas={round.ideas} />
      <ReleaseSection release={overview.release} decided={round.decided} />
      <Section id="list" title={m.decisions_list_title()}>
        {considered.length > 0 ? (
          <DecisionsTable
            plans={considered}
            roundPath={round.path}
            ideas={round.ideas}
            caption={m.decisions_list_title()}
          />
        ) : (
          <p className="text-ink-muted">{m.decisions_list_empty()}</p>
        )}
      </Section>
      <IneligiblePlans plans={ineligible} mayRecord={mayRecord} answer={answer} />
      {overview.withdrawn > 0 && <p>{m.decisions_withdrawn({ count: overview.withdrawn })}</p>}
    </>
  );
}
