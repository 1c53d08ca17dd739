import { m } from "~/paraglide/messages";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Notice } from "~/ui/Notice";
import { type InterestReply, refusedIn } from "./interest-answer";
import { kindField, noteField } from "./interest-input";
import { describeInterest } from "./interest-text";
import type { InterestOutcome, InterestPlan } from "./interests.server";

type Refused = Extract<InterestOutcome, { ok: false }>;

/** Why a declaration was not saved, in a sentence that says what to do. */
export function describeRefused({ reason, declared }: Refused, title: string): string {
  if (reason === "reason-needed") return m.scoring_interest_note_needed({ title });
  if (reason === "not-found" || !declared) return m.scoring_interest_gone({ title });
  if (reason === "chair-needed") return m.scoring_interest_chair_needed({ title });
  return m.scoring_interest_stale({ title, choice: describeInterest(declared.kind) });
}

/** What was not saved, above the form; the rest was. */
export function InterestErrors({
  answer,
  plans,
}: {
  answer: InterestReply | undefined;
  plans: readonly Pick<InterestPlan, "head">[];
}) {
  if (answer && "trouble" in answer) return <Notice tone="negative" role="alert" title={m.ui_unsaved_offline()} />;
  if (answer?.kind === "problem") return <Notice tone="negative" role="alert" title={answer.problem.message} />;
  const errors = refusedIn(answer).map((outcome) => {
    const title = plans.find(({ head }) => head.id === outcome.planId)?.head.title ?? "";
    const field = outcome.reason === "reason-needed" ? noteField : kindField;
    return { fieldId: field(outcome.planId), message: describeRefused(outcome, title) };
  });
  return <ErrorSummary errors={errors} />;
}
