import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { formErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Cluster, Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { TextField } from "~/ui/TextField";
import type { RepairOnPage } from "./read-repair.server";
import { repairSendInput } from "./repair-input";

/** The mail as it will leave. It can be changed, sent, or copied and sent otherwise. */
export function RepairMailForm({ repair, answer }: { repair: RepairOnPage; answer: ActionAnswer["form"] }) {
  const navigation = useNavigation();
  const pending = navigation.state === "idle" ? null : String(navigation.formData?.get("how") ?? "");
  const { stamp, mail, to, answerBy, today } = repair;
  const [form, fields] = useForm({
    id: "repair-send",
    defaultValue: { subject: mail?.subject, text: mail?.text },
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: repairSendInput }),
  });
  const { subject, text } = fields;
  return (
    <Section
      id="repair-mail"
      title={m.screening_repair_mail()}
      intro={to ? m.screening_repair_mail_to({ to }) : undefined}
      actions={
        <ConfirmDialog
          trigger={m.screening_repair_discard()}
          triggerVariant="quiet"
          title={m.screening_repair_discard_title()}
          confirmLabel={m.screening_repair_discard()}
          confirmVariant="danger"
          fields={{ intent: "discard", stamp }}
        />
      }
    >
      <ErrorSummary errors={formErrors(form)} />
      {answerBy < today && <Notice tone="caution" title={m.screening_repair_date_over()} />}
      {!to && <Notice tone="caution" title={m.screening_repair_no_address()} />}
      <Form method="post" {...getFormProps(form)}>
        <Stack>
          <input type="hidden" name="intent" value="send" />
          <input type="hidden" name="stamp" value={stamp} />
          <TextField
            id={subject.id}
            name={subject.name}
            label={m.screening_repair_subject()}
            defaultValue={subject.initialValue}
            error={subject.errors}
          />
          <TextArea
            id={text.id}
            name={text.name}
            label={m.screening_repair_text()}
            rows={14}
            defaultValue={text.initialValue}
            error={text.errors}
          />
          <Cluster>
            {to && (
              <Button name="how" value="mail" pending={pending === "mail"}>
                {m.screening_repair_send()}
              </Button>
            )}
            <Button variant="secondary" name="how" value="copied" pending={pending === "copied"}>
              {m.screening_repair_mark_copied()}
            </Button>
          </Cluster>
        </Stack>
      </Form>
    </Section>
  );
}
