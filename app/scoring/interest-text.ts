import { m } from "~/paraglide/messages";
import type { InterestKind } from "~/people/access";
import type { Tone } from "~/ui/Badge";
import type { InterestHint } from "./interest-hints";
import type { ReviewState } from "./interest-steps";
import type { TieKind } from "./interest-ties";

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

const ties: Record<TieKind, () => string> = {
  self: () => m.scoring_tie_self(),
  family: () => m.scoring_tie_family(),
  work: () => m.scoring_tie_work(),
  collaboration: () => m.scoring_tie_collaboration(),
  money: () => m.scoring_tie_money(),
  neighbourhood: () => m.scoring_tie_neighbourhood(),
  other: () => m.scoring_tie_other(),
};

export const describeTie = (tie: TieKind): string => ties[tie]();

const reviews: Record<ReviewState, () => string> = {
  "to-confirm": () => m.scoring_review_to_confirm(),
  confirmed: () => m.scoring_review_confirmed(),
  asked: () => m.scoring_review_asked(),
  requested: () => m.scoring_review_requested(),
  refused: () => m.scoring_review_refused(),
};

export const describeReview = (state: ReviewState): string => reviews[state]();

export const reviewTone: Record<ReviewState, Tone> = {
  "to-confirm": "caution",
  confirmed: "positive",
  asked: "info",
  requested: "caution",
  refused: "neutral",
};

const hints: Record<InterestHint["kind"], (names: { own: string; theirs: string }) => string> = {
  organisation: (names) => m.scoring_hint_organisation(names),
  membership: (names) => m.scoring_hint_membership(names),
  email: (names) => m.scoring_hint_email(names),
  neighbourhood: (names) => m.scoring_hint_neighbourhood(names),
  municipality: (names) => m.scoring_hint_municipality(names),
};

export const describeHint = ({ kind, own, theirs }: InterestHint): string => hints[kind]({ own, theirs });
