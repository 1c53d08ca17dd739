import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { answerFor } from "~/platform/answer-for";
import { type ActionAnswer, answerFailure, answerInvalid, readForm } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import type { RequestContext } from "~/platform/services";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { CriteriaText } from "./CriteriaText";
import { readCriteria, saveMandatoryCriteria, saveScoredCriteria } from "./criteria.server";
import { criteriaInput } from "./criteria-input";
import { MandatoryCriteriaForm } from "./MandatoryCriteriaForm";
import { ReasonsForm } from "./ReasonsForm";
import { RoundTabs } from "./RoundTabs";
import { readReasons, saveReasons } from "./reasons.server";
import { roundTabs } from "./round-tabs";
import { ScoredCriteriaForm } from "./ScoredCriteriaForm";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAccess(args, "round.configure");
  const criteria = await readCriteria(args.context.db, actor.round.id);
  const reasons = await readReasons(args.context.db, actor.round.id);
  return { criteria, reasons, round: actor.round.name, tabs: roundTabs(actor) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAccess(args, "round.configure");
  const form = await readForm(args.request, criteriaInput);
  if (!form.ok) return answerInvalid(form.reply);
  const result = await saveCriteria(args.context, actor, form.value);
  if (!result.ok) return answerFailure(result, form.reply);
  return redirectWithNotice(`/rounds/${actor.round.slug}/criteria`, m.calls_criteria_saved());
}

function saveCriteria({ db, now }: RequestContext, actor: Actor, input: z.output<typeof criteriaInput>) {
  if (input.intent === "scored") return saveScoredCriteria(db, actor, input, now());
  if (input.intent === "reasons") return saveReasons(db, actor, input, now());
  return saveMandatoryCriteria(db, actor, input, now());
}

export const meta: MetaFunction<typeof loader> = () => [{ title: `${m.calls_page_criteria()} · ${m.app_name()}` }];

export default function CriteriaPage() {
  const { criteria, reasons, round, tabs } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <>
      <PageHeader title={m.calls_page_criteria()} eyebrow={round} />
      <RoundTabs tabs={tabs} current="criteria" />
      <Stack>
        <ProblemNotice answer={answer} />
        {criteria.frozenAt ? (
          <CriteriaText {...criteria} frozenAt={criteria.frozenAt} />
        ) : (
          <>
            <ScoredCriteriaForm
              key={criteria.stamps.scored}
              stamp={criteria.stamps.scored}
              criteria={criteria.scored}
              points={criteria.points}
              answer={answerFor(answer, "scored")}
            />
            <MandatoryCriteriaForm
              key={criteria.stamps.mandatory}
              stamp={criteria.stamps.mandatory}
              criteria={criteria.mandatory}
              answer={answerFor(answer, "mandatory")}
            />
          </>
        )}
        <ReasonsForm key={reasons.stamp} {...reasons} answer={answerFor(answer, "reasons")} />
      </Stack>
    </>
  );
}
