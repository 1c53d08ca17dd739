import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { answerFor } from "~/platform/answer-for";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { Select } from "~/ui/Select";
import { Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import type { TiePage } from "./read-tie.server";

type TieDecisionFormProps = { tie: TiePage; revision: number; answer: ActionAnswer | undefined };

/** The committee itself puts the equals in order, with a reason. */
export function TieDecisionForm({ tie, revision, answer }: TieDecisionFormProps) {
  const busy = useNavigation().state !== "idle";
  const sent = answerFor(answer, "decide");
  const chosen = sent?.initialValue?.places as { place?: string }[] | undefined;
  const places = tie.tied.map((_, index) => ({ value: String(index + 1), label: String(index + 1) }));
  const wrong = sent?.error?.places;
  return (
    <Form method="post">
      <Stack gap="small">
        <input type="hidden" name="intent" value="decide" />
        <input type="hidden" name="revision" value={revision} />
        {tie.tied.map(({ planId }, index) => (
          <div key={planId}>
            <input type="hidden" name={`places[${index}].planId`} value={planId} />
            <Select
              id={`tie-place-${index}`}
              name={`places[${index}].place`}
              label={m.ranking_tie_place_of({ plan: tie.titles[planId] ?? "" })}
              placeholder={m.ranking_tie_choose_place()}
              options={places}
              defaultValue={chosen?.[index]?.place}
              error={sent?.error?.[`places[${index}].place`] ?? (index === 0 ? wrong : null)}
            />
          </div>
        ))}
        <TextArea
          id="tie-reason"
          name="reason"
          label={m.ranking_choose_reason()}
          hint={m.ranking_choose_reason_hint()}
          defaultValue={typeof sent?.initialValue?.reason === "string" ? sent.initialValue.reason : undefined}
          error={sent?.error?.reason}
          rows={3}
        />
        <div>
          <Button variant="secondary" pending={busy}>
            {m.ranking_tie_decide()}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
