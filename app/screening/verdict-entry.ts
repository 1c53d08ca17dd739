import type { VerdictValue } from "./criterion-key";

/** What a person fills in for one criterion. `seen` is the stamp of what was recorded when the page was made. */
export type VerdictEntry = {
  criterion: string;
  verdict: VerdictValue | null;
  quote: string;
  reason: string;
  seen: string;
};

/** What is recorded now, as far as an entry is compared with it. */
export type StoredVerdict = { verdict: VerdictValue; quote: string; reason: string; planVersion: number };

export type Filled = Pick<VerdictEntry, "verdict" | "quote" | "reason">;

export type ScreeningProblemCode =
  | "verdict-needed"
  | "quote-not-in-plan"
  | "reason-needed"
  | "change-reason-needed"
  | "co-funding-needed";

/** One thing to mend in the form: in which part of it, at which field. */
export type ScreeningProblem = {
  part: string;
  field: "verdict" | "quote" | "reason";
  problem: ScreeningProblemCode;
};

/** The fields as they stand before the person does anything. An outdated verdict is not chosen beforehand: look again. */
export function prefillOf(stored: StoredVerdict | null, planVersion: number, suggestedQuote: string): Filled {
  if (!stored) return { verdict: null, quote: suggestedQuote, reason: "" };
  const outdated = stored.planVersion < planVersion;
  return { verdict: outdated ? null : stored.verdict, quote: stored.quote, reason: stored.reason };
}

/** Whether the person changed anything. */
export const isTouched = (entry: Filled, prefill: Filled): boolean =>
  entry.verdict !== prefill.verdict || entry.quote !== prefill.quote || entry.reason !== prefill.reason;

type Situation = {
  stored: StoredVerdict | null;
  /** Members are scoring: from then on another verdict needs a reason of its own. */
  scoring: boolean;
  quoteOccurs: boolean;
};

/** What must be mended before this entry can be saved. */
export function problemsOf(entry: VerdictEntry, { stored, scoring, quoteOccurs }: Situation): ScreeningProblem[] {
  const part = entry.criterion;
  if (entry.verdict === null) return [{ part, field: "verdict", problem: "verdict-needed" }];
  const problems: ScreeningProblem[] = [];
  if (!quoteOccurs) problems.push({ part, field: "quote", problem: "quote-not-in-plan" });
  const changed = stored !== null && stored.verdict !== entry.verdict;
  if (scoring && changed && (entry.reason === "" || entry.reason === stored.reason))
    problems.push({ part, field: "reason", problem: "change-reason-needed" });
  else if (entry.verdict !== "pass" && entry.reason === "")
    problems.push({ part, field: "reason", problem: "reason-needed" });
  return problems;
}

/** The reason to keep: why something failed before says nothing once it passes. */
export const reasonToKeep = (entry: VerdictEntry, stored: StoredVerdict | null): string =>
  entry.verdict === "pass" && stored && stored.verdict !== "pass" && entry.reason === stored.reason ? "" : entry.reason;
