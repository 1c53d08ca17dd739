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
import type { RepairOnPage } from "./read-repair.server";
import { repairAnswerInput } from "./repair-input";

/** What the applicants answered: new text, or the names of what they sent along. Until it is decided it can be completed. */
export function RepairAnswerForm({ repair, answer }: { repair: RepairOnPage; answer: ActionAnswer["form"] }) {
  const busy = useNavigation().state !== "idle";
  const known = repair.answer;
  const [form, fields] = useForm({
    id: "repair-answer",
    defaultValue: { text: known?.text, attachments: known?.attachments.join("\n") },
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: repairAnswerInput }),
  });
  return (
    <Section
      id="record-answer"
      title={known ? m.screening_repair_answer_complete() : m.screening_repair_answer_record()}
      intro={m.screening_repair_answer_intro()}
    >
      <ErrorSummary errors={formErrors(form)} />
      <Form method="post" {...getFormProps(form)}>
        <Stack>
          <input type="hidden" name="intent" value="answer" />
          <input type="hidden" name="stamp" value={repair.stamp} />
          <TextArea
            optional
            id={fields.text.id}
            name={fields.text.name}
            label={m.screening_repair_answer_text()}
            rows={6}
            defaultValue={fields.text.initialValue}
            error={fields.text.errors}
          />
          <TextArea
            compact
            optional
            id={fields.attachments.id}
            name={fields.attachments.name}
            label={m.screening_repair_attachments()}
            hint={m.screening_repair_attachments_hint()}
            defaultValue={fields.attachments.initialValue as string | undefined}
            error={fields.attachments.errors}
          />
          <div>
            <Button pending={busy} variant={known ? "secondary" : "primary"}>
              {m.screening_repair_answer_save()}
            </Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
