import type { ScreenablePlan, ScreeningSettings } from "./screenable-plan";

/** Something to look at in the money of a plan: never a verdict. Amounts in cents. */
export type MoneyWarning =
  | { code: "request_missing" }
  | { code: "budget_missing" }
  | { code: "request_above_typical"; requestedCents: number; typicalCents: number }
  | { code: "request_above_budget"; requestedCents: number; totalCents: number }
  | { code: "totals_differ"; totalCents: number; sumCents: number };

type Money = Pick<ScreenablePlan, "requestedCents" | "totalBudgetCents" | "ownContributionCents" | "otherFundingCents">;

/**
 * The total must be the request plus own and other contribution. With one of those blank the sum cannot be checked, except
 * where it is too high already. Idea forms ask for no budget.
 */
export function moneyWarnings(
  plan: Money,
  { kind, typicalAmountCents }: Pick<ScreeningSettings, "kind" | "typicalAmountCents">,
): MoneyWarning[] {
  const {
    requestedCents: requested,
    totalBudgetCents: total,
    ownContributionCents: own,
    otherFundingCents: other,
  } = plan;
  const warnings: MoneyWarning[] = [];
  if (requested === null) warnings.push({ code: "request_missing" });
  else if (requested > typicalAmountCents)
    warnings.push({ code: "request_above_typical", requestedCents: requested, typicalCents: typicalAmountCents });
  if (total === null) {
    if (kind === "plans") warnings.push({ code: "budget_missing" });
    return warnings;
  }
  if (requested === null) return warnings;
  const sum = requested + (own ?? 0) + (other ?? 0);
  const complete = own !== null && other !== null;
  if (requested > total) warnings.push({ code: "request_above_budget", requestedCents: requested, totalCents: total });
  else if (complete ? sum !== total : sum > total)
    warnings.push({ code: "totals_differ", totalCents: total, sumCents: sum });
  return warnings;
}
