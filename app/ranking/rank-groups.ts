/** What the walk needs of a ranked plan: a `PlanRanking` fits. Amounts in whole cents; `null` is an amount that is not known. */
export type BudgetCandidate = { planId: string; rank: number | null; requestedCents: number | null };

/** Plans of equal rank; `cents` is `null` when one of their amounts is not known. */
export type RankGroup = { plans: readonly BudgetCandidate[]; cents: number | null };

/**
 * Groups of equal rank from the top; plans without rank are left out.
 *
 * @throws RangeError on amounts that are not whole cents of 0 or more, or plans that are not in order of rank
 */
export function groupByRank(ranked: readonly BudgetCandidate[]): RankGroup[] {
  const groups: { rank: number; plans: BudgetCandidate[]; cents: number | null }[] = [];
  for (const plan of ranked) {
    if (plan.rank === null) continue;
    if (plan.requestedCents !== null && !isAmount(plan.requestedCents)) {
      throw new RangeError(`Not an amount in cents for plan ${plan.planId}: ${plan.requestedCents}`);
    }
    const last = groups.at(-1);
    if (last && plan.rank < last.rank) throw new RangeError("Plans are not in order of rank");
    if (last?.rank === plan.rank) {
      last.plans.push(plan);
      last.cents = addAmounts(last.cents, plan.requestedCents);
    } else {
      groups.push({ rank: plan.rank, plans: [plan], cents: plan.requestedCents });
    }
  }
  return groups;
}

/** True when at least one plan of the group, taken by itself, fits in what is left. */
export const someFits = ({ plans }: RankGroup, leftCents: number): boolean =>
  plans.some(({ requestedCents }) => requestedCents !== null && requestedCents <= leftCents);

export const idsOf = ({ plans }: RankGroup): string[] => plans.map((plan) => plan.planId);

/** Whole cents, 0 or more. */
export const isAmount = (cents: number) => Number.isSafeInteger(cents) && cents >= 0;

/** A sum with an unknown part is unknown. */
export function addAmounts(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null;
  if (!Number.isSafeInteger(a + b)) throw new RangeError("Amounts add up beyond the safe integers");
  return a + b;
}
