import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { formErrors } from "~/ui/form-errors";
import { RadioGroup } from "~/ui/RadioGroup";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { repairDecisionInput } from "./repair-input";
import { fitsOutcome, type RepairState, repairOutcomes } from "./repair-state";
import { describeRepairOutcome } from "./repair-text";

type RepairDecisionFormProps = { state: RepairState; stamp: string; answer: ActionAnswer["form"] };

/** After the answer, or after the date: what a person makes of it. The verdicts on the criteria stay theirs to record. */
export function RepairDecisionForm({ state, stamp, answer }: RepairDecisionFormProps) {
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({
    id: "repair-decide",
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: repairDecisionInput }),
  });
  const { outcome, reason } = fields;
  return (
    <Section
      id="decide-repair"
      title={m.screening_repair_decide()}
      intro={state === "overdue" ? m.screening_repair_decide_overdue() : m.screening_repair_decide_intro()}
    >
      <ErrorSummary errors={formErrors(form)} />
      <Form method="post" {...getFormProps(form)}>
        <Stack>
          <input type="hidden" name="intent" value="decide" />
          <input type="hidden" name="stamp" value={stamp} />
          <RadioGroup
            id={outcome.id}
            name={outcome.name}
            label={m.screening_repair_outcome()}
            options={repairOutcomes
              .filter((value) => fitsOutcome(state, value))
              .map((value) => ({ value, label: describeRepairOutcome(value) }))}
            defaultValue={outcome.initialValue}
            error={outcome.errors}
          />
          <TextArea
            compact
            id={reason.id}
            name={reason.name}
            label={m.screening_reason()}
            defaultValue={reason.initialValue}
            error={reason.errors}
          />
          <div>
            <Button pending={busy}>{m.screening_repair_decide_save()}</Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
