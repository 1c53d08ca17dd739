import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import { readFormData } from "~/platform/http.server";
import type { Failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { rejectInput, releaseInput } from "./decision-input";
import { rejectionOf } from "./outcomes";
import { recordDecision } from "./record-decision.server";
import { releaseDecisions } from "./release-decisions.server";

type Reply = ReturnType<typeof readFormData>["reply"];
type Done = { done: string } | { invalid: Reply } | { failed: Failure; reply: Reply };

/** Does what one of the forms on the decisions page asks: confirm the rejection of an ineligible plan, or release. */
export async function doInDecisions(
  services: Pick<Services, "db" | "now">,
  actor: Actor,
  sent: FormData,
): Promise<Done> {
  if (sent.get("intent") === "reject") {
    const form = readFormData(sent, rejectInput);
    if (!form.ok) return { invalid: form.reply };
    const { planId, motivation } = form.value;
    const decision = { outcome: rejectionOf(actor.round.kind), amountCents: null, motivation, basedOn: "" };
    const result = await recordDecision(services, actor, planId, {
      ...decision,
      deviationReason: "",
      correctionReason: "",
    });
    return result.ok ? { done: m.decisions_recorded() } : { failed: result, reply: form.reply };
  }
  const form = readFormData(sent, releaseInput);
  if (!form.ok) return { invalid: form.reply };
  const result = await releaseDecisions(services, actor, form.value.seen);
  return result.ok ? { done: m.decisions_released() } : { failed: result, reply: form.reply };
}
