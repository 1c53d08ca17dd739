import { m } from "~/paraglide/messages";
import type { Tone } from "~/ui/Badge";
import type { CoFunding } from "./co-funding-entry";
import type { Eligibility } from "./eligibility";
import type { CellState, ScreeningFilter } from "./screening-state";
import type { ScreeningProblemCode } from "./verdict-entry";

const states: Record<CellState, { words: () => string; tone: Tone }> = {
  pass: { words: () => m.screening_verdict_pass(), tone: "positive" },
  fail: { words: () => m.screening_verdict_fail(), tone: "negative" },
  unclear: { words: () => m.screening_verdict_unclear(), tone: "caution" },
  todo: { words: () => m.screening_state_todo(), tone: "neutral" },
  outdated: { words: () => m.screening_state_outdated(), tone: "info" },
};

export const describeState = (state: CellState): string => states[state].words();
export const toneOfState = (state: CellState): Tone => states[state].tone;

const eligibilities: Record<Eligibility, { words: () => string; tone: Tone }> = {
  eligible: { words: () => m.screening_eligible(), tone: "positive" },
  ineligible: { words: () => m.screening_ineligible(), tone: "negative" },
  open: { words: () => m.screening_open(), tone: "neutral" },
};

export const describeEligibility = (eligibility: Eligibility): string => eligibilities[eligibility].words();
export const toneOfEligibility = (eligibility: Eligibility): Tone => eligibilities[eligibility].tone;

const coFundings: Record<CoFunding, () => string> = {
  yes: () => m.screening_cofunding_yes(),
  no: () => m.screening_cofunding_no(),
  unknown: () => m.screening_cofunding_unknown(),
};

export const describeCoFundingValue = (value: CoFunding): string => coFundings[value]();

const filters: Record<ScreeningFilter, () => string> = {
  all: () => m.screening_filter_all(),
  todo: () => m.screening_state_todo(),
  unclear: () => m.screening_verdict_unclear(),
  outdated: () => m.screening_state_outdated(),
  eligible: () => m.screening_eligible(),
  ineligible: () => m.screening_ineligible(),
};

export const describeFilter = (filter: ScreeningFilter): string => filters[filter]();

const problems: Record<ScreeningProblemCode, (label: string) => string> = {
  "verdict-needed": (label) => m.screening_problem_verdict_needed({ label }),
  "words-not-found": () => m.screening_problem_words_not_found(),
  "reason-needed": () => m.screening_problem_reason_needed(),
  "change-reason-needed": () => m.screening_problem_change_reason_needed(),
  "co-funding-needed": () => m.screening_problem_cofunding_needed(),
};

/** What is wrong with a field and how to mend it; `label` is the criterion it is about. */
export const describeScreeningProblem = (problem: ScreeningProblemCode, label: string): string =>
  problems[problem](label);
