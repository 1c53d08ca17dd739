import type { z } from "zod";
import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import { answerFailure } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import type { RequestContext } from "~/platform/services";
import type { duplicateInput, planInput } from "./plan-input";
import { keepApart, mergePlans, splitPlan } from "./settle-duplicates.server";
import { withdrawPlan } from "./withdraw-plan.server";

/** Does what a coordinator asked on the page of one plan. */
export async function answerPlan(
  context: RequestContext,
  actor: Actor,
  planId: string,
  input: z.output<typeof planInput>,
) {
  const here = `/rounds/${actor.round.slug}/plans/${planId}`;
  if (input.intent === "split") {
    const result = await splitPlan(context, actor, { planId });
    return result.ok ? redirectWithNotice(here, m.intake_split_done()) : answerFailure(result);
  }
  const to = input.intent === "withdraw" ? "withdrawn" : "active";
  const result = await withdrawPlan(context, actor, { planId, to, reason: input.reason });
  if (!result.ok) return answerFailure(result);
  return redirectWithNotice(here, to === "withdrawn" ? m.intake_withdraw_done() : m.intake_return_done());
}

/** Does what a coordinator decided about two plans that look like one project. */
export async function answerDuplicates(context: RequestContext, actor: Actor, input: z.output<typeof duplicateInput>) {
  const here = `/rounds/${actor.round.slug}/plans/duplicates`;
  const { one, other } = input;
  if (input.intent === "keep") {
    const result = await keepApart(context, actor, { one, other });
    return result.ok ? redirectWithNotice(here, m.intake_kept_apart()) : answerFailure(result);
  }
  const { stays, reason } = input;
  if (stays !== one && stays !== other) return answerFailure({ ok: false, reason: "invalid" });
  const result = await mergePlans(context, actor, { stays, goes: stays === one ? other : one, reason });
  return result.ok ? redirectWithNotice(here, m.intake_merged()) : answerFailure(result);
}
