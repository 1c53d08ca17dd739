import { type FieldMetadata, getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { formErrors } from "~/ui/form-errors";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { TextField } from "~/ui/TextField";
import type { GeneralValues } from "./settings-form";
import { generalInput } from "./settings-input";

/** Name, dates and money of the round. */
export function GeneralForm({ values, answer }: { values: GeneralValues; answer: ActionAnswer["form"] }) {
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({
    id: "general",
    defaultValue: values,
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: generalInput }),
  });
  return (
    <Section title={m.calls_general()} id="general-settings" intro={m.calls_general_intro()}>
      <ErrorSummary errors={formErrors(form)} />
      <Form method="post" {...getFormProps(form)}>
        <Stack>
          <input type="hidden" name="intent" value="general" />
          <input type="hidden" name="stamp" value={fields.stamp.initialValue} />
          <TextField {...of(fields.name)} label={m.calls_round_name()} />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField
              {...of(fields.submissionDeadline)}
              label={m.calls_submission_deadline()}
              hint={m.calls_moment_hint()}
              type="datetime-local"
            />
            <TextField
              {...of(fields.scoringDeadline)}
              label={m.calls_scoring_deadline()}
              hint={m.calls_scoring_deadline_hint()}
              type="datetime-local"
              optional
            />
            <TextField {...of(fields.periodStart)} label={m.calls_period_start()} type="date" width="medium" />
            <TextField {...of(fields.periodEnd)} label={m.calls_period_end()} type="date" width="medium" />
          </div>
          <TextField
            {...of(fields.announcementOn)}
            label={m.calls_announcement()}
            hint={m.calls_announcement_hint()}
            type="date"
            width="medium"
          />
          <TextField
            {...of(fields.budgetCents)}
            label={m.calls_budget()}
            hint={m.calls_amount_hint()}
            before="€"
            inputMode="decimal"
            width="short"
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField
              {...of(fields.targetDonations)}
              label={m.calls_target_donations()}
              hint={m.calls_soft_hint()}
              inputMode="numeric"
              width="short"
            />
            <TextField
              {...of(fields.typicalAmountCents)}
              label={m.calls_typical_amount()}
              hint={m.calls_typical_amount_hint()}
              before="€"
              inputMode="decimal"
              width="short"
            />
          </div>
          <div>
            <Button pending={busy}>{m.calls_save_general()}</Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}

const of = ({ id, name, errors, initialValue }: FieldMetadata) => ({
  id,
  name,
  error: errors,
  defaultValue: initialValue as string | undefined,
});
