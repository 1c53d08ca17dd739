import { m } from "~/paraglide/messages";
import { DefinitionList } from "~/ui/DefinitionList";
import { Stack } from "~/ui/Stack";
import { describeField, describeYesNo } from "./field-text";
import type { PlanText } from "./read-plan.server";

const always = ["evaluationConsent", "shareLessons", "committeeConsent"] as const;

/** What the applicants promised, and their own words on who pays along. Idea forms ask one question for all promises. */
export function PlanPromises({ plan }: { plan: PlanText }) {
  const asked = plan.conditionsAccepted === null ? always : (["conditionsAccepted"] as const);
  const items = asked.map((field) => ({ label: describeField(field), value: describeYesNo(plan[field]) }));
  const words = { label: describeField("cofundingText"), value: plan.cofundingText };
  return (
    <section id="plan-promises">
      <Stack gap="small">
        <h2>{m.intake_promises()}</h2>
        <DefinitionList items={plan.cofundingText ? [...items, words] : items} />
      </Stack>
    </section>
  );
}
