import { m } from "~/paraglide/messages";
import type { InterestKind } from "~/people/access";

const words: Record<InterestKind, () => string> = {
  none: () => m.scoring_interest_none(),
  reported: () => m.scoring_interest_reported(),
  recused: () => m.scoring_interest_recused(),
};

const meanings: Record<InterestKind, () => string> = {
  none: () => m.scoring_interest_none_meaning(),
  reported: () => m.scoring_interest_reported_meaning(),
  recused: () => m.scoring_interest_recused_meaning(),
};

export const describeInterest = (kind: InterestKind): string => words[kind]();

/** What follows from the choice, for the member who makes it. */
export const explainInterest = (kind: InterestKind): string => meanings[kind]();
