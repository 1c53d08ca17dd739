import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { isStaff, may } from "~/people/access";
import { requireAccess, requireActor } from "~/people/visitor.server";
import { type ActionAnswer, answerInvalid, readForm, refuse } from "~/platform/http.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { statusOf } from "~/platform/problem";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { answerPlan } from "./answer-plan.server";
import { describeMoment } from "./field-text";
import { PlanHeadOnly } from "./PlanHeadOnly";
import { PlanPromises } from "./PlanPromises";
import { PlanStanding } from "./PlanStanding";
import { PlanText } from "./PlanText";
import { planInput } from "./plan-input";
import { readPlanText } from "./read-plan.server";
import { StaffPlanParts } from "./StaffPlanParts";
import { readPlanHead, readWholePlan } from "./whole-plan.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, params, context });
  const staff = isStaff(actor);
  await requireAccess({ request, params, context }, staff ? "plans.viewAll" : "plans.list");
  const { slug } = actor.round;
  const planId = params.plan ?? "";
  const back = staff ? "plans" : may(actor, "sheet.viewOwn") ? "scoring" : "interests";
  if (staff) {
    const whole = await readWholePlan(context.db, actor, planId);
    if (!whole.ok) return refuse(whole.reason);
    const mine = { mayWithdraw: may(actor, "plan.withdraw"), maySettle: may(actor, "plans.settle") };
    return { slug, back, sight: "all" as const, plan: whole.plan, ...mine };
  }
  const text = await readPlanText(context.db, actor, planId);
  if (text.ok) return { slug, back, sight: "text" as const, plan: text.plan };
  if (text.reason === "not-found") return refuse(text.reason);
  const head = await readPlanHead(context.db, actor, planId, text.reason);
  if (!head.ok) return refuse(head.reason);
  const seen = { slug, back, sight: text.reason, plan: head.plan, mayDeclare: may(actor, "interest.declare") };
  return data(seen, { status: statusOf(text.reason) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plan.withdraw");
  const form = await readForm(request, planInput);
  return form.ok ? answerPlan(context, actor, params.plan ?? "", form.value) : answerInvalid(form.reply);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.plan.title} · ${m.app_name()}` : m.app_name() },
];

const backLabels = {
  plans: () => m.intake_back_to_plans(),
  scoring: () => m.intake_back_to_scoring(),
  interests: () => m.intake_undeclared_action(),
} as const;

export default function PlanPage() {
  const seen = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { slug, back, plan } = seen;
  const submitted = "submittedAt" in plan && plan.submittedAt;
  return (
    <Stack>
      <PageHeader
        eyebrow={plan.dossierNumber}
        title={plan.title}
        intro={submitted && m.intake_plan_submitted({ when: describeMoment(submitted) })}
        back={{ href: `/rounds/${slug}/${back}`, label: backLabels[back as keyof typeof backLabels]() }}
      />
      <ProblemNotice answer={answer} />
      {seen.sight === "all" && <PlanStanding {...seen} answer={answer} />}
      {seen.sight !== "all" && plan.state === "withdrawn" && (
        <Notice tone="caution" title={m.intake_plan_withdrawn_title()} />
      )}
      {seen.sight !== "all" && plan.state === "merged" && (
        <Notice tone="caution" title={m.intake_plan_merged_title()} />
      )}
      {(seen.sight === "not-declared" || seen.sight === "recused") && (
        <PlanHeadOnly slug={slug} reason={seen.sight} plan={seen.plan} mayDeclare={seen.mayDeclare} />
      )}
      {(seen.sight === "all" || seen.sight === "text") && (
        <>
          <PlanText plan={seen.plan} />
          <PlanPromises plan={seen.plan} />
        </>
      )}
      {seen.sight === "all" && <StaffPlanParts slug={slug} plan={seen.plan} />}
    </Stack>
  );
}
