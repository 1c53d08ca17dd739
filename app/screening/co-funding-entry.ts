import type { ScreeningProblem } from "./verdict-entry";

/** ja, nee, onbekend */
export const coFundingValues = ["yes", "no", "unknown"] as const;
export type CoFunding = (typeof coFundingValues)[number];

/** The name of this part of the form, beside the keys of the criteria. */
export const coFundingPart = "co-funding";

/** What a person fills in about co-funding. `seen` is the stamp of what was recorded when the page was made. */
export type CoFundingEntry = { value: CoFunding | null; note: string; reason: string; seen: string };

/** "unknown" is also how a plan starts, so whether a person recorded it is kept apart. */
export type StoredCoFunding = { value: CoFunding; note: string; recorded: boolean };

export const prefillCoFunding = ({ value, note, recorded }: StoredCoFunding): Omit<CoFundingEntry, "seen"> => ({
  value: recorded || value !== "unknown" ? value : null,
  note,
  reason: "",
});

export function isCoFundingTouched(entry: CoFundingEntry, stored: StoredCoFunding): boolean {
  const prefill = prefillCoFunding(stored);
  return entry.value !== prefill.value || entry.note !== prefill.note || entry.reason !== "";
}

/** What must be mended before this can be saved: once scoring was opened, another answer needs a reason. */
export function coFundingProblems(
  entry: CoFundingEntry,
  { stored, opened }: { stored: StoredCoFunding; opened: boolean },
): ScreeningProblem[] {
  const part = coFundingPart;
  if (entry.value === null) return [{ part, field: "verdict", problem: "co-funding-needed" }];
  if (opened && entry.value !== stored.value && entry.reason === "")
    return [{ part, field: "reason", problem: "change-reason-needed" }];
  return [];
}
