import { heaviestFirst, type OfficialRanking, type PlanRanking } from "./official";
import type { RankingInput } from "./ranking-input";

/** A plan in a comparison; in hundredths, or 1 and 0 for with and without the pré. */
export type Compared = { planId: string; value: number };

/** One link of the tie-break chain, for one plan: which of the plans that were still level go before it, stay level, or come after it. */
export type PlaceStep = {
  by: { kind: "total" } | { kind: "bonus" } | { kind: "criterion"; criterionId: string };
  value: number;
  ahead: Compared[];
  level: Compared[];
  behind: Compared[];
};

/**
 * How a ranked plan comes to its place, as one does it by hand: first the totals, and as long as others are level the next link of the chain.
 * Its rank is 1 more than all that go before it in these steps; who is level after the last one shares it.
 */
export function placeSteps(
  ranking: OfficialRanking,
  { criteria, bonus }: Pick<RankingInput, "criteria" | "bonus">,
  plan: PlanRanking,
): PlaceStep[] {
  if (plan.rank === null) return [];
  const links: { by: PlaceStep["by"]; figureOf: (one: PlanRanking) => number }[] = [
    { by: { kind: "total" }, figureOf: (one) => one.totalHundredths ?? 0 },
    ...(bonus.mode === "tie-break"
      ? [{ by: { kind: "bonus" } as const, figureOf: (one: PlanRanking) => Number(one.coFunded) }]
      : []),
    ...heaviestFirst(criteria).map((index) => ({
      by: { kind: "criterion" as const, criterionId: criteria[index]?.id ?? "" },
      figureOf: (one: PlanRanking) => one.criterionMeanHundredths[index] ?? 0,
    })),
  ];
  const steps: PlaceStep[] = [];
  let level = ranking.filter((one) => one.rank !== null && one.planId !== plan.planId);
  for (const { by, figureOf } of links) {
    if (steps.length > 0 && level.length === 0) break;
    const value = figureOf(plan);
    const compared = (keep: (difference: number) => boolean) =>
      level.filter((one) => keep(figureOf(one) - value)).map((one) => ({ planId: one.planId, value: figureOf(one) }));
    steps.push({
      by,
      value,
      ahead: compared((difference) => difference > 0),
      level: compared((difference) => difference === 0),
      behind: compared((difference) => difference < 0),
    });
    level = level.filter((one) => figureOf(one) === value);
  }
  return steps;
}
