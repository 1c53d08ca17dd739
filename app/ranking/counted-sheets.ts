import type { RankingInput } from "./ranking-input";

/** A sheet that counts, with its numerator s = Σ w·x: the score in points is `numerator / totalWeight`. */
export type CountedSheet = { planId: string; memberId: string; numerator: number };

/**
 * The sheets that count, by the rule of `tallySheets` (scoring method, section 1): a known plan, a member of the round who is not recused
 * from it, and a score for every criterion. Without weights no sheet counts.
 */
export function countedSheets(input: RankingInput): CountedSheet[] {
  return countedInput(input).map(({ planId, memberId, scores }) => ({
    planId,
    memberId,
    numerator: input.criteria.reduce((sum, { id, weight }) => sum + weight * (scores[id] as number), 0),
  }));
}

/** The same sheets with their scores, as they stand in the input. */
export function countedInput(input: RankingInput): RankingInput["sheets"][number][] {
  if (totalWeightOf(input) === 0) return [];
  const plans = new Set(input.plans.map((plan) => plan.id));
  const members = new Set(input.memberIds);
  const recused = new Map<string, Set<string>>();
  for (const { planId, memberId } of input.recusals) {
    const membersOfPlan = recused.get(planId) ?? new Set();
    recused.set(planId, membersOfPlan.add(memberId));
  }
  return input.sheets.filter(
    ({ planId, memberId, scores }) =>
      plans.has(planId) &&
      members.has(memberId) &&
      !recused.get(planId)?.has(memberId) &&
      input.criteria.every(({ id }) => typeof scores[id] === "number"),
  );
}

/** W = Σ w. */
export const totalWeightOf = ({ criteria }: Pick<RankingInput, "criteria">): number =>
  criteria.reduce((sum, { weight }) => sum + weight, 0);
