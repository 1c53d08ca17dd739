import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { Details } from "~/ui/Details";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { formErrors } from "~/ui/form-errors";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { TextField } from "~/ui/TextField";
import type { readReasons } from "./reasons.server";
import { reasonsInput } from "./reasons-input";

type Props = Awaited<ReturnType<typeof readReasons>> & { answer: ActionAnswer["form"] };

const blank = { code: "", label: "", wording: "" };

/** The standard reasons to choose from when a plan does not meet a criterion or is unclear about it, with room for one more each. */
export function ReasonsForm({ criteria, stamp, answer }: Props) {
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({
    id: "reasons",
    defaultValue: { stamp, criteria: criteria.map(({ key, reasons }) => ({ key, reasons: [...reasons, blank] })) },
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: reasonsInput }),
  });
  return (
    <Section id="standard-reasons" title={m.calls_reasons_title()} intro={m.calls_reasons_intro()}>
      <ErrorSummary errors={formErrors(form)} />
      <Form method="post" {...getFormProps(form)}>
        <Stack>
          <input type="hidden" name="intent" value="reasons" />
          <input type="hidden" name="stamp" value={fields.stamp.initialValue} />
          {fields.criteria.getFieldList().map((field, index) => {
            const criterion = field.getFieldset();
            const stored = criteria[index];
            if (!stored) return null;
            return (
              <Details key={stored.key} summary={stored.label} open={!field.valid}>
                <Stack>
                  <input type="hidden" name={criterion.key.name} value={stored.key} />
                  {criterion.reasons.getFieldList().map((one, place) => {
                    const reason = one.getFieldset();
                    const name = stored.reasons[place]?.label ?? m.calls_reason_new();
                    return (
                      <fieldset key={one.key} className="stack stack-small min-w-0">
                        <legend className="font-bold">{name}</legend>
                        <input type="hidden" name={reason.code.name} value={reason.code.initialValue ?? ""} />
                        <TextField
                          name={reason.label.name}
                          id={reason.label.id}
                          label={m.calls_reason_label()}
                          error={reason.label.errors}
                          defaultValue={reason.label.initialValue}
                        />
                        <TextArea
                          compact
                          name={reason.wording.name}
                          id={reason.wording.id}
                          label={m.calls_reason_wording()}
                          error={reason.wording.errors}
                          defaultValue={reason.wording.initialValue}
                        />
                      </fieldset>
                    );
                  })}
                </Stack>
              </Details>
            );
          })}
          <div>
            <Button pending={busy}>{m.calls_save_reasons()}</Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
