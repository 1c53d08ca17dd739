import type { Outcome } from "./outcomes";

export type DecisionTotals = {
  plans: number;
  undecided: number;
  /** Donations, or ideas that advance. */
  supported: number;
  reserved: number;
  sumCents: number;
  /** Below 0 when more is given than the budget. */
  remainingCents: number;
};

/** What the decisions add up to so far; `null` is a plan without one. */
export function decisionTotals(
  decisions: readonly ({ outcome: Outcome; amountCents: number | null } | null)[],
  budgetCents: number,
): DecisionTotals {
  const awarded = decisions.filter((decision) => decision?.outcome === "award");
  const sumCents = awarded.reduce((sum, decision) => sum + (decision?.amountCents ?? 0), 0);
  return {
    plans: decisions.length,
    undecided: decisions.filter((decision) => decision === null).length,
    supported: decisions.filter((decision) => decision?.outcome === "award" || decision?.outcome === "advance").length,
    reserved: decisions.filter((decision) => decision?.outcome === "reserve").length,
    sumCents,
    remainingCents: budgetCents - sumCents,
  };
}
