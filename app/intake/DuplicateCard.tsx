import { Form, Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { RadioGroup } from "~/ui/RadioGroup";
import { Section } from "~/ui/Section";
import { Cluster, Stack } from "~/ui/Stack";
import { TextField } from "~/ui/TextField";
import { PlansSideBySide } from "./PlansSideBySide";
import type { PlanContent } from "./plan-content";
import type { ComparedPlan } from "./suspect-pairs.server";

type Compared = Omit<ComparedPlan, "content"> & { content: object };

type DuplicateCardProps = {
  slug: string;
  pair: { earlier: Compared; later: Compared };
  maySettle: boolean;
  answer: ActionAnswer | undefined;
};

/** Two plans that may be one project, beside each other, and the choice: one of them stays, or both do. */
export function DuplicateCard({ slug, pair: { earlier, later }, maySettle, answer }: DuplicateCardProps) {
  const key = `${earlier.id}-${later.id}`;
  const sides = [earlier, later];
  const title = m.intake_suspect_pair({
    title: titleOf(later),
    number: later.dossierNumber,
    other: earlier.dossierNumber,
  });
  return (
    <Section title={title} id={`pair-${key}`}>
      <Stack>
        <PlansSideBySide
          caption={title}
          first={{ name: nameOf(earlier), content: earlier.content as PlanContent }}
          second={{ name: nameOf(later), content: later.content as PlanContent }}
        />
        <ul>
          {sides.map((plan) => (
            <li key={plan.id}>
              <Link to={`/rounds/${slug}/plans/${plan.id}`}>
                {m.intake_duplicate_read({ number: plan.dossierNumber })}
              </Link>{" "}
              {workOn(plan)}
            </li>
          ))}
        </ul>
        {maySettle && (
          <Form method="post">
            <input type="hidden" name="one" value={earlier.id} />
            <input type="hidden" name="other" value={later.id} />
            <Stack>
              <RadioGroup
                name="stays"
                id={`stays-${key}`}
                label={m.intake_merge_which()}
                hint={m.intake_merge_hint()}
                error={answer?.form?.error?.stays}
                options={sides.map((plan) => ({ value: plan.id, label: nameOf(plan) }))}
              />
              <TextField name="reason" id={`reason-${key}`} label={m.intake_merge_reason()} optional />
              <Cluster>
                <Button name="intent" value="merge">
                  {m.intake_merge()}
                </Button>
                <Button variant="secondary" name="intent" value="keep">
                  {m.intake_keep_apart()}
                </Button>
              </Cluster>
            </Stack>
          </Form>
        )}
      </Stack>
    </Section>
  );
}

const titleOf = ({ content }: Compared): string => (content as PlanContent).title;

const nameOf = ({ dossierNumber, source }: Compared): string => `${dossierNumber} (${source})`;

/** How much was done with a plan already: it helps to choose. */
function workOn({ verdicts, sheets }: Compared): string {
  if (verdicts === 0 && sheets === 0) return m.intake_duplicate_untouched();
  return m.intake_duplicate_work({ verdicts, sheets });
}
