import { drawBudgetLine } from "./budget-line";
import type { ComputedRanking } from "./computed-ranking";
import type { OfficialRanking } from "./official";
import { samePlans, splitTie } from "./split-tie";

/** An order among equals that was decided outside the scores: by the committee with a reason, or by lot. */
export type TieOrder = { id: string; method: "decision" | "lot"; order: readonly string[] };

/**
 * What the official method says, and at the line what was decided where it leaves a tie. `ranking` and `bonus` are those of the scores
 * alone; `line` is the one that holds.
 */
export type ResolvedRanking = ComputedRanking & {
  /** The equals of which the scores say that some fit and not all; empty when there is no such tie. */
  tiedPlanIds: readonly string[];
  /** The order among them that holds; `null` without a tie, and before anything was decided. */
  tie: TieOrder | null;
};

/**
 * Applies the order that was decided about exactly the plans that are tied across the line now. A change elsewhere in the list does not
 * undo it; when the tie itself is another one, it is out of force.
 *
 * @param decided the latest first
 */
export function resolveRanking(computed: ComputedRanking, decided: readonly TieOrder[]): ResolvedRanking {
  const { stop } = computed.line;
  const tiedPlanIds = stop?.reason === "does-not-fit" && stop.lotNeeded ? stop.planIds : [];
  const tie = decided.find(({ order }) => samePlans(order, tiedPlanIds)) ?? null;
  if (!tie) return { ...computed, tiedPlanIds, tie };
  const line = drawBudgetLine(splitTie(computed.ranking, tie.order), computed.line.budgetCents);
  return { ...computed, line, tiedPlanIds, tie };
}

/** The ranking with the equals at the line in the order that was decided; their rank stays the shared one. */
export function inDecidedOrder({ ranking, tie }: Pick<ResolvedRanking, "ranking" | "tie">): OfficialRanking {
  if (!tie) return ranking;
  const rankOf = new Map(ranking.map(({ planId, rank }) => [planId, rank]));
  return splitTie(ranking, tie.order).map((plan) => ({ ...plan, rank: rankOf.get(plan.planId) ?? null }));
}
