import type { SaveTrouble } from "~/platform/quiet-save";
import type { InterestOutcome } from "./interests.server";

/** What the action of the declarations answers: what became of each of them, or why nothing was done. */
export type InterestAnswer =
  | { kind: "outcomes"; outcomes: InterestOutcome[]; typed: Record<string, string> }
  | { kind: "problem"; problem: { reason: string; message: string }; typed: Record<string, string> };

export type InterestReply = InterestAnswer | SaveTrouble;

type Refused = Extract<InterestOutcome, { ok: false }>;

export const refusedIn = (answer: InterestReply | undefined): Refused[] =>
  answer && "kind" in answer && answer.kind === "outcomes"
    ? answer.outcomes.filter((outcome): outcome is Refused => !outcome.ok)
    : [];
