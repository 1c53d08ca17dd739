import { m } from "~/paraglide/messages";
import type { Tone } from "~/ui/Badge";
import type { SheetState } from "./sheet-state";

const own: Record<SheetState, () => string> = {
  undeclared: () => m.scoring_state_undeclared(),
  "to-start": () => m.scoring_state_to_start(),
  started: () => m.scoring_state_started(),
  complete: () => m.scoring_state_complete(),
  submitted: () => m.scoring_state_submitted(),
  recused: () => m.scoring_state_recused(),
};

const tones: Record<SheetState, Tone> = {
  undeclared: "caution",
  "to-start": "neutral",
  started: "info",
  complete: "info",
  submitted: "positive",
  recused: "neutral",
};

export const toneOfState = (state: SheetState): Tone => tones[state];

/** How far one is with a plan, in words for that member. */
export function describeOwnState(state: SheetState, scored: number, total: number): string {
  return state === "started" ? m.scoring_state_started_of({ scored, total }) : own[state]();
}

const ofAnyone: Record<SheetState, () => string> = {
  undeclared: () => m.scoring_progress_state_undeclared(),
  "to-start": () => m.scoring_progress_state_to_start(),
  started: () => m.scoring_progress_state_started(),
  complete: () => m.scoring_progress_state_complete(),
  submitted: () => m.scoring_progress_state_submitted(),
  recused: () => m.scoring_progress_state_recused(),
};

/** How far somebody else is with a plan. */
export const describeState = (state: SheetState): string => ofAnyone[state]();
