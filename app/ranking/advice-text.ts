import { type Advice, adviceFor } from "./advice";
import { drawBudgetLine } from "./budget-line";
import { hashRankingInput } from "./input-hash";
import { rankOfficially } from "./official";
import type { RankingInput } from "./ranking-input";

/**
 * All advice on one input as JSON: the heavy part of the ranking, done once per state of the scores. The seed is the hash of the input, and
 * k the number of plans that the official list has within the budget, so that the input says everything the figures depend on.
 */
export function adviceText(input: RankingInput): string {
  const ranking = rankOfficially(input);
  const places = drawBudgetLine(ranking, input.budgetCents).withinPlanIds.length;
  return JSON.stringify(adviceFor(input, ranking, { places, seed: hashRankingInput(input) }));
}

/** The way back. Nothing in advice needs more than JSON: no typed arrays, no dates, and never a NaN. */
export const readAdviceText = (text: string): Advice => JSON.parse(text) as Advice;
