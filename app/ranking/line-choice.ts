import type { BudgetStop } from "./budget-line";

/** What a committee can choose at the budget line: fund a part, skip to the next that fits, or leave the remainder. */
export const lineChoices = ["partial", "skip", "leave"] as const;
export type LineChoiceOption = (typeof lineChoices)[number];

/** The choices that mean something at this stop, in the order in which they are shown. Without a known line there are none. */
export function availableChoices(stop: BudgetStop | null): LineChoiceOption[] {
  if (stop?.reason !== "does-not-fit") return [];
  const { partialFunding, skip } = stop.options;
  return lineChoices.filter(
    (choice) => choice === "leave" || (choice === "partial" ? partialFunding !== null : skip.planIds.length > 0),
  );
}
