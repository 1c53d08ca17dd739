import { m } from "~/paraglide/messages";

/** Why something was not done, with the HTTP status that says it. Every expected failure of every room is one of these. */
const statuses = {
  /** It is not there, or not for this person: nobody learns which. */
  "not-found": 404,
  /** The session ended while something was being saved. */
  "signed-out": 401,
  /** This person's role does not allow it. */
  forbidden: 403,
  /** The role allows it, but not in this phase of the round. */
  "wrong-phase": 409,
  /** A form was not filled in as it should be. */
  invalid: 400,
  /** Someone else, or another window, changed it in the meantime. */
  stale: 409,
  /** What the ranking rests on cannot be changed any more: scoring has been opened. */
  frozen: 409,
  /** The applicants withdrew this plan. */
  withdrawn: 409,
  /** A round always has someone who can run it. */
  "last-coordinator": 409,
  /** Whoever records a decision cannot release it. */
  "four-eyes": 403,
  /** Members read and score only after they have declared their interest in this plan. */
  "not-declared": 403,
  /** Members who do not take part in a plan do not see or score it. */
  recused: 403,
  /** The sheet is not complete, so it cannot be handed in. */
  incomplete: 409,
  /** The same thing was done before, and can be done once only. */
  "already-done": 409,
  /** A reason is needed to go on. */
  "reason-needed": 400,
  /** A decision departs from the ranking or the budget line, and nobody wrote down why. */
  "deviation-unexplained": 400,
  /** Something has to be finished first; the page says what. */
  "not-ready": 409,
  /** It can be done from a moment on that was agreed and is still to come. */
  "too-early": 409,
  "too-many-attempts": 429,
  expired: 410,
  /** The form came from another website. */
  "foreign-origin": 403,
  "too-large": 413,
  /** A register outside does not accept the key of this round. */
  "register-key-refused": 424,
  /** A register outside has had too many questions for now. */
  "register-busy": 424,
  /** A register outside did not answer, or not in time. */
  "register-unreachable": 424,
  /** A register outside answered something that cannot be read. */
  "register-unclear": 424,
} as const;

export type ProblemReason = keyof typeof statuses;

/** What a function returns when it did not do what was asked, for a reason that was to be expected. */
export type Failure<Reason extends ProblemReason = ProblemReason> = { ok: false; reason: Reason };

export const failure = <Reason extends ProblemReason>(reason: Reason): Failure<Reason> => ({ ok: false, reason });

export const statusOf = (reason: ProblemReason): number => statuses[reason];

const words: Record<ProblemReason, () => string> = {
  "not-found": () => m.problem_not_found(),
  "signed-out": () => m.problem_signed_out(),
  forbidden: () => m.problem_forbidden(),
  "wrong-phase": () => m.problem_wrong_phase(),
  invalid: () => m.problem_invalid(),
  stale: () => m.problem_stale(),
  frozen: () => m.problem_frozen(),
  withdrawn: () => m.problem_withdrawn(),
  "last-coordinator": () => m.problem_last_coordinator(),
  "four-eyes": () => m.problem_four_eyes(),
  "not-declared": () => m.problem_not_declared(),
  recused: () => m.problem_recused(),
  incomplete: () => m.problem_incomplete(),
  "already-done": () => m.problem_already_done(),
  "reason-needed": () => m.problem_reason_needed(),
  "deviation-unexplained": () => m.problem_deviation_unexplained(),
  "not-ready": () => m.problem_not_ready(),
  "too-early": () => m.problem_too_early(),
  "too-many-attempts": () => m.problem_too_many_attempts(),
  expired: () => m.problem_expired(),
  "foreign-origin": () => m.problem_foreign_origin(),
  "too-large": () => m.problem_too_large(),
  "register-key-refused": () => m.problem_register_key_refused(),
  "register-busy": () => m.problem_register_busy(),
  "register-unreachable": () => m.problem_register_unreachable(),
  "register-unclear": () => m.problem_register_unclear(),
};

/** The sentence for the person: what went wrong and what to do about it. */
export const describeReason = (reason: ProblemReason): string => words[reason]();

export const isProblemReason = (reason: unknown): reason is ProblemReason =>
  typeof reason === "string" && Object.hasOwn(statuses, reason);
