import type { RoundKind } from "~/calls/phases";

/** What can be decided about a plan or an idea; the same words as in the database. */
export const outcomes = ["award", "reserve", "reject", "advance", "not_selected"] as const;
export type Outcome = (typeof outcomes)[number];

const possible: Record<RoundKind, readonly Outcome[]> = {
  plans: ["award", "reserve", "reject"],
  ideas: ["advance", "not_selected"],
};

export const outcomesOf = (kind: RoundKind): readonly Outcome[] => possible[kind];

/** The outcome for what does not pass screening. */
export const rejectionOf = (kind: RoundKind): Outcome => (kind === "plans" ? "reject" : "not_selected");

/** The outcome for what the committee supports. */
export const supportOf = (kind: RoundKind): Outcome => (kind === "plans" ? "award" : "advance");
