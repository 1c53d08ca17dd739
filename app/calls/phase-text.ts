import { m } from "~/paraglide/messages";
import type { Phase } from "./phases";

const words: Record<Phase, () => string> = {
  preparation: () => m.calls_phase_preparation(),
  screening: () => m.calls_phase_screening(),
  scoring: () => m.calls_phase_scoring(),
  deliberation: () => m.calls_phase_deliberation(),
  decided: () => m.calls_phase_decided(),
};

export const describePhase = (phase: Phase): string => words[phase]();
