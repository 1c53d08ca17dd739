import { drawBudgetLine } from "./budget-line";
import { competitionRanks } from "./competition-ranks";
import type { FittedModel } from "./mixed-model";
import type { OfficialRanking } from "./official";

/** A ranked plan when strict and mild members are made comparable; scores in points. */
export type CorrectedPlan = {
  planId: string;
  /** Mean over its sheets of score minus the member's strictness. */
  correctedScore: number;
  /** Corrected score and pré. */
  correctedTotal: number;
  /** Equal totals share a rank; there is no tie-break chain in advice. */
  rank: number;
  withinBudget: boolean;
};

/** Differences smaller than this come from rounding in the computer, not from scores. */
const EQUAL = 1e-9;

/** The ranked plans of the official ranking, in order of corrected total (equal ones in official order). */
export function correctedRanking(ranking: OfficialRanking, model: FittedModel, budgetCents: number): CorrectedPlan[] {
  const scores = new Map(model.plans.map((plan) => [plan.planId, plan.correctedScore]));
  const plans = ranking
    .filter((plan) => plan.notRankable === null)
    .map(({ planId, requestedCents, bonusHundredths }) => {
      const correctedScore = scores.get(planId) as number;
      return { planId, requestedCents, correctedScore, correctedTotal: correctedScore + bonusHundredths / 100 };
    });
  const ranks = competitionRanks(plans, (a, b) => {
    const difference = b.correctedTotal - a.correctedTotal;
    return Math.abs(difference) < EQUAL ? 0 : difference;
  });
  const ranked = plans
    .map((plan, index) => ({ ...plan, rank: ranks[index] as number }))
    .sort((a, b) => a.rank - b.rank);
  const within = new Set(drawBudgetLine(ranked, budgetCents).withinPlanIds);
  return ranked.map(({ requestedCents, ...plan }) => ({ ...plan, withinBudget: within.has(plan.planId) }));
}
