import type { PlanAdvice } from "./advice-view";

/** As many as always fit, and this many under the line that still show how far away the rest is. */
const [always, underLine] = [30, 5];

/**
 * The plans to draw, from the top of the list: everything that is within the budget or may get there, and some under it. In a long list the
 * plans far below the line would only push the rest of the page away; a table holds them all.
 */
export function plottedPlans(plans: readonly PlanAdvice[], withinCount: number): readonly PlanAdvice[] {
  const lastWithChance = plans.findLastIndex(({ withinBudget }) => withinBudget >= 0.01);
  return plans.slice(0, Math.max(always, withinCount + underLine, lastWithChance + 1));
}
