import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { writeEuros } from "~/platform/euros";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { ErrorSummary, type SummaryError } from "~/ui/ErrorSummary";
import { Notice } from "~/ui/Notice";
import { RadioGroup } from "~/ui/RadioGroup";
import { Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { TextField } from "~/ui/TextField";
import type { Expectation } from "./deviation";
import { describeExpectation } from "./expectation-text";
import { answerTo, errorOf, typedIn } from "./form-answer";
import { describeOutcome } from "./outcome-text";
import type { Outcome } from "./outcomes";
import type { DecisionRecord } from "./read-decisions-of-plan.server";

type DecisionFormProps = {
  outcomes: readonly Outcome[];
  expectation: Expectation;
  requestedCents: number | null;
  /** The decision that holds now; the new one replaces it and keeps it. */
  current: DecisionRecord | null;
  /** After release: the form corrects, and asks why. */
  correcting: boolean;
  answer: ActionAnswer | undefined;
};

/** Records a decision: what, how much, why, and why it departs from the list where it does. */
export function DecisionForm({
  outcomes,
  expectation,
  requestedCents,
  current,
  correcting,
  answer: given,
}: DecisionFormProps) {
  const busy = useNavigation().state !== "idle";
  const answer = answerTo("decide", given);
  const reason = answer?.problem?.reason;
  const deviationError = reason === "deviation-unexplained" ? answer?.problem?.message : undefined;
  const correctionError = reason === "reason-needed" ? answer?.problem?.message : undefined;
  const amount = current?.amountCents ?? expectation.amountCents ?? requestedCents;
  const errors: SummaryError[] = [
    ...["outcome", "amount", "motivation"].flatMap((field) =>
      (errorOf(answer, field) ?? []).map((message) => ({ fieldId: `decision-${field}`, message })),
    ),
    ...(deviationError ? [{ fieldId: "decision-deviation", message: deviationError }] : []),
    ...(correctionError ? [{ fieldId: "decision-correction", message: correctionError }] : []),
  ];
  return (
    <Form method="post" key={current?.id ?? "first"}>
      <Stack>
        <ErrorSummary errors={errors} />
        <Notice title={describeExpectation(expectation)} />
        <input type="hidden" name="intent" value="decide" />
        <input type="hidden" name="basedOn" value={current?.id ?? ""} />
        <RadioGroup
          id="decision-outcome"
          name="outcome"
          label={m.decisions_outcome_label()}
          error={errorOf(answer, "outcome")}
          defaultValue={typedIn(answer, "outcome") ?? current?.outcome}
          options={outcomes.map((outcome) => ({ value: outcome, label: describeOutcome(outcome) }))}
        />
        {outcomes.includes("award") && (
          <TextField
            id="decision-amount"
            name="amount"
            label={m.decisions_amount_label()}
            hint={m.decisions_amount_hint()}
            error={errorOf(answer, "amount")}
            defaultValue={typedIn(answer, "amount") ?? (amount === null ? undefined : writeEuros(amount))}
            width="short"
            before="€"
            inputMode="decimal"
          />
        )}
        <TextArea
          id="decision-motivation"
          name="motivation"
          label={m.decisions_motivation_label()}
          hint={m.decisions_motivation_hint()}
          error={errorOf(answer, "motivation")}
          defaultValue={typedIn(answer, "motivation") ?? current?.motivation}
          rows={6}
        />
        <TextArea
          id="decision-deviation"
          name="deviationReason"
          label={m.decisions_deviation_label()}
          hint={m.decisions_deviation_hint()}
          error={deviationError ?? errorOf(answer, "deviationReason")}
          defaultValue={typedIn(answer, "deviationReason") ?? current?.deviationReason}
          optional={deviationError === undefined}
          rows={3}
        />
        {correcting && (
          <TextArea
            id="decision-correction"
            name="correctionReason"
            label={m.decisions_correction_label()}
            hint={m.decisions_correction_hint()}
            error={correctionError ?? errorOf(answer, "correctionReason")}
            defaultValue={typedIn(answer, "correctionReason")}
            rows={3}
          />
        )}
        <div>
          <Button pending={busy}>{correcting ? m.decisions_correct_button() : m.decisions_record_button()}</Button>
        </div>
      </Stack>
    </Form>
  );
}
