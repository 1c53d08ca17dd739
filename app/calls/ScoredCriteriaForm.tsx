import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { formErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Cluster, Stack } from "~/ui/Stack";
import { shares } from "./criteria";
import { scoredCriteriaInput } from "./criteria-input";
import { ScoredCriterionFields } from "./ScoredCriterionFields";

type Criterion = { key: string; label: string; explanation: string; weight: number; meanings: string[] };
type Props = {
  stamp: string;
  criteria: readonly Criterion[];
  points: readonly number[];
  answer: ActionAnswer["form"];
};

/** The criteria members score on. Rows are added, moved and removed by buttons that also work without JavaScript. */
export function ScoredCriteriaForm({ stamp, criteria, points, answer }: Props) {
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({
    id: "scored",
    defaultValue: { stamp, criteria: criteria.map((one) => ({ ...one, weight: String(one.weight) })) },
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: scoredCriteriaInput }),
  });
  const list = fields.criteria.getFieldList();
  const { total, percents } = shares(list.map((field) => field.getFieldset().weight.value));
  const missing = criteria.flatMap(({ meanings }) => meanings).filter((meaning) => meaning === "").length;
  const insert = form.insert.getButtonProps({
    name: fields.criteria.name,
    defaultValue: { key: "", label: "", explanation: "", weight: "", meanings: points.map(() => "") },
  });
  return (
    <Section id="scored-criteria" title={m.calls_scored_title()} intro={m.calls_scored_intro()}>
      <ErrorSummary errors={formErrors(form)} />
      <Form method="post" {...getFormProps(form)}>
        <Stack gap="large">
          {missing > 0 && <Notice tone="caution">{m.calls_meanings_missing({ missing })}</Notice>}
          {/* The first button of a form is the one that Enter presses: it must be the one that saves. */}
          <button type="submit" className="sr-only" tabIndex={-1} aria-hidden>
            {m.calls_save_scored()}
          </button>
          <input type="hidden" name="intent" value="scored" />
          <input type="hidden" name="stamp" value={fields.stamp.initialValue} />
          {list.map((field, index) => (
            <ScoredCriterionFields
              key={field.key}
              form={form}
              listName={fields.criteria.name}
              criterion={field.getFieldset()}
              place={{ index, last: index === list.length - 1 }}
              points={points}
              share={percents[index] ?? null}
            />
          ))}
          <p aria-live="polite">{m.calls_weight_total({ total })}</p>
          <Cluster>
            <Button pending={busy}>{m.calls_save_scored()}</Button>
            <Button variant="secondary" {...insert}>
              {m.calls_add_criterion()}
            </Button>
          </Cluster>
        </Stack>
      </Form>
    </Section>
  );
}
