import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { describePhase } from "~/calls/phase-text";
import { nextPhase, type Phase, phases, previousPhase } from "~/calls/phases";
import { RoundTabs } from "~/calls/RoundTabs";
import { roundTabs } from "~/calls/round-tabs";
import { m } from "~/paraglide/messages";
import { may } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, answerInvalid, readForm } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { ButtonLink } from "~/ui/Button";
import { Details } from "~/ui/Details";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Card, Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { type Step, Steps } from "~/ui/Steps";
import { GapList } from "./GapList";
import { MovePhaseForm } from "./MovePhaseForm";
import { movePhase } from "./move-phase.server";
import { movePhaseInput } from "./move-phase-input";
import { describePhaseLocks, describePhaseMeaning } from "./phase-meaning";
import { isBlocking } from "./readiness";
import { readGaps } from "./readiness.server";

export const meta: MetaFunction = () => [{ title: `${m.decisions_phase_title()} · ${m.app_name()}` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "phase.view");
  const { phase, name, slug } = actor.round;
  const gaps = await readGaps(context.db, actor.round.id);
  return {
    phase,
    gaps,
    blocked: gaps.some((gap) => isBlocking(phase, gap)),
    mayMove: may(actor, "round.move"),
    tabs: roundTabs(actor),
    round: { name, path: `/rounds/${slug}` },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "round.move");
  const form = await readForm(request, movePhaseInput);
  if (!form.ok) return answerInvalid(form.reply);
  const result = await movePhase(context, actor, form.value);
  if (!result.ok) return answerFailure(result, form.reply);
  const said = m.decisions_moved({ phase: describePhase(form.value.to) });
  return redirectWithNotice(`/rounds/${actor.round.slug}/phase`, said);
}

export default function PhasePage() {
  const { phase, round, mayMove, tabs } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const previous = phase === "decided" ? null : previousPhase(phase);
  return (
    <Stack>
      <PageHeader title={m.decisions_phase_title()} eyebrow={round.name} />
      <RoundTabs tabs={tabs} current="phase" />
      <ProblemNotice answer={answer} />
      <Card>
        <Stack>
          <Steps label={m.decisions_phase_title()} steps={stepsAt(phase)} />
          <p>{describePhaseMeaning(phase)}</p>
          <p>{describePhaseLocks(phase)}</p>
        </Stack>
      </Card>
      <NextPhase answer={answer} />
      {mayMove && previous && (
        <Details summary={m.decisions_back_summary({ phase: describePhase(previous) })}>
          <Stack>
            <p>{phase === "deliberation" ? m.decisions_back_keeps_frozen() : m.decisions_back_text()}</p>
            <MovePhaseForm
              from={phase}
              to={previous}
              reasonLabel={m.decisions_back_reason()}
              button={m.decisions_back_button({ phase: describePhase(previous) })}
              variant="secondary"
            />
          </Stack>
        </Details>
      )}
    </Stack>
  );
}

/** What comes next, what is not ready for it, and the button. Releasing the decisions is what makes a round decided. */
function NextPhase({ answer }: { answer: ActionAnswer | undefined }) {
  const { phase, gaps, blocked, mayMove, round } = useLoaderData<typeof loader>();
  const next = nextPhase(phase);
  if (next === null) return null;
  const name = describePhase(next);
  return (
    <Section id="next" title={m.decisions_next_title({ phase: name })}>
      <Stack>
        <p>{describePhaseMeaning(next)}</p>
        <p>{describePhaseLocks(next)}</p>
        <h3>{m.decisions_gaps_title()}</h3>
        <GapList gaps={gaps} roundPath={round.path} />
        {next === "decided" ? (
          <div>
            <p>{m.decisions_next_by_release()}</p>
            <ButtonLink to={`${round.path}/decisions`}>{m.decisions_to_decisions()}</ButtonLink>
          </div>
        ) : blocked ? (
          <Notice tone="negative" title={m.decisions_blocked()} />
        ) : mayMove ? (
          <MovePhaseForm
            from={phase}
            to={next}
            reasonLabel={gaps.length > 0 ? m.decisions_forward_reason() : undefined}
            reasonError={answer?.problem?.reason === "reason-needed" ? answer.problem.message : undefined}
            button={m.decisions_forward_button({ phase: name })}
          />
        ) : (
          <p>{m.decisions_coordinator_moves()}</p>
        )}
      </Stack>
    </Section>
  );
}

function stepsAt(phase: Phase): Step[] {
  const here = phases.indexOf(phase);
  return phases.map((step, index) => ({
    label: describePhase(step),
    state: index < here ? "done" : index === here ? "current" : "upcoming",
  }));
}
