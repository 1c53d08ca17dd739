import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { isStaff, may } from "~/people/access";
import { requireAccess, requireActor } from "~/people/visitor.server";
import { refuse } from "~/platform/http.server";
import { statusOf } from "~/platform/problem";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { describeMoment } from "./field-text";
import { PlanHeadOnly } from "./PlanHeadOnly";
import { PlanPromises } from "./PlanPromises";
import { PlanText } from "./PlanText";
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
    return whole.ok ? { slug, back, sight: "all" as const, plan: whole.plan } : refuse(whole.reason);
  }
  const text = await readPlanText(context.db, actor, planId);
  if (text.ok) return { slug, back, sight: "text" as const, plan: text.plan };
  if (text.reason === "not-found") return refuse(text.reason);
  const head = await readPlanHead(context.db, actor, planId, text.reason);
  if (!head.ok) return refuse(head.reason);
  const seen = { slug, back, sight: text.reason, plan: head.plan, mayDeclare: may(actor, "interest.declare") };
  return data(seen, { status: statusOf(text.reason) });
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
      {plan.state === "withdrawn" && (
        <Notice tone="caution" title={m.intake_plan_withdrawn_title()}>
          {seen.sight === "all" && seen.plan.withdrawnReason}
        </Notice>
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
      {seen.sight === "all" && <StaffPlanParts plan={seen.plan} />}
    </Stack>
  );
}
