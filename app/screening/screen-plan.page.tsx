import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { answerInvalid, readForm, refuse } from "~/platform/http.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { isTrouble, type SaveTrouble, saveOrTellTrouble } from "~/platform/quiet-save";
import { Badge } from "~/ui/Badge";
import { ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Cluster, Stack } from "~/ui/Stack";
import { answerScreening, answerSelection, type ScreenPlanAnswer } from "./answer-screening.server";
import { selectEvidenceInput } from "./evidence-input";
import { PlanPane } from "./PlanPane";
import { RepairNote } from "./RepairNote";
import { type PlanScreening, readPlanScreening } from "./read-plan-screening.server";
import { readRepairState } from "./read-repair.server";
import { ScreenPlanForm } from "./ScreenPlanForm";
import { screenPlanInput } from "./screening-input";
import { filterOf, filterQuery, type ScreeningFilter } from "./screening-state";
import { describeEligibility, describeScreeningProblem, toneOfEligibility } from "./verdict-text";

export const handle = { wide: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "screening.view");
  const show = filterOf(request);
  const screening = await readPlanScreening(context.db, actor, params.plan ?? "", show);
  if (!screening.ok) return refuse(screening.reason);
  const repair = await readRepairState(context.db, actor, { planId: screening.plan.id, now: context.now() });
  return { screening, repair, show, list: `/rounds/${actor.round.slug}/screening`, phase: actor.round.phase };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.screening.plan.title ?? m.calls_page_screening()} · ${m.app_name()}` },
];

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "screening.judge");
  const form = await readForm(request, z.union([selectEvidenceInput, screenPlanInput]));
  if (!form.ok) return answerInvalid(form.reply);
  const planId = params.plan ?? "";
  if ("selections" in form.value) return answerSelection(context, actor, { planId, form: form.value });
  return answerScreening(context, actor, { planId, form: form.value, show: filterOf(request) });
}

/** Keeps the page, with what was filled in, when the server cannot be reached. */
export const clientAction = (args: ClientActionFunctionArgs) => saveOrTellTrouble<ScreenPlanAnswer>(args);

export { skipQuietSaves as shouldRevalidate } from "~/platform/quiet-save";

export default function ScreenPlanPage() {
  const { screening, repair, list, show, phase } = useLoaderData<typeof loader>();
  const reply = useActionData<ScreenPlanAnswer | SaveTrouble>();
  const answer = isTrouble(reply) ? undefined : reply;
  const { plan, standing, place } = screening;
  return (
    <Stack>
      <PageHeader
        title={plan.title}
        eyebrow={m.screening_plan_place({ dossier: plan.dossierNumber, ...place })}
        back={{ href: `${list}${filterQuery(show)}`, label: m.screening_back() }}
        actions={<PlanSteps screening={screening} list={list} show={show} />}
      />
      <Cluster>
        <Badge tone={toneOfEligibility(standing.eligibility)}>{describeEligibility(standing.eligibility)}</Badge>
        <span>{m.screening_judged_count({ count: judgedCount(standing.cells), of: standing.cells.length })}</span>
        <a className="lg:hidden" href="#criteria">
          {m.screening_to_criteria()}
        </a>
      </Cluster>
      <Standing screening={screening} phase={phase} />
      <ProblemNotice answer={answer} />
      {isTrouble(reply) && <Notice tone="caution" role="alert" title={m.screening_not_reached()} />}
      {answer?.keep && <Notice tone="caution" role="status" title={m.screening_kept_unsaved()} />}
      <ErrorSummary errors={summaryOf(answer, screening)} />
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        <section
          // The text stays beside the criteria, and scrolls by itself.
          className="lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto lg:rounded-xl lg:border-b lg:border-line"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be within reach of the keyboard
          tabIndex={0}
          aria-label={m.screening_plan_text()}
        >
          <PlanPane screening={screening} />
        </section>
        <section id="criteria" aria-label={m.screening_criteria()}>
          <h2 className="mb-3">{m.screening_criteria()}</h2>
          <Stack>
            <ScreenPlanForm screening={screening} answer={answer} />
            <RepairNote repair={repair} mayJudge={screening.mayJudge} href={`${list}/${plan.id}/repair`} />
          </Stack>
        </section>
      </div>
    </Stack>
  );
}

const judgedCount = (cells: readonly string[]): number =>
  cells.filter((state) => state !== "todo" && state !== "outdated").length;

/** Every mistake in the form, with the id of its field. */
function summaryOf(answer: ScreenPlanAnswer | undefined, { criteria }: Pick<PlanScreening, "criteria">) {
  return (answer?.problems ?? []).map(({ part, field, problem }) => {
    const label = criteria.find(({ key }) => key === part)?.label ?? m.screening_cofunding_title();
    return { fieldId: `${part}-${field}`, message: `${label}: ${describeScreeningProblem(problem, label)}` };
  });
}

type Screening = ReturnType<typeof useLoaderData<typeof loader>>["screening"];

type PlanStepsProps = { screening: Screening; list: string; show: ScreeningFilter };

function PlanSteps({ screening: { previous, next, unfinished }, list, show }: PlanStepsProps) {
  const to = (planId: string) => `${list}/${planId}${filterQuery(show)}`;
  return (
    <nav className="cluster" aria-label={m.screening_other_plans()}>
      {previous && (
        <ButtonLink variant="quiet" to={to(previous)}>
          {m.screening_previous()}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink variant="quiet" to={to(next)}>
          {m.screening_next()}
        </ButtonLink>
      )}
      {unfinished && (
        <ButtonLink variant="secondary" to={`${to(unfinished)}#criteria`}>
          {m.screening_skip_to_unfinished()}
        </ButtonLink>
      )}
    </nav>
  );
}

/** Why nothing can be changed here, or what to think of when it can. */
function Standing({ screening: { plan, mayJudge, scoring }, phase }: { screening: Screening; phase: string }) {
  if (plan.state === "merged") return <Notice title={m.intake_plan_merged_title()} />;
  if (plan.state !== "active") return <Notice title={m.screening_withdrawn()}>{plan.withdrawnReason}</Notice>;
  if (phase === "preparation") return <Notice title={m.screening_not_yet()} />;
  if (!mayJudge) return <Notice title={m.screening_read_only()} />;
  if (scoring) return <Notice title={m.screening_scoring_open()} />;
  return null;
}
