import type { VerdictValue } from "./criterion-key";

/** What a person fills in for one criterion. `seen` is the stamp of what was recorded when the page was made. */
export type VerdictEntry = {
  criterion: string;
  verdict: VerdictValue | null;
  reason: string;
  /** The standard reason that was chosen, by its code; "" where there is none. */
  reasonCode: string;
  /** Words of the plan to attach. They are evidence of their own, and no part of the verdict. */
  paste: string;
  seen: string;
};

/** What is recorded now, as far as an entry is compared with it. */
export type StoredVerdict = { verdict: VerdictValue; reason: string; reasonCode: string; planVersion: number };

export type Filled = Pick<VerdictEntry, "verdict" | "reason" | "reasonCode">;

export type ScreeningProblemCode =
  | "verdict-needed"
  | "words-not-found"
  | "reason-needed"
  | "change-reason-needed"
  | "co-funding-needed";

/** One thing to mend in the form: in which part of it, at which field. */
export type ScreeningProblem = {
  part: string;
  field: "verdict" | "paste" | "reason";
  problem: ScreeningProblemCode;
};

/** The fields as they stand before the person does anything. An outdated verdict is not chosen beforehand: look again. */
export function prefillOf(stored: StoredVerdict | null, planVersion: number): Filled {
  if (!stored) return { verdict: null, reason: "", reasonCode: "" };
  const outdated = stored.planVersion < planVersion;
  return { verdict: outdated ? null : stored.verdict, reason: stored.reason, reasonCode: stored.reasonCode };
}

/** Whether the person changed anything. */
export const isTouched = (entry: Filled, prefill: Filled): boolean =>
  entry.verdict !== prefill.verdict || entry.reason !== prefill.reason || entry.reasonCode !== prefill.reasonCode;

type Situation = {
  stored: StoredVerdict | null;
  /** Members are scoring: from then on another verdict needs a reason of its own. */
  scoring: boolean;
};

/** What must be mended before this entry can be saved. */
export function problemsOf(entry: VerdictEntry, { stored, scoring }: Situation): ScreeningProblem[] {
  const part = entry.criterion;
  if (entry.verdict === null) return [{ part, field: "verdict", problem: "verdict-needed" }];
  const problems: ScreeningProblem[] = [];
  const changed = stored !== null && stored.verdict !== entry.verdict;
  if (scoring && changed && (entry.reason === "" || entry.reason === stored.reason))
    problems.push({ part, field: "reason", problem: "change-reason-needed" });
  else if (entry.verdict !== "pass" && entry.reason === "")
    problems.push({ part, field: "reason", problem: "reason-needed" });
  return problems;
}

/** The reason to keep: why something failed before says nothing once it passes, and a pass has no standard reason. */
export function reasonToKeep(entry: VerdictEntry, stored: StoredVerdict | null): Pick<Filled, "reason" | "reasonCode"> {
  const { verdict, reason, reasonCode } = entry;
  if (verdict !== "pass") return { reason, reasonCode };
  const old = stored !== null && stored.verdict !== "pass" && reason === stored.reason;
  return { reason: old ? "" : reason, reasonCode: "" };
}

/** The entry with the standard words where a reason was chosen and nothing was written; a code that there is not is left out. */
export function withStandardReason(
  entry: VerdictEntry,
  reasons: readonly { code: string; wording: string }[],
): VerdictEntry {
  const chosen = reasons.find(({ code }) => code === entry.reasonCode);
  if (!chosen) return { ...entry, reasonCode: "" };
  return { ...entry, reason: entry.reason === "" && entry.verdict !== "pass" ? chosen.wording : entry.reason };
}
