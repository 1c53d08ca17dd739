import { isPhase } from "~/calls/phases";
import type { Reader } from "~/platform/database.server";
import type { VerdictValue } from "~/screening/criterion-key";
import { type Eligibility, eligibilityOf } from "~/screening/eligibility";
import { type Gap, gapsOf } from "./readiness";

/** What is not ready to leave the phase the round is in. The number of queries does not depend on the number of plans or members. */
export async function readGaps(db: Reader, roundId: string): Promise<Gap[]> {
  const round = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: {
      phase: true,
      quorum: true,
      mandatoryCriteria: { select: { id: true } },
      scoredCriteria: { select: { weight: true } },
      participations: {
        where: { isMember: true, removedAt: null },
        orderBy: { user: { name: "asc" } },
        select: { userId: true, user: { select: { name: true } } },
      },
    },
  });
  if (!isPhase(round.phase)) throw new Error(`Round ${roundId} is in a phase that does not exist`);
  const plans = await db.plan.findMany({
    where: { roundId, state: "active" },
    orderBy: [{ dossierNumber: "asc" }, { id: "asc" }],
    select: {
      id: true,
      dossierNumber: true,
      title: true,
      verdicts: { select: { criterionId: true, verdict: true } },
      _count: { select: { decisions: true } },
    },
  });
  const interests = await db.interest.findMany({
    where: { plan: { roundId } },
    select: { planId: true, userId: true, kind: true },
  });
  const sheets = await db.sheet.findMany({
    where: { plan: { roundId } },
    select: { planId: true, userId: true, _count: { select: { scores: { where: { score: { not: null } } } } } },
  });
  const criteria = round.scoredCriteria.length;
  return gapsOf({
    phase: round.phase,
    mandatoryCriteria: round.mandatoryCriteria.length,
    weights: round.scoredCriteria.map(({ weight }) => weight),
    quorum: round.quorum,
    members: round.participations.map(({ userId, user }) => ({ id: userId, name: user.name })),
    plans: plans.map(({ verdicts, _count, ...plan }) => ({
      ...plan,
      eligibility: judge(round.mandatoryCriteria, verdicts),
      decided: _count.decisions > 0,
    })),
    interests: interests.map(({ planId, userId, kind }) => ({ planId, memberId: userId, recused: kind === "recused" })),
    completeSheets: sheets
      .filter((sheet) => criteria > 0 && sheet._count.scores === criteria)
      .map(({ planId, userId }) => ({ planId, memberId: userId })),
  });
}

/** Whether a plan may be scored, by the verdicts that were recorded so far. */
export function judge(
  criteria: readonly { id: string }[],
  verdicts: readonly { criterionId: string; verdict: string }[],
): Eligibility {
  const recorded = new Map(verdicts.map(({ criterionId, verdict }) => [criterionId, verdict as VerdictValue]));
  return eligibilityOf(Object.fromEntries(criteria.map(({ id }) => [id, recorded.get(id) ?? null])));
}
