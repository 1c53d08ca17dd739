import { m } from "~/paraglide/messages";
import type { Tone } from "~/ui/Badge";
import type { RepairOutcome, RepairState } from "./repair-state";

const states: Record<RepairState, { words: () => string; tone: Tone }> = {
  draft: { words: () => m.screening_repair_state_draft(), tone: "neutral" },
  waiting: { words: () => m.screening_repair_state_waiting(), tone: "info" },
  overdue: { words: () => m.screening_repair_state_overdue(), tone: "negative" },
  answered: { words: () => m.screening_repair_state_answered(), tone: "caution" },
  decided: { words: () => m.screening_repair_state_decided(), tone: "positive" },
};

export const describeRepairState = (state: RepairState): string => states[state].words();
export const toneOfRepairState = (state: RepairState): Tone => states[state].tone;

const outcomes: Record<RepairOutcome, () => string> = {
  repaired: () => m.screening_repair_outcome_repaired(),
  not_repaired: () => m.screening_repair_outcome_not_repaired(),
  no_answer: () => m.screening_repair_outcome_no_answer(),
};

export const describeRepairOutcome = (outcome: RepairOutcome): string => outcomes[outcome]();
