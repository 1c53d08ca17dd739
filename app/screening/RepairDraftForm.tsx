import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { formErrors } from "~/ui/form-errors";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { TextField } from "~/ui/TextField";
import type { RepairOnPage } from "./read-repair.server";
import { repairDraftInput } from "./repair-input";

/** Per criterion what is missing, and the last day to answer. Nothing leaves yet: the mail is shown first. */
export function RepairDraftForm({ repair, answer }: { repair: RepairOnPage; answer: ActionAnswer["form"] }) {
  const busy = useNavigation().state !== "idle";
  const { criteria, stamp, answerBy, today } = repair;
  const [form, fields] = useForm({
    id: "repair",
    defaultValue: { answerBy, items: criteria.map(({ key, missing }) => ({ criterion: key, missing })) },
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: repairDraftInput }),
  });
  return (
    <Section id="repair-draft" title={m.screening_repair_what()} intro={m.screening_repair_what_intro()}>
      <ErrorSummary errors={formErrors(form)} />
      <Form method="post" {...getFormProps(form)}>
        <Stack>
          <input type="hidden" name="intent" value="draft" />
          <input type="hidden" name="stamp" value={stamp} />
          {/* The place to which the error summary points when nothing was filled in. */}
          <div id="repair-items" tabIndex={-1} />
          {criteria.map(({ key, label, verdict }, index) => {
            const item = fields.items.getFieldList()[index]?.getFieldset();
            return (
              <div key={key}>
                <input type="hidden" name={`items[${index}].criterion`} value={key} />
                <TextArea
                  compact
                  optional
                  id={item?.missing.id ?? `repair-${key}`}
                  name={`items[${index}].missing`}
                  label={label}
                  hint={verdict === null ? undefined : m.screening_repair_verdict_hint({ reason: verdict })}
                  defaultValue={item?.missing.initialValue}
                  error={item?.missing.errors}
                />
              </div>
            );
          })}
          <TextField
            id={fields.answerBy.id}
            name={fields.answerBy.name}
            label={m.screening_repair_answer_by()}
            hint={m.screening_repair_answer_by_hint()}
            type="date"
            width="medium"
            min={today}
            defaultValue={fields.answerBy.initialValue}
            error={fields.answerBy.errors}
          />
          <div>
            <Button pending={busy} variant={repair.state === null ? "primary" : "secondary"}>
              {repair.state === null ? m.screening_repair_make_mail() : m.screening_repair_make_mail_again()}
            </Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
