import { m } from "~/paraglide/messages";
import type { VerdictValue } from "~/screening/criterion-key";
import type { CellState } from "~/screening/screening-state";
import { describeState } from "~/screening/verdict-text";

/** One criterion of one plan. `state` says whether the verdict is about the plan as it is now. */
export type RegisterRow = {
  dossierNumber: string;
  title: string;
  withdrawn: boolean;
  planVersion: number;
  criterion: string;
  state: CellState;
  verdict: VerdictValue | null;
  verdictVersion: number | null;
  /** `found`: still in the plan. */
  quotes: { text: string; found: boolean }[];
  reasonLabel: string;
  reason: string;
  by: string;
  at: Date | null;
  /** What the program suggested when the verdict was recorded; "none" where it has no rule. */
  suggestedThen: VerdictValue | "none" | null;
  suggestedNow: VerdictValue | null;
  suggestionSentence: string;
};

/** The verdict in words, and that it must be looked at again where it is about an earlier version. */
export const describeRegisterState = ({ state, verdict }: Pick<RegisterRow, "state" | "verdict">): string =>
  state === "outdated" && verdict ? `${describeState(verdict)} (${describeState(state)})` : describeState(state);

/** A quote, and that it is gone where it is. */
export const describeQuote = ({ text, found }: RegisterRow["quotes"][number]): string =>
  found ? `“${text}”` : `“${text}” (${m.screening_evidence_lost()})`;
