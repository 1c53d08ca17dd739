import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { formatDateTime } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { RadioGroup } from "~/ui/RadioGroup";
import { Stack } from "~/ui/Stack";
import { PlainText } from "~/ui/Text";
import { TextArea } from "~/ui/TextArea";
import type { LineChoiceOption } from "./line-choice";
import { chooseLineInput } from "./line-choice-input";
import { describeLineChoice } from "./line-choice-text";

type Choice = { option: LineChoiceOption; reason: string; chosenAt: Date; chosenBy: string; inForce: boolean };

/** What the committee chose, who recorded it and why; and whether that was about the line as it is now. */
export function RecordedChoice({ choice }: { choice: Choice }) {
  const option = describeLineChoice(choice.option);
  return (
    <Notice
      tone={choice.inForce ? "positive" : "caution"}
      title={choice.inForce ? m.ranking_choice_is({ option }) : m.ranking_choice_was({ option })}
    >
      {!choice.inForce && <p>{m.ranking_choice_out_of_force()}</p>}
      <PlainText text={choice.reason} />
      <p className="text-ink-muted">
        {m.ranking_choice_by({ name: choice.chosenBy, at: formatDateTime(choice.chosenAt) })}
      </p>
    </Notice>
  );
}

type LineChoiceFormProps = {
  options: readonly LineChoiceOption[];
  revision: number;
  again: boolean;
  answer: ActionAnswer | undefined;
};

/** Records the committee's choice; a new one is added to the old, and the latest holds. */
export function LineChoiceForm({ options, revision, again, answer }: LineChoiceFormProps) {
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({
    id: "line-choice",
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: chooseLineInput }),
    shouldValidate: "onSubmit",
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <Stack>
        <h3>{again ? m.ranking_choose_again() : m.ranking_choose_title()}</h3>
        <input type="hidden" name="revision" value={revision} />
        <RadioGroup
          name={fields.option.name}
          id={fields.option.id}
          label={m.ranking_choose_label()}
          error={fields.option.errors}
          defaultValue={fields.option.initialValue}
          options={options.map((option) => ({ value: option, label: describeLineChoice(option) }))}
        />
        <TextArea
          name={fields.reason.name}
          id={fields.reason.id}
          label={m.ranking_choose_reason()}
          hint={m.ranking_choose_reason_hint()}
          error={fields.reason.errors}
          defaultValue={fields.reason.initialValue}
          rows={3}
        />
        <div>
          <Button pending={busy}>{m.ranking_choose_save()}</Button>
        </div>
      </Stack>
    </Form>
  );
}
