import { type LineOptions, lineOptions } from "./line-options";
import {
  addAmounts,
  type BudgetCandidate,
  groupByRank,
  idsOf,
  isAmount,
  type RankGroup,
  someFits,
} from "./rank-groups";

/** Why the walk stopped before the last ranked plan. */
export type BudgetStop =
  | {
      reason: "does-not-fit";
      /** The first group of equal rank whose whole sum does not fit. */
      planIds: string[];
      requestedCents: number;
      /** An exact tie across the line: more than one plan, and at least one of them would fit by itself, so a choice among equals is needed. */
      lotNeeded: boolean;
      options: LineOptions;
    }
  | {
      /** A requested amount in this group is not known: nobody can say where the line falls until `unknownPlanIds` are filled in. */
      reason: "unknown-amount";
      planIds: string[];
      unknownPlanIds: string[];
    };

export type BudgetLine = {
  budgetCents: number;
  /** One row per candidate, in the order given. */
  plans: {
    planId: string;
    /**
     * All that is requested down to and including this plan's rank; plans of equal rank have the same running total, because they are
     * added together. It goes on below the line. `null` from the first unknown amount on, and for a plan without rank.
     */
    runningTotalCents: number | null;
    withinBudget: boolean;
  }[];
  withinPlanIds: string[];
  sumCents: number;
  /** `budgetCents − sumCents`. */
  remainingCents: number;
  /** `null` when every ranked plan is within the budget. */
  stop: BudgetStop | null;
  /** The rankable plans below the line, in order: the reserve list. */
  reservePlanIds: string[];
};

/**
 * Walks down the ranks, a group of equal rank at a time, adding requested amounts; stops at the first group whose whole sum does not fit
 * (scoring method, section 1). A group with an unknown amount stops the walk too: taking it for 0 would give away money that may not be
 * there, and passing it over would punish an applicant for our gap. Plans without rank take no part.
 *
 * @param ranked ordered by rank, those without rank anywhere
 * @throws RangeError on amounts that are not whole cents of 0 or more, or candidates that are not in order of rank
 */
export function drawBudgetLine(ranked: readonly BudgetCandidate[], budgetCents: number): BudgetLine {
  if (!isAmount(budgetCents)) throw new RangeError(`Not a budget in cents: ${budgetCents}`);
  const groups = groupByRank(ranked);

  let sumCents = 0;
  let reached = 0;
  for (const { cents } of groups) {
    if (cents === null || sumCents + cents > budgetCents) break;
    sumCents += cents;
    reached += 1;
  }

  const within = new Set(groups.slice(0, reached).flatMap(idsOf));
  const runningTotals = runningTotalsOf(groups);
  return {
    budgetCents,
    plans: ranked.map(({ planId }) => ({
      planId,
      runningTotalCents: runningTotals.get(planId) ?? null,
      withinBudget: within.has(planId),
    })),
    withinPlanIds: [...within],
    sumCents,
    remainingCents: budgetCents - sumCents,
    stop: stopAt(groups[reached], groups.slice(reached + 1), sumCents, budgetCents),
    reservePlanIds: groups.slice(reached).flatMap(idsOf),
  };
}

function stopAt(
  group: RankGroup | undefined,
  below: readonly RankGroup[],
  sumCents: number,
  budgetCents: number,
): BudgetStop | null {
  if (!group) return null;
  const planIds = idsOf(group);
  if (group.cents === null) {
    const unknown = group.plans.filter((plan) => plan.requestedCents === null);
    return { reason: "unknown-amount", planIds, unknownPlanIds: unknown.map((plan) => plan.planId) };
  }
  const left = budgetCents - sumCents;
  return {
    reason: "does-not-fit",
    planIds,
    requestedCents: group.cents,
    lotNeeded: group.plans.length > 1 && someFits(group, left),
    options: lineOptions({ plans: group.plans, cents: group.cents }, below, sumCents, left),
  };
}

function runningTotalsOf(groups: readonly RankGroup[]): Map<string, number | null> {
  const totals = new Map<string, number | null>();
  let total: number | null = 0;
  for (const group of groups) {
    total = addAmounts(total, group.cents);
    for (const { planId } of group.plans) totals.set(planId, total);
  }
  return totals;
}
