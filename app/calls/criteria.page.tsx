import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { answerFor } from "~/platform/answer-for";
import { type ActionAnswer, answerFailure, answerInvalid, readForm } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { CriteriaText } from "./CriteriaText";
import { readCriteria, saveMandatoryCriteria, saveScoredCriteria } from "./criteria.server";
import { criteriaInput } from "./criteria-input";
import { MandatoryCriteriaForm } from "./MandatoryCriteriaForm";
import { RoundTabs } from "./RoundTabs";
import { roundTabs } from "./round-tabs";
import { ScoredCriteriaForm } from "./ScoredCriteriaForm";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAccess(args, "round.configure");
  const criteria = await readCriteria(args.context.db, actor.round.id);
  return { criteria, round: actor.round.name, tabs: roundTabs(actor) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAccess(args, "round.configure");
  const form = await readForm(args.request, criteriaInput);
  if (!form.ok) return answerInvalid(form.reply);
  const { db, now } = args.context;
  const result =
    form.value.intent === "scored"
      ? await saveScoredCriteria(db, actor, form.value, now())
      : await saveMandatoryCriteria(db, actor, form.value, now());
  if (!result.ok) return answerFailure(result, form.reply);
  return redirectWithNotice(`/rounds/${actor.round.slug}/criteria`, m.calls_criteria_saved());
}

export const meta: MetaFunction<typeof loader> = () => [{ title: `${m.calls_page_criteria()} · ${m.app_name()}` }];

export default function CriteriaPage() {
  const { criteria, round, tabs } = useLoaderData<typeof loader>();
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
      </Stack>
    </>
  );
}
