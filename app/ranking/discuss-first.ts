import type { BonusEffect } from "./bonus-effect";
import type { BudgetLine } from "./budget-line";
import type { CorrectedPlan } from "./corrected-ranking";
import type { OfficialRanking, PlanRanking } from "./official";
import type { PlanOdds } from "./rank-odds/plan-odds";

/** Why a plan deserves the committee's time first. */
export type DiscussReason =
  /** The model says .1 ≤ P(within budget) ≤ .9. */
  | { code: "uncertain"; withinBudget: number }
  /** Without the model: the total lies within 1.8 standard errors of the line. Distance in hundredths, above the line positive. */
  | { code: "near-line"; distanceHundredths: number }
  /** The highest and the lowest sheet are at least half the scale apart. */
  | { code: "wide-range"; rangeHundredths: number }
  /** Within the budget in one of the official and the corrected list, and not in the other. */
  | { code: "lists-disagree"; officialWithin: boolean }
  | { code: "bonus-decides"; broughtWithin: boolean }
  | { code: "tie-at-line" }
  | { code: "under-quorum"; countedSheets: number; quorum: number };

export type DiscussFirst = { planId: string; reasons: DiscussReason[] };

export type DiscussGiven = {
  ranking: OfficialRanking;
  line: BudgetLine;
  bonusEffect: BonusEffect;
  scale: { min: number; max: number };
  /** From `adviceFor`, when its gate is open; otherwise `null`. */
  advice: null | { odds: readonly PlanOdds[]; corrected: readonly CorrectedPlan[]; correctionChangesNothing: boolean };
};

/**
 * The plans to discuss first, with every reason that applies (scoring method, section 3). In order of `4p(1 − p)`, p = P(within budget), the
 * most uncertain first; without the model in order of distance to the line in standard errors. Equals, and plans without such a figure, keep
 * the official order.
 */
export function discussFirst(given: DiscussGiven): DiscussFirst[] {
  const line = lineHundredths(given);
  const odds = given.advice && new Map(given.advice.odds.map((plan) => [plan.planId, plan.withinBudget]));
  const corrected = new Map(given.advice?.corrected.map((plan) => [plan.planId, plan.withinBudget]));
  return given.ranking
    .map((plan) => {
      const p = odds?.get(plan.planId);
      const distance = odds ? null : distanceToLine(plan, line);
      const urgency =
        p !== undefined ? 4 * p * (1 - p) : distance ? -distance.standardErrors : Number.NEGATIVE_INFINITY;
      const reasons = [
        ...(p !== undefined && p >= 0.1 && p <= 0.9 ? [{ code: "uncertain", withinBudget: p } as const] : []),
        ...(distance && distance.standardErrors <= 1.8
          ? [{ code: "near-line", distanceHundredths: distance.hundredths } as const]
          : []),
        ...ruleReasons(plan, given, corrected.get(plan.planId)),
      ];
      return { planId: plan.planId, reasons, urgency };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => (isEqual(a.urgency, b.urgency) ? 0 : b.urgency - a.urgency))
    .map(({ planId, reasons }) => ({ planId, reasons }));
}

/** .1 and .9 are equally uncertain, whatever is lost in the last digit; two plans without a figure are equal too. */
const isEqual = (a: number, b: number) => a === b || Math.abs(a - b) < 1e-12;

function ruleReasons(plan: PlanRanking, given: DiscussGiven, correctedWithin: boolean | undefined): DiscussReason[] {
  const { planId, notRankable } = plan;
  const { line, bonusEffect, scale, advice } = given;
  const officialWithin = line.withinPlanIds.includes(planId);
  const { rangeHundredths } = plan.spread;
  const reasons: DiscussReason[] = [];
  // Half the scale in hundredths; both sides doubled, so that no half is lost.
  if (rangeHundredths !== null && 2 * rangeHundredths >= 100 * (scale.max - scale.min)) {
    reasons.push({ code: "wide-range", rangeHundredths });
  }
  if (
    advice &&
    !advice.correctionChangesNothing &&
    correctedWithin !== undefined &&
    correctedWithin !== officialWithin
  ) {
    reasons.push({ code: "lists-disagree", officialWithin });
  }
  const broughtWithin = bonusEffect.broughtWithin.includes(planId);
  if (broughtWithin || bonusEffect.pushedBelow.includes(planId)) reasons.push({ code: "bonus-decides", broughtWithin });
  if (line.stop?.reason === "does-not-fit" && line.stop.lotNeeded && line.stop.planIds.includes(planId)) {
    reasons.push({ code: "tie-at-line" });
  }
  if (notRankable) {
    reasons.push({ code: "under-quorum", countedSheets: notRankable.countedSheets, quorum: notRankable.quorum });
  }
  return reasons;
}

/** Halfway between the lowest total within the budget and the highest below it; `null` when one of the two is not there. */
function lineHundredths({ ranking, line }: DiscussGiven): number | null {
  const totals = new Map(ranking.map((plan) => [plan.planId, plan.totalHundredths]));
  const within = totals.get(line.withinPlanIds.at(-1) ?? "");
  const below = totals.get(line.reservePlanIds[0] ?? "");
  return within == null || below == null ? null : (within + below) / 2;
}

/** In hundredths, and in standard errors s/√n of the mean of its sheets; `null` without a line, a rank or a standard deviation. */
function distanceToLine({ totalHundredths, rank, spread, countedSheets }: PlanRanking, line: number | null) {
  if (line === null || totalHundredths === null || rank === null || spread.standardDeviation === null) return null;
  const hundredths = totalHundredths - line;
  const standardError = (100 * spread.standardDeviation) / Math.sqrt(countedSheets);
  if (standardError === 0) return { hundredths, standardErrors: hundredths === 0 ? 0 : Number.POSITIVE_INFINITY };
  return { hundredths, standardErrors: Math.abs(hundredths) / standardError };
}
