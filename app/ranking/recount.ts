import type { ComputedRanking } from "./computed-ranking";
import { countedInput, totalWeightOf } from "./counted-sheets";
import { halfUpHundredths } from "./hundredths";
import type { PlanRanking } from "./official";
import { type PlaceStep, placeSteps } from "./place-steps";
import type { BonusMode, RankingInput } from "./ranking-input";

/** A sheet that counts: each score times its weight, and those together (s = Σ w·x). Criteria in the configured order. */
export type RecountSheet = { memberId: string; products: { score: number; product: number }[]; numerator: number };

/** A member whose scores are not in the sum, and why. */
export type LeftOut = { memberId: string; why: "recused" | "no-sheet" | "incomplete" };

/** A division as one does it on paper: three decimals, of which the third says how to round. */
export type Division = {
  numerator: number;
  denominator: number;
  /** The quotient cut off after three decimals. */
  thousandths: number;
  /** Nothing is left after those three decimals. */
  exact: boolean;
  /** Half-up. */
  hundredths: number;
};

/** The whole sum of one plan, in the order in which one does it by hand. Money plays no part in it. */
export type Recount = {
  sheets: RecountSheet[];
  leftOut: LeftOut[];
  totalWeight: number;
  /** Per criterion: the scores added up, divided by the number of sheets. Empty without sheets that count. */
  criterionMeans: Division[];
  /** `null` without sheets that count. */
  base: Division | null;
  bonus: { mode: BonusMode; coFunded: boolean; hundredths: number };
  totalHundredths: number | null;
  rank: number | null;
  notRankable: PlanRanking["notRankable"];
  /** Empty for a plan without rank. */
  steps: PlaceStep[];
};

/** `null` when the plan is not in the ranking. Members in the order of the input. */
export function recountPlan(
  { input, ranking }: Pick<ComputedRanking, "input" | "ranking">,
  planId: string,
): Recount | null {
  const plan = ranking.find((one) => one.planId === planId);
  if (!plan) return null;
  const counted = new Map(
    countedInput({ ...input, sheets: input.sheets.filter((sheet) => sheet.planId === planId) }).map((sheet) => [
      sheet.memberId,
      sheet.scores,
    ]),
  );
  const sheets = input.memberIds.flatMap((memberId): RecountSheet[] => {
    const scores = counted.get(memberId);
    if (!scores) return [];
    const products = input.criteria.map(({ id, weight }) => {
      const score = scores[id] as number;
      return { score, product: score * weight };
    });
    return [{ memberId, products, numerator: products.reduce((sum, { product }) => sum + product, 0) }];
  });
  return {
    sheets,
    leftOut: leftOutOf(input, planId, counted),
    totalWeight: totalWeightOf(input),
    criterionMeans:
      sheets.length === 0
        ? []
        : input.criteria.map((_, index) =>
            division(
              sheets.reduce((sum, { products }) => sum + (products[index]?.score ?? 0), 0),
              sheets.length,
            ),
          ),
    base: plan.denominator === 0 ? null : division(plan.numerator, plan.denominator),
    bonus: { mode: input.bonus.mode, coFunded: plan.coFunded, hundredths: plan.bonusHundredths },
    totalHundredths: plan.totalHundredths,
    rank: plan.rank,
    notRankable: plan.notRankable,
    steps: placeSteps(ranking, input, plan),
  };
}

function leftOutOf(input: RankingInput, planId: string, counted: ReadonlyMap<string, unknown>): LeftOut[] {
  const recused = new Set(input.recusals.filter((one) => one.planId === planId).map(({ memberId }) => memberId));
  const begun = new Set(input.sheets.filter((one) => one.planId === planId).map(({ memberId }) => memberId));
  return input.memberIds
    .filter((memberId) => !counted.has(memberId))
    .map((memberId) => ({
      memberId,
      why: recused.has(memberId) ? "recused" : begun.has(memberId) ? "incomplete" : "no-sheet",
    }));
}

const division = (numerator: number, denominator: number): Division => ({
  numerator,
  denominator,
  thousandths: Math.floor((1000 * numerator) / denominator),
  exact: (1000 * numerator) % denominator === 0,
  hundredths: halfUpHundredths(numerator, denominator),
});
