import { type BudgetLine, drawBudgetLine } from "./budget-line";
import type { OfficialRanking } from "./official";

/** The plans for which the pré decides the budget line, in order of rank. */
export type BonusEffect = {
  decides: boolean;
  /** Within the budget, and would not be without the pré. */
  broughtWithin: string[];
  /** Below the line, and would be within the budget without the pré. */
  pushedBelow: string[];
};

/**
 * Compares the budget line with the line of the same ranking without the pré (no plan's pré counts, in points or as tie-break).
 * A plan without pré can change sides too: others overtake it, or the amounts above it differ.
 *
 * @param line the line of `ranking`; its budget is used for the other one
 */
export function bonusEffect(ranking: OfficialRanking, line: BudgetLine): BonusEffect {
  const withoutBonus = ranking
    .map(({ planId, requestedCents, tieBrokenRankWithoutBonus: rank }) => ({ planId, requestedCents, rank }))
    .sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER));
  const before = new Set(drawBudgetLine(withoutBonus, line.budgetCents).withinPlanIds);
  const after = new Set(line.withinPlanIds);

  const planIds = ranking.map((plan) => plan.planId);
  const broughtWithin = planIds.filter((id) => after.has(id) && !before.has(id));
  const pushedBelow = planIds.filter((id) => before.has(id) && !after.has(id));
  return { decides: broughtWithin.length + pushedBelow.length > 0, broughtWithin, pushedBelow };
}
