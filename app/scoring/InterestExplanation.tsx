import { m } from "~/paraglide/messages";
import { interestKinds } from "~/people/access";
import { DefinitionList } from "~/ui/DefinitionList";
import { Section } from "~/ui/Section";
import { describeInterest, explainInterest } from "./interest-text";

/** What each choice means and what follows from it, before the member makes it. */
export function InterestExplanation() {
  return (
    <Section title={m.scoring_interests_meaning()} id="meaning">
      <DefinitionList
        items={interestKinds.map((kind) => ({ label: describeInterest(kind), value: explainInterest(kind) }))}
      />
      <p className="pt-3">{m.scoring_interests_change()}</p>
    </Section>
  );
}
