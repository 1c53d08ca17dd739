import { describe, expect, test } from "vitest";
import { drawBudgetLine } from "~/ranking/budget-line";
import { rankOfficially } from "~/ranking/official";
import type { RankingInput } from "~/ranking/ranking-input";
import { hasSharedFiles, sharedFile } from "../shared-files";
import { type ExpectedOfficial, vectorSet } from "./vector-sets";

/** Our results in the shape of the expected file, without the two figures that are not whole numbers. */
function officialPart(input: RankingInput) {
  const ranking = rankOfficially(input);
  const line = drawBudgetLine(ranking, input.budgetCents);
  const within = new Set(line.withinPlanIds);
  return {
    remaining_budget: line.remainingCents / 100,
    stopped_at: line.stop?.planIds ?? [],
    plans: ranking
      .map((plan) => ({
        id: plan.planId,
        n_scores: plan.countedSheets,
        numerator: plan.numerator,
        denominator: plan.denominator,
        mean_hundredths: plan.baseHundredths,
        bonus_hundredths: plan.bonusHundredths,
        total_hundredths: plan.totalHundredths,
        criterion_mean_hundredths: plan.criterionMeanHundredths,
        enough_scores: plan.notRankable === null,
        rank_without_bonus: plan.rankWithoutBonus,
        rank: plan.rankByTotal,
        rank_after_tiebreak: plan.rank,
        in_budget: within.has(plan.planId),
        lot_needed:
          line.stop?.reason === "does-not-fit" && line.stop.lotNeeded && line.stop.planIds.includes(plan.planId),
      }))
      .sort((a, b) => a.id.localeCompare(b.id, "en")),
  };
}

function wholeNumbers({ remaining_budget, stopped_at, plans }: ExpectedOfficial) {
  return {
    remaining_budget,
    stopped_at,
    plans: plans.map(({ mean, score_sd, score_range, ...plan }) => plan),
  };
}

const sets: { name: string; folder?: string }[] = [
  { name: "shared-01-tiny" },
  { name: "shared-02-shrout-fleiss" },
  { name: "shared-03-ermock-p1", folder: sharedFile("scoring-vectors/") },
  { name: "shared-04-missing-recused" },
  { name: "shared-05-all-equal" },
  { name: "shared-06-penicillin", folder: sharedFile("scoring-vectors/") },
  { name: "shared-07-boundary" },
];

for (const { name, folder } of sets) {
  describe.skipIf(folder !== undefined && !hasSharedFiles)(name, () => {
    test("the official part comes out exactly", () => {
      const { input, official } = vectorSet(name, folder);
      expect(officialPart(input)).toEqual(wholeNumbers(official));
    });

    test("means, spreads and standard deviations agree to the digits given", () => {
      const { input, official } = vectorSet(name, folder);
      const plans = new Map(rankOfficially(input).map((plan) => [plan.planId, plan]));
      for (const expected of official.plans) {
        const plan = plans.get(expected.id);
        expect((plan?.numerator ?? 0) / (plan?.denominator ?? 0)).toBeCloseTo(expected.mean, 12);
        expect((plan?.spread.rangeHundredths ?? Number.NaN) / 100).toBeCloseTo(expected.score_range, 12);
        if (expected.score_sd === null) expect(plan?.spread.standardDeviation).toBe(null);
        else expect(plan?.spread.standardDeviation).toBeCloseTo(expected.score_sd, 12);
      }
    });
  });
}
