import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { may } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, answerInvalid, refuse } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { Badge } from "~/ui/Badge";
import { ButtonLink } from "~/ui/Button";
import { DefinitionList } from "~/ui/DefinitionList";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Card, Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { DecisionForm } from "./DecisionForm";
import { DecisionHistory } from "./DecisionHistory";
import { MeetingNotes, Reopening } from "./MeetingForms";
import { MeetingPlan, Neighbours } from "./MeetingPlan";
import { doInMeeting } from "./meeting-action.server";
import { describeOutcome, toneOfOutcome } from "./outcome-text";
import { outcomesOf } from "./outcomes";
import { type MeetingPage as Meeting, readMeeting } from "./read-meeting.server";

export const handle = { wide: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.meeting.head.title ?? m.decisions_meeting()} · ${m.app_name()}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "meeting.view");
  const meeting = (await readMeeting(context.db, actor, params.plan ?? "")) ?? refuse("not-found");
  const { slug, kind, phase } = actor.round;
  return {
    meeting,
    round: { path: `/rounds/${slug}`, kind, decided: phase === "decided" },
    mayNote: may(actor, "meeting.note"),
    mayReopen: may(actor, "plan.reopen"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "meeting.view");
  const planId = params.plan ?? "";
  const answer = await doInMeeting(context, actor, planId, await request.formData());
  if ("invalid" in answer) return answerInvalid(answer.invalid);
  if ("failed" in answer) return answerFailure(answer.failed, answer.reply);
  return redirectWithNotice(`/rounds/${actor.round.slug}/meeting/${planId}`, answer.done);
}

export default function MeetingPage() {
  const { meeting, round } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <Stack>
      <PageHeader
        title={meeting.head.title}
        eyebrow={`${meeting.head.dossierNumber} · ${placeOf(meeting)}`}
        back={{ href: `${round.path}/ranking`, label: m.decisions_to_ranking() }}
      />
      <ProblemNotice answer={answer} />
      {meeting.kind === "closed" ? (
        <ClosedPlan meeting={meeting} />
      ) : (
        <OpenPlan content={meeting.content} answer={answer} />
      )}
    </Stack>
  );
}

type Open = Extract<Meeting, { kind: "open" }>["content"];

function OpenPlan({ content, answer }: { content: Open; answer: ActionAnswer | undefined }) {
  const { round, mayNote, mayReopen } = useLoaderData<typeof loader>();
  return (
    <>
      <Neighbours content={content} roundPath={round.path} label={m.decisions_neighbours()} />
      <Reopening
        reopened={content.reopened}
        mayReopen={mayReopen && (content.place !== null || content.notRankable !== null)}
        answer={answer}
      />
      <MeetingPlan content={content} decided={round.decided} />
      <MeetingNotes notes={content.notes} form={mayNote ? { answer } : null} />
      {(content.decisions.length > 0 || content.expectation) && (
        <Section id="decision" title={m.decisions_decision_title()}>
          <Stack>
            <DecisionHistory decisions={content.decisions} />
            {content.expectation && (
              <DecisionForm
                outcomes={outcomesOf(round.kind)}
                expectation={content.expectation}
                requestedCents={content.plan.requestedCents}
                current={content.decisions[0] ?? null}
                correcting={round.decided}
                answer={answer}
              />
            )}
          </Stack>
        </Section>
      )}
      <Neighbours content={content} roundPath={round.path} label={m.decisions_neighbours_below()} />
    </>
  );
}

/** What remains of a plan for who may not hear it: which one it is, and what became of it. */
function ClosedPlan({ meeting }: { meeting: Extract<Meeting, { kind: "closed" }> }) {
  const { round } = useLoaderData<typeof loader>();
  const { head, why, outcome } = meeting;
  return (
    <>
      {why === "recused" && !round.decided && (
        <Notice tone="caution" title={m.decisions_you_leave()}>
          <p>{m.decisions_you_leave_text()}</p>
        </Notice>
      )}
      {why === "recused" && round.decided && <Notice title={m.decisions_you_were_recused()} />}
      {why === "undeclared" && (
        <Notice tone="caution" title={m.problem_not_declared()}>
          {!round.decided && <ButtonLink to={`${round.path}/interests`}>{m.decisions_to_interests()}</ButtonLink>}
        </Notice>
      )}
      <Card>
        <DefinitionList
          items={[
            { label: m.intake_field_lead_applicant(), value: head.leadApplicant || m.ui_not_filled_in() },
            { label: m.intake_field_residents_initiative(), value: head.residentsInitiative || m.ui_not_filled_in() },
            { label: m.intake_field_welfare_organisation(), value: head.welfareOrganisation || m.ui_not_filled_in() },
            { label: m.intake_field_place(), value: placeOf(meeting) },
            ...(outcome
              ? [
                  {
                    label: m.decisions_decision_title(),
                    value: <Badge tone={toneOfOutcome(outcome)}>{describeOutcome(outcome)}</Badge>,
                  },
                ]
              : []),
          ]}
        />
      </Card>
    </>
  );
}

const placeOf = ({ head }: Meeting): string =>
  [head.neighbourhood, head.municipality].filter(Boolean).join(", ") || m.ui_not_filled_in();
