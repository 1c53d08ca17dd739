import { type Advice, shownAdvice } from "./advice";
import type { GateReason } from "./advice-gate";
import { agreementFigures, type ShownAgreement, shownAgreement } from "./agreement";
import { countedSheets, totalWeightOf } from "./counted-sheets";
import type { RankQuantiles } from "./rank-odds/plan-odds";
import type { RankingInput } from "./ranking-input";

/** What the model says of one plan, for who may see the whole list. Ranks are places in that list; the chance is between 0 and 1. */
export type PlanAdvice = {
  planId: string;
  expectedRank: number;
  quantiles: RankQuantiles;
  withinBudget: number;
  correctedRank: number;
};

/** The advice as the page shows it. Nothing in it is about a member. */
export type AdviceView =
  | { state: "computing" }
  | { state: "absent"; reasons: GateReason[] }
  | { state: "shown"; correctionChangesNothing: boolean; plans: PlanAdvice[] };

/** @param order plan ids in the order of the list; a plan that is not ranked has no advice */
export function adviceView(advice: Advice | null, order: readonly string[]): AdviceView {
  if (advice === null) return { state: "computing" };
  const shown = shownAdvice(advice);
  if (!shown.shown) return { state: "absent", reasons: shown.reasons };
  const odds = new Map(shown.odds.map((plan) => [plan.planId, plan]));
  const corrected = new Map(shown.corrected.map((plan) => [plan.planId, plan]));
  return {
    state: "shown",
    correctionChangesNothing: shown.correctionChangesNothing,
    plans: order.flatMap((planId) => {
      const odd = odds.get(planId);
      const rank = corrected.get(planId)?.rank;
      if (!odd || rank === undefined) return [];
      const { expectedRank, quantiles, withinBudget } = odd;
      return [{ planId, expectedRank, quantiles, withinBudget, correctedRank: rank }];
    }),
  };
}

/** How far the members agree; `null` until the model is there, because it decides which figure holds. */
export function agreementView(input: RankingInput, advice: Advice | null): ShownAgreement | null {
  if (advice === null) return null;
  return shownAgreement(agreementFigures(countedSheets(input), totalWeightOf(input)), advice.fit);
}
