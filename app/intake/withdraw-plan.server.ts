import { recordEvent } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import type { Actor, Refusal } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";

type Parts = Pick<Services, "db" | "now">;

/**
 * Records that the applicants withdrew a plan, or (`to: "active"`) that they did not after all. Verdicts and sheets stay as they are;
 * while a plan is withdrawn they count nowhere.
 */
export async function withdrawPlan(
  { db, now }: Parts,
  actor: Actor,
  { planId, to, reason }: { planId: string; to: "withdrawn" | "active"; reason: string },
): Promise<{ ok: true } | Refusal | Failure<"not-found" | "already-done">> {
  const from = to === "withdrawn" ? "active" : "withdrawn";
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "plan.withdraw");
    if (!access.ok) return access;
    const plan = await tx.plan.findFirst({
      where: { id: planId, roundId: actor.round.id },
      select: { state: true, withdrawnReason: true },
    });
    if (!plan) return failure("not-found");
    if (plan.state !== from) return failure("already-done");
    const withdrawnReason = to === "withdrawn" ? reason : null;
    await tx.plan.update({ where: { id: planId }, data: { state: to, withdrawnReason }, select: { id: true } });
    await recordEvent(tx, {
      at: now(),
      actorId: actor.userId,
      roundId: actor.round.id,
      planId,
      action: to === "withdrawn" ? "plan.withdrawn" : "plan.returned",
      before: plan,
      after: { state: to },
      reason,
    });
    await bumpRevision(tx, actor.round.id);
    return { ok: true };
  });
}
