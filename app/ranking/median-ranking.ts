import { competitionRanks } from "./competition-ranks";
import { countedSheets, totalWeightOf } from "./counted-sheets";
import { halfUpHundredths } from "./hundredths";
import { byCriterionMeans, type OfficialRanking } from "./official";
import type { RankingInput } from "./ranking-input";

/**
 * The ranks if the middle sheet counted instead of the mean of all sheets (of two middle ones their mean), in whole numbers, with the same
 * pré and the same tie-break chain. Only to see how far single sheets decide; never the official ranking.
 *
 * @param ranking `rankOfficially(input)`
 * @returns the ranked plans, in order of the new rank
 */
export function rankByMedian(input: RankingInput, ranking: OfficialRanking) {
  const numerators = new Map<string, number[]>();
  for (const { planId, numerator } of countedSheets(input)) {
    const known = numerators.get(planId);
    if (known) known.push(numerator);
    else numerators.set(planId, [numerator]);
  }
  const totalWeight = totalWeightOf(input);
  const plans = ranking.filter((plan) => plan.notRankable === null);
  const totals = new Map(
    plans.map(({ planId, bonusHundredths }) => [
      planId,
      medianHundredths(numerators.get(planId) as number[], totalWeight) + bonusHundredths,
    ]),
  );
  const totalOf = ({ planId }: { planId: string }) => totals.get(planId) as number;
  const tieBreak = input.bonus.mode === "tie-break";
  const byMeans = byCriterionMeans(input.criteria);
  const ranks = competitionRanks(
    plans,
    (a, b) => totalOf(b) - totalOf(a) || (tieBreak ? Number(b.coFunded) - Number(a.coFunded) : 0) || byMeans(a, b),
  );
  return plans
    .map(({ planId, requestedCents }, index) => ({ planId, requestedCents, rank: ranks[index] as number }))
    .sort((a, b) => a.rank - b.rank);
}

function medianHundredths(numerators: readonly number[], totalWeight: number): number {
  const ordered = numerators.toSorted((a, b) => a - b);
  const half = Math.floor(ordered.length / 2);
  const upper = ordered[half] as number;
  const lower = ordered.length % 2 === 1 ? upper : (ordered[half - 1] as number);
  return halfUpHundredths(lower + upper, 2 * totalWeight);
}
