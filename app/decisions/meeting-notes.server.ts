import { recordEvent } from "~/audit/audit.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";

/** Notes what the meeting said about a plan; earlier notes stay, and the latest holds. */
export function recordNote(
  { db, now }: Pick<Services, "db" | "now">,
  actor: Actor,
  planId: string,
  text: string,
): Promise<{ ok: true } | Failure> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "meeting.note");
    if (!access.ok) return access;
    const roundId = actor.round.id;
    const plan = await tx.plan.findFirst({ where: { id: planId, roundId }, select: { id: true } });
    if (!plan) return failure("not-found");
    const at = now();
    await tx.meetingNote.create({ data: { planId, text, notedById: actor.userId, notedAt: at } });
    await recordEvent(tx, { at, actorId: actor.userId, roundId, planId, action: "meeting.noted" });
    return { ok: true };
  });
}
