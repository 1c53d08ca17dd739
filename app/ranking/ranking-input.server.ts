import type { Reader } from "~/platform/database.server";
import { eligiblePlansOf } from "~/screening/eligible-plans.server";
import type { BonusMode, RankingInput } from "./ranking-input";

/**
 * The stored facts on which the official ranking of a round rests: its eligible plans that were not withdrawn, its present members, who is
 * recused, and every score. Whether a sheet counts is for the rules to say. The number of queries does not depend on the number of plans.
 *
 * @throws when there is no such round
 */
export async function readRankingInput(db: Reader, roundId: string): Promise<RankingInput> {
  const eligible = await eligiblePlansOf(db, roundId);
  const round = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: {
      budgetCents: true,
      bonusHundredths: true,
      bonusMode: true,
      quorum: true,
      scoredCriteria: { orderBy: { position: "asc" }, select: { id: true, weight: true } },
    },
  });
  const plans = await db.plan.findMany({
    where: eligible,
    select: { id: true, dossierNumber: true, requestedCents: true, coFunding: true },
  });
  const members = await db.participation.findMany({
    where: { roundId, isMember: true, removedAt: null },
    select: { userId: true },
  });
  const recusals = await db.interest.findMany({
    where: { kind: "recused", plan: { roundId } },
    select: { planId: true, userId: true },
  });
  const sheets = await db.sheet.findMany({
    where: { plan: { roundId } },
    select: { planId: true, userId: true, scores: { select: { criterionId: true, score: true } } },
  });
  const ranked = new Set(plans.map((plan) => plan.id));
  return {
    criteria: round.scoredCriteria,
    quorum: round.quorum,
    bonus: { hundredths: round.bonusHundredths, mode: round.bonusMode as BonusMode },
    budgetCents: round.budgetCents,
    memberIds: members.map((member) => member.userId),
    plans: plans.map(({ coFunding, ...plan }) => ({ ...plan, coFunded: coFunding === "yes" })),
    recusals: recusals
      .filter(({ planId }) => ranked.has(planId))
      .map(({ planId, userId }) => ({ planId, memberId: userId })),
    sheets: sheets
      .filter(({ planId }) => ranked.has(planId))
      .map(({ planId, userId, scores }) => ({
        planId,
        memberId: userId,
        scores: Object.fromEntries(scores.map(({ criterionId, score }) => [criterionId, score])),
      })),
  };
}
