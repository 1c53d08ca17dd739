import type { RoundKind } from "~/calls/phases";
import type { BudgetLine } from "~/ranking/budget-line";
import type { LineChoiceOption } from "~/ranking/line-choice";
import { type Outcome, outcomesOf, supportOf } from "./outcomes";

/** Why the ranking and the budget line lead to what they lead to. */
export type ExpectedBecause =
  | "within"
  | "partial"
  | "skipped-to"
  /** Stands at the line, and the committee has not chosen yet. */
  | "line-not-chosen"
  | "at-line"
  | "below"
  /** An amount is not known, so nobody can say where the line falls. */
  | "line-unknown"
  | "not-rankable"
  | "not-eligible";

/** What the ranking, the line and the recorded choice at it lead to: any of `outcomes`, and for a donation this amount. */
export type Expectation = { outcomes: readonly Outcome[]; amountCents: number | null; because: ExpectedBecause };

type Place = {
  kind: RoundKind;
  planId: string;
  /** `null`: not rankable yet. `undefined`: not in the ranking, because it is not eligible. */
  rank: number | null | undefined;
  requestedCents: number | null;
  line: BudgetLine;
  choice: LineChoiceOption | null;
};

export function expectationFor({ kind, planId, rank, requestedCents, line, choice }: Place): Expectation {
  const yes = supportOf(kind);
  const no = outcomesOf(kind).filter((outcome) => outcome !== yes);
  const supported = (because: ExpectedBecause, amountCents: number | null): Expectation => ({
    outcomes: [yes],
    amountCents: kind === "plans" ? amountCents : null,
    because,
  });
  const notSupported = (because: ExpectedBecause): Expectation => ({ outcomes: no, amountCents: null, because });

  if (rank === undefined) return notSupported("not-eligible");
  if (rank === null) return notSupported("not-rankable");
  if (line.withinPlanIds.includes(planId)) return supported("within", requestedCents);
  const { stop } = line;
  if (stop?.reason === "unknown-amount") {
    // Ideas need not name an amount: without a line there is nothing to depart from.
    return kind === "ideas"
      ? { outcomes: outcomesOf(kind), amountCents: null, because: "line-unknown" }
      : notSupported("line-unknown");
  }
  const part = stop?.options.partialFunding?.amounts.find((amount) => amount.planId === planId);
  if (choice === "partial" && part) return supported("partial", part.cents);
  if (choice === "skip" && stop?.options.skip.planIds.includes(planId)) return supported("skipped-to", requestedCents);
  if (!stop?.planIds.includes(planId)) return notSupported("below");
  return notSupported(choice === null ? "line-not-chosen" : "at-line");
}

/** In what a decision departs from that; `null` when it does not. A reason is required for either. */
export function deviationOf(
  { outcomes, amountCents: expectedCents }: Expectation,
  { outcome, amountCents }: { outcome: Outcome; amountCents: number | null },
): "outcome" | "amount" | null {
  if (!outcomes.includes(outcome)) return "outcome";
  return outcome === "award" && amountCents !== expectedCents ? "amount" : null;
}
