import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { Cluster, Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { TextField } from "~/ui/TextField";

type Fields = {
  key: FieldMetadata<string | undefined>;
  label: FieldMetadata<string>;
  explanation: FieldMetadata<string | undefined>;
  weight: FieldMetadata<string>;
  meanings: FieldMetadata<(string | undefined)[]>;
};

type Props = {
  // The buttons need no more of the form than its commands for lists.
  form: Pick<FormMetadata, "reorder" | "remove">;
  listName: string;
  criterion: Fields;
  place: { index: number; last: boolean };
  points: readonly number[];
  share: number | null;
};

/** One scored criterion: what it is, how much it counts, what each score means, and its place in the list. */
export function ScoredCriterionFields({ form, listName, criterion, place, points, share }: Props) {
  const { index, last } = place;
  const name = criterion.label.value || m.calls_new_criterion();
  const move = (to: number) => form.reorder.getButtonProps({ name: listName, from: index, to });
  return (
    <fieldset className="stack stack-small min-w-0 rounded-(--radius-control) border border-line p-4">
      <legend className="px-2 text-lg font-bold">{m.calls_criterion_number({ number: index + 1, name })}</legend>
      <input type="hidden" name={criterion.key.name} defaultValue={criterion.key.initialValue} />
      <TextField {...of(criterion.label)} label={m.calls_criterion_label()} />
      <TextArea compact {...of(criterion.explanation)} label={m.calls_criterion_explanation()} />
      <TextField
        {...of(criterion.weight)}
        label={m.calls_weight()}
        hint={share === null ? m.calls_weight_hint() : m.calls_weight_percent({ percent: share })}
        inputMode="numeric"
        width="short"
      />
      <fieldset className="min-w-0">
        <legend className="field-label">{m.calls_meanings()}</legend>
        <Stack gap="small">
          {points.map((point, step) => (
            <TextArea
              key={point}
              compact
              rows={1}
              {...meaningField(criterion.meanings, step)}
              label={m.calls_point({ point })}
            />
          ))}
        </Stack>
      </fieldset>
      <Cluster>
        {index > 0 && (
          <Button variant="quiet" {...move(index - 1)}>
            {m.calls_move_up()} <span className="sr-only">{name}</span>
          </Button>
        )}
        {!last && (
          <Button variant="quiet" {...move(index + 1)}>
            {m.calls_move_down()} <span className="sr-only">{name}</span>
          </Button>
        )}
        {!(index === 0 && last) && (
          <Button variant="quiet" {...form.remove.getButtonProps({ name: listName, index })}>
            {m.calls_remove_criterion()} <span className="sr-only">{name}</span>
          </Button>
        )}
      </Cluster>
    </fieldset>
  );
}

const of = ({ id, name, errors, initialValue }: FieldMetadata<string | undefined>) => ({
  id,
  name,
  error: errors,
  defaultValue: initialValue,
});

/** A criterion that was just added has no list of meanings yet, but does have their fields. */
function meaningField(meanings: Fields["meanings"], step: number) {
  const known = meanings.getFieldList()[step];
  return known ? of(known) : { id: `${meanings.id}[${step}]`, name: `${meanings.name}[${step}]` };
}
