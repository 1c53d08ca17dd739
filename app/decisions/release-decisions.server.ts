import { createHash } from "node:crypto";
import { recordEvent } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Reader, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { freezeRanking } from "~/ranking/freeze.server";
import { latestDecisionFirst } from "./record-decision.server";
import { type PlanDecisions, type ReleaseReadiness, releaseReadiness } from "./release-readiness";

/**
 * Releases all decisions of the round that wait, at once, by someone who recorded none of them; the round is then decided and its
 * ranking frozen. After that it releases the corrections made since.
 *
 * @param seen names the decisions that were on screen: see `nameDecisions`
 */
export function releaseDecisions(
  { db, now }: Pick<Services, "db" | "now">,
  actor: Actor,
  seen: string,
): Promise<{ ok: true } | Failure> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "decision.release");
    if (!access.ok) return access;
    const roundId = actor.round.id;
    const readiness = await readReleaseReadiness(tx, roundId, actor.userId);
    if (readiness.recordedOneself) return failure("four-eyes");
    if (!readiness.ready) return failure("not-ready");
    if (nameDecisions(readiness.toRelease) !== seen) return failure("stale");

    const at = now();
    const { phase } = await tx.round.findUniqueOrThrow({ where: { id: roundId }, select: { phase: true } });
    await tx.decision.updateMany({
      where: { id: { in: readiness.toRelease } },
      data: { releasedAt: at, releasedById: actor.userId },
    });
    const event = { at, actorId: actor.userId, roundId };
    await recordEvent(tx, {
      ...event,
      action: "decisions.released",
      after: { decisions: readiness.toRelease.length, correction: phase === "decided" },
    });
    if (phase !== "decided") {
      await tx.round.update({ where: { id: roundId }, data: { phase: "decided" } });
      await recordEvent(tx, { ...event, action: "phase.moved", before: { phase }, after: { phase: "decided" } });
      // What was decided upon: sheets that the coordinator reopened may have changed since scoring closed.
      await freezeRanking(tx, { roundId, occasion: "deliberation-closed", actorId: actor.userId, now: at });
    }
    await bumpRevision(tx, roundId);
    return { ok: true };
  });
}

/** What stands in the way of releasing the decisions of a round, for this person. */
export async function readReleaseReadiness(db: Reader, roundId: string, userId: string): Promise<ReleaseReadiness> {
  const plans = await db.plan.findMany({
    where: { roundId, state: "active" },
    orderBy: { id: "asc" },
    select: {
      id: true,
      reopenedAt: true,
      decisions: {
        orderBy: [...latestDecisionFirst],
        select: { id: true, recordedById: true, releasedAt: true },
      },
    },
  });
  const withDecisions = plans.map(
    ({ id, reopenedAt, decisions }): PlanDecisions => ({
      planId: id,
      reopened: reopenedAt !== null,
      decisions: decisions.map(({ releasedAt, ...decision }) => ({ ...decision, released: releasedAt !== null })),
    }),
  );
  return releaseReadiness(withDecisions, userId);
}

/** One short text for a set of decisions, to notice that another decision was recorded while somebody was looking. */
export const nameDecisions = (ids: readonly string[]): string =>
  createHash("sha256")
    .update([...ids].sort().join("\n"))
    .digest("hex")
    .slice(0, 32);
