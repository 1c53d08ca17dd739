import { recordEvent } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { eligiblePlansOf } from "~/screening/eligible-plans.server";

type Given = Pick<Services, "db" | "now">;
type Answer = Promise<{ ok: true } | Failure>;

/** Lets the members revise their sheets of one plan after scoring closed. Their first scores stay in the frozen ranking. */
export function reopenPlan({ db, now }: Given, actor: Actor, planId: string, reason: string): Answer {
  return change(db, actor, planId, async (tx, reopened) => {
    if (reopened) return failure("already-done");
    const at = now();
    await tx.plan.update({ where: { id: planId }, data: { reopenedAt: at, reopenedReason: reason } });
    await record(tx, { at, actor, planId, action: "plan.reopened", reason });
    return { ok: true };
  });
}

/** Closes a reopened plan again: its sheets are locked as they are now. */
export function closePlan({ db, now }: Given, actor: Actor, planId: string): Answer {
  return change(db, actor, planId, async (tx, reopened) => {
    if (!reopened) return failure("already-done");
    await tx.plan.update({ where: { id: planId }, data: { reopenedAt: null, reopenedReason: "" } });
    await record(tx, { at: now(), actor, planId, action: "plan.closed" });
    return { ok: true };
  });
}

function change(
  db: Services["db"],
  actor: Actor,
  planId: string,
  work: (tx: Transaction, reopened: boolean) => Answer,
): Answer {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "plan.reopen");
    if (!access.ok) return access;
    const plan = await tx.plan.findFirst({
      where: { ...(await eligiblePlansOf(tx, actor.round.id)), id: planId },
      select: { reopenedAt: true },
    });
    return plan ? work(tx, plan.reopenedAt !== null) : failure("not-found");
  });
}

type Event = { at: Date; actor: Actor; planId: string; action: "plan.reopened" | "plan.closed"; reason?: string };

async function record(tx: Transaction, { at, actor, planId, action, reason }: Event): Promise<void> {
  const roundId = actor.round.id;
  await recordEvent(tx, { at, actorId: actor.userId, roundId, planId, action, ...(reason && { reason }) });
  await bumpRevision(tx, roundId);
}
