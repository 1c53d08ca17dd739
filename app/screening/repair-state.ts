/** How a person decides about a request after its answer came, or after its date. */
export const repairOutcomes = ["repaired", "not_repaired", "no_answer"] as const;
export type RepairOutcome = (typeof repairOutcomes)[number];

/** What is missing for one criterion, in the words of the coordinator. */
export type RepairItem = { criterion: string; missing: string };

/** "overdue": sent, not answered, and the last day is over. Nothing happens by itself then: a person decides. */
export type RepairState = "draft" | "waiting" | "overdue" | "answered" | "decided";

type Moments = { sentAt: Date | null; answeredAt: Date | null; decidedAt: Date | null; answerBy: string };

/** Where a request stands on a calendar day in Amsterdam, 'YYYY-MM-DD'. The last day itself still counts. */
export function repairState({ sentAt, answeredAt, decidedAt, answerBy }: Moments, today: string): RepairState {
  if (decidedAt) return "decided";
  if (answeredAt) return "answered";
  if (!sentAt) return "draft";
  return answerBy < today ? "overdue" : "waiting";
}

/** Whether an outcome fits: "no answer" only where there is none and the date is over, the others only about an answer. */
export const fitsOutcome = (state: RepairState, outcome: RepairOutcome): boolean =>
  outcome === "no_answer" ? state === "overdue" : state === "answered";
