import type { Phase } from "~/calls/phases";
import { m } from "~/paraglide/messages";

/** What happens in a phase. */
const meanings: Record<Phase, () => string> = {
  preparation: () => m.decisions_phase_preparation(),
  screening: () => m.decisions_phase_screening(),
  scoring: () => m.decisions_phase_scoring(),
  deliberation: () => m.decisions_phase_deliberation(),
  decided: () => m.decisions_phase_decided(),
};

/** What is fixed once a round is in it. */
const locks: Record<Phase, () => string> = {
  preparation: () => m.decisions_locks_nothing(),
  screening: () => m.decisions_locks_nothing(),
  scoring: () => m.decisions_locks_scoring(),
  deliberation: () => m.decisions_locks_deliberation(),
  decided: () => m.decisions_locks_decided(),
};

export const describePhaseMeaning = (phase: Phase): string => meanings[phase]();
export const describePhaseLocks = (phase: Phase): string => locks[phase]();
