import { m } from "~/paraglide/messages";
import type { Tone } from "~/ui/Badge";
import type { Outcome } from "./outcomes";

const words: Record<Outcome, () => string> = {
  award: () => m.decisions_outcome_award(),
  reserve: () => m.decisions_outcome_reserve(),
  reject: () => m.decisions_outcome_reject(),
  advance: () => m.decisions_outcome_advance(),
  not_selected: () => m.decisions_outcome_not_selected(),
};

export const describeOutcome = (outcome: Outcome): string => words[outcome]();

const tones: Record<Outcome, Tone> = {
  award: "positive",
  reserve: "info",
  reject: "neutral",
  advance: "positive",
  not_selected: "neutral",
};

export const toneOfOutcome = (outcome: Outcome): Tone => tones[outcome];
