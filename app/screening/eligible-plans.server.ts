import type { Reader } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";

/** The plans of a round that members score: not withdrawn, and every mandatory criterion passed. */
export async function eligiblePlansOf(db: Reader, roundId: string): Promise<Prisma.PlanWhereInput> {
  const criteria = await db.mandatoryCriterion.findMany({ where: { roundId }, select: { id: true } });
  return {
    roundId,
    state: "active",
    AND: criteria.map(({ id }) => ({ verdicts: { some: { criterionId: id, verdict: "pass" } } })),
  };
}

/**
 * The same for one plan: that plan if members score it, and otherwise none. It looks at the verdicts of that plan alone, so that asking
 * with every save costs little.
 */
export const eligiblePlan = (roundId: string, planId: string): Prisma.PlanWhereInput => ({
  id: planId,
  roundId,
  state: "active",
  round: { mandatoryCriteria: { none: { verdicts: { none: { planId, verdict: "pass" } } } } },
});
