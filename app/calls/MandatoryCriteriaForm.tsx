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
import { mandatoryCriteriaInput } from "./criteria-input";
import { kindTitle } from "./mandatory-kinds";

type Criterion = { key: string; kind: string; label: string; explanation: string };
type Props = { stamp: string; criteria: readonly Criterion[]; answer: ActionAnswer["form"] };

/** The words of the mandatory criteria. */
export function MandatoryCriteriaForm({ stamp, criteria, answer }: Props) {
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({
    id: "mandatory",
    defaultValue: { stamp, criteria: criteria.map(({ key, label, explanation }) => ({ key, label, explanation })) },
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: mandatoryCriteriaInput }),
  });
  return (
    <Section id="mandatory-criteria" title={m.calls_mandatory_title()} intro={m.calls_mandatory_intro()}>
      <ErrorSummary errors={formErrors(form)} />
      <Form method="post" {...getFormProps(form)}>
        <Stack gap="large">
          <input type="hidden" name="intent" value="mandatory" />
          <input type="hidden" name="stamp" value={fields.stamp.initialValue} />
          {fields.criteria.getFieldList().map((field, index) => {
            const criterion = field.getFieldset();
            const stored = criteria[index];
            if (!stored) return null;
            return (
              <fieldset key={stored.key} className="stack stack-small min-w-0">
                <legend className="font-bold">{stored.label}</legend>
                <p className="text-ink-muted">{kindTitle(stored.kind)}</p>
                <input type="hidden" name={criterion.key.name} value={stored.key} />
                <TextField
                  name={criterion.label.name}
                  id={criterion.label.id}
                  label={m.calls_criterion_label()}
                  error={criterion.label.errors}
                  defaultValue={criterion.label.initialValue}
                />
                <TextArea
                  compact
                  name={criterion.explanation.name}
                  id={criterion.explanation.id}
                  label={m.calls_criterion_explanation()}
                  error={criterion.explanation.errors}
                  defaultValue={criterion.explanation.initialValue}
                />
              </fieldset>
            );
          })}
          <div>
            <Button pending={busy}>{m.calls_save_mandatory()}</Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
