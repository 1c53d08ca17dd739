/** The phases of a round, in order. */
export const phases = ["preparation", "screening", "scoring", "deliberation", "decided"] as const;
export type Phase = (typeof phases)[number];

/** What a round is about: ideas that may be worked out, or worked-out plans that may get a donation. */
export type RoundKind = "ideas" | "plans";

export const isPhase = (text: string): text is Phase => (phases as readonly string[]).includes(text);

const placeOf = (phase: Phase): number => phases.indexOf(phase);

export const isBefore = (a: Phase, b: Phase): boolean => placeOf(a) < placeOf(b);

export const nextPhase = (phase: Phase): Phase | null => phases[placeOf(phase) + 1] ?? null;
export const previousPhase = (phase: Phase): Phase | null => phases[placeOf(phase) - 1] ?? null;

/**
 * How a round may move. Forward one step; `decided` is reached only by releasing the decisions, and nothing goes back from there:
 * what was released is corrected by a new decision. Back one step otherwise, with a reason.
 */
export function moveKind(from: Phase, to: Phase): "forward" | "back" | null {
  if (from === "decided" || to === "decided") return null;
  if (to === nextPhase(from)) return "forward";
  return to === previousPhase(from) ? "back" : null;
}
