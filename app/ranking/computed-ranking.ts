import { type BonusEffect, bonusEffect } from "./bonus-effect";
import { type BudgetLine, drawBudgetLine } from "./budget-line";
import { hashRankingInput } from "./input-hash";
import { type OfficialRanking, rankOfficially } from "./official";
import type { RankingInput } from "./ranking-input";

/** All that the official method says about one input. */
export type ComputedRanking = {
  input: RankingInput;
  inputHash: string;
  ranking: OfficialRanking;
  line: BudgetLine;
  bonus: BonusEffect;
};

/** Ranks, draws the budget line and weighs the pré, from the same input. */
export function computeRanking(input: RankingInput): ComputedRanking {
  const ranking = rankOfficially(input);
  const line = drawBudgetLine(ranking, input.budgetCents);
  return { input, inputHash: hashRankingInput(input), ranking, line, bonus: bonusEffect(ranking, line) };
}
