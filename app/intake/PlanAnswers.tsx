import { m } from "~/paraglide/messages";
import { Details } from "~/ui/Details";
import { Section } from "~/ui/Section";
import { PlainText } from "~/ui/Text";
import { extraAnswers } from "./extra-answers";
import type { Answer } from "./plan-content";

/** What was answered to questions that have no place of their own in a plan, and below it the whole form as it was filled in. */
export function PlanAnswers({ answers }: { answers: readonly Answer[] }) {
  const extra = extraAnswers(answers);
  return (
    <>
      {extra.length > 0 && (
        <Section title={m.intake_extra_answers()} id="plan-extra-answers" intro={m.intake_extra_answers_intro()}>
          <Answers answers={extra} />
        </Section>
      )}
      <Section title={m.intake_answers()} id="plan-answers">
        <Details summary={m.intake_answers_show({ count: answers.length })}>
          <Answers answers={answers} />
        </Details>
      </Section>
    </>
  );
}

function Answers({ answers }: { answers: readonly Answer[] }) {
  return (
    <dl>
      {answers.map(({ header, text }, index) => (
        <div key={index} className="mb-4">
          <dt className="font-semibold">{header.trim() || m.intake_answer_unnamed()}</dt>
          <dd>
            <PlainText text={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
