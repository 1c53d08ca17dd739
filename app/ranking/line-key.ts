import { createHash } from "node:crypto";
import type { BudgetLine } from "./budget-line";

/**
 * Names a line by what a choice at it is about: who is within the budget, who stands at the line, what is left, and what each option would
 * give to whom. A change that touches none of these leaves the choice in force. 64 hexadecimal digits.
 */
export function lineKeyOf({ withinPlanIds, remainingCents, stop }: BudgetLine): string {
  const options = stop?.reason === "does-not-fit" ? stop.options : null;
  const facts = [
    withinPlanIds.toSorted(),
    remainingCents,
    stop?.reason ?? null,
    stop?.planIds.toSorted() ?? [],
    options?.partialFunding?.amounts.map(({ planId, cents }) => `${planId} ${cents}`).sort() ?? [],
    options?.skip.planIds.toSorted() ?? [],
    options?.skip.sumCents ?? null,
  ];
  return createHash("sha256").update(JSON.stringify(facts), "utf8").digest("hex");
}
