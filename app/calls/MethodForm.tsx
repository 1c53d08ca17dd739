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
import { TextField } from "~/ui/TextField";
import { FrozenNotice } from "./FrozenNotice";
import { MethodFacts } from "./MethodFacts";
import type { MethodValues } from "./settings-form";
import { methodInput } from "./settings-input";

type MethodFormProps = { values: MethodValues; frozenAt: Date | null; answer: ActionAnswer["form"] };

/** Scale, pré and quorum: to change until scoring is first opened, and to read from then on. */
export function MethodForm(props: MethodFormProps) {
  return (
    <Section title={m.calls_method()} id="method-settings" intro={props.frozenAt ? undefined : m.calls_method_intro()}>
      {props.frozenAt ? (
        <Stack>
          <FrozenNotice frozenAt={props.frozenAt} />
          <MethodFacts values={props.values} />
        </Stack>
      ) : (
        <OpenForm {...props} />
      )}
    </Section>
  );
}

function OpenForm({ values, answer }: MethodFormProps) {
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({
    id: "method",
    defaultValue: values,
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: methodInput }),
  });
  return (
    <>
      <ErrorSummary errors={formErrors(form)} />
      <Form method="post" {...getFormProps(form)}>
        <Stack>
          <input type="hidden" name="intent" value="method" />
          <input type="hidden" name="stamp" value={fields.stamp.initialValue} />
          <RadioGroup
            name={fields.scale.name}
            id={fields.scale.id}
            label={m.calls_scale()}
            hint={m.calls_scale_hint()}
            error={fields.scale.errors}
            defaultValue={fields.scale.initialValue}
            options={[
              { value: "1-5", label: m.calls_scale_5() },
              { value: "1-10", label: m.calls_scale_10() },
            ]}
          />
          <RadioGroup
            name={fields.bonusMode.name}
            id={fields.bonusMode.id}
            label={m.calls_bonus()}
            hint={m.calls_bonus_hint()}
            error={fields.bonusMode.errors}
            defaultValue={fields.bonusMode.initialValue}
            options={[
              { value: "points", label: m.calls_bonus_points_mode(), hint: m.calls_bonus_points_mode_hint() },
              { value: "tie-break", label: m.calls_bonus_tie_break(), hint: m.calls_bonus_tie_break_hint() },
              { value: "off", label: m.calls_bonus_off(), hint: m.calls_bonus_off_hint() },
            ]}
          />
          <TextField
            name={fields.bonusHundredths.name}
            id={fields.bonusHundredths.id}
            label={m.calls_bonus_points()}
            hint={m.calls_bonus_points_hint()}
            error={fields.bonusHundredths.errors}
            defaultValue={fields.bonusHundredths.initialValue}
            inputMode="decimal"
            width="short"
            optional
          />
          <TextField
            name={fields.quorum.name}
            id={fields.quorum.id}
            label={m.calls_quorum()}
            hint={m.calls_quorum_hint()}
            error={fields.quorum.errors}
            defaultValue={fields.quorum.initialValue}
            inputMode="numeric"
            width="short"
            optional
          />
          <div>
            <Button pending={busy}>{m.calls_save_method()}</Button>
          </div>
        </Stack>
      </Form>
    </>
  );
}
