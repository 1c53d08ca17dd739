import { recordEvent } from "~/audit/audit.server";
import { moveKind, type Phase } from "~/calls/phases";
import { bumpRevision } from "~/calls/revision.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { freezeRanking } from "~/ranking/freeze.server";
import type { MovePhaseInput } from "./move-phase-input";
import { isBlocking } from "./readiness";
import { readGaps } from "./readiness.server";

/**
 * Moves a round one phase forward or back. Forward with gaps, and back, need a reason. Opening scoring freezes the criteria, once and for
 * all; closing it freezes the ranking and closes what was reopened. An earlier frozen ranking stays as history.
 */
export function movePhase(
  { db, now }: Pick<Services, "db" | "now">,
  actor: Actor,
  { from, to, reason }: MovePhaseInput,
): Promise<{ ok: true } | Failure> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "round.move");
    if (!access.ok) return access;
    const roundId = actor.round.id;
    const round = await tx.round.findUniqueOrThrow({ where: { id: roundId }, select: { phase: true } });
    if (round.phase !== from) return failure("stale");
    const kind = moveKind(from, to);
    if (kind === null) return failure("wrong-phase");
    const gaps = kind === "forward" ? await readGaps(tx, roundId) : [];
    if (gaps.some((gap) => isBlocking(from, gap))) return failure("not-ready");
    if (reason === "" && (kind === "back" || gaps.length > 0)) return failure("reason-needed");

    const at = now();
    await tx.round.update({ where: { id: roundId }, data: { phase: to } });
    await recordEvent(tx, {
      at,
      actorId: actor.userId,
      roundId,
      action: "phase.moved",
      before: { phase: from },
      after: { phase: to, gaps: gaps.map((gap) => gap.kind) },
      reason,
    });
    await onArrival(tx, { roundId, from, to, actorId: actor.userId, at });
    await bumpRevision(tx, roundId);
    return { ok: true };
  });
}

type Arrival = { roundId: string; from: Phase; to: Phase; actorId: string; at: Date };

async function onArrival(tx: Transaction, { roundId, from, to, actorId, at }: Arrival): Promise<void> {
  if (to === "scoring") {
    await tx.round.updateMany({ where: { id: roundId, frozenAt: null }, data: { frozenAt: at } });
  }
  if (from === "scoring" && to === "deliberation") {
    await tx.plan.updateMany({
      where: { roundId, reopenedAt: { not: null } },
      data: { reopenedAt: null, reopenedReason: "" },
    });
    await freezeRanking(tx, { roundId, occasion: "scoring-closed", actorId, now: at });
  }
}
