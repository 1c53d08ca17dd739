import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { answerFor } from "~/platform/answer-for";
import { type ActionAnswer, answerFailure, answerInvalid, readForm, refuse } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { Badge } from "~/ui/Badge";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { RepairAnswerForm } from "./RepairAnswerForm";
import { RepairDecisionForm } from "./RepairDecisionForm";
import { RepairDraftForm } from "./RepairDraftForm";
import { RepairFacts } from "./RepairFacts";
import { RepairMailForm } from "./RepairMailForm";
import { readRepair } from "./read-repair.server";
import { takeRepairStep } from "./repair.server";
import { repairInput } from "./repair-input";
import { describeRepairState, toneOfRepairState } from "./repair-text";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAccess(args, "repair.view");
  const { db, now } = args.context;
  const repair = await readRepair(db, actor, { planId: args.params.plan ?? "", now: now() });
  if (!repair.ok) return refuse(repair.reason);
  return { repair, screening: `/rounds/${actor.round.slug}/screening/${repair.plan.id}` };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAccess(args, "repair.manage");
  const form = await readForm(args.request, repairInput);
  if (!form.ok) return answerInvalid(form.reply);
  const { db, now } = args.context;
  const planId = args.params.plan ?? "";
  const result = await takeRepairStep(db, actor, { planId, input: form.value, now: now() });
  if (!result.ok) return answerFailure(result, form.reply);
  return redirectWithNotice(`/rounds/${actor.round.slug}/screening/${planId}/repair`, m.screening_repair_saved());
}

export const meta: MetaFunction<typeof loader> = () => [{ title: `${m.screening_repair_title()} · ${m.app_name()}` }];

export default function RepairPage() {
  const { repair, screening } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { state, mayManage, stamp, plan } = repair;
  const form = (intent: string) => answerFor(answer, intent);
  return (
    <Stack>
      <PageHeader
        title={m.screening_repair_title()}
        eyebrow={`${plan.dossierNumber} · ${plan.title}`}
        intro={m.screening_repair_intro()}
        back={{ href: screening, label: m.screening_repair_back() }}
      />
      {state && (
        <div>
          <Badge tone={toneOfRepairState(state)}>{describeRepairState(state)}</Badge>
        </div>
      )}
      <ProblemNotice answer={answer} />
      <RepairFacts repair={repair} />
      {mayManage && (state === "answered" || state === "overdue") && (
        <RepairDecisionForm {...{ state, stamp }} answer={form("decide")} />
      )}
      {mayManage && (state === "waiting" || state === "overdue" || state === "answered") && (
        <RepairAnswerForm key={`answer ${stamp}`} repair={repair} answer={form("answer")} />
      )}
      {mayManage && state === "draft" && <RepairMailForm key={`mail ${stamp}`} repair={repair} answer={form("send")} />}
      {mayManage && (state === null || state === "draft") && (
        <RepairDraftForm key={`draft ${stamp}`} repair={repair} answer={form("draft")} />
      )}
    </Stack>
  );
}
