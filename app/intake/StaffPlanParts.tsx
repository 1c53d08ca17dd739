import { m } from "~/paraglide/messages";
import { DefinitionList } from "~/ui/DefinitionList";
import { Details } from "~/ui/Details";
import { formatDateTime } from "~/ui/format";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { PlainText } from "~/ui/Text";
import { Attachments } from "./Attachments";
import { describeField } from "./field-text";
import { PlanChanges } from "./PlanChanges";
import type { Answer, PlanChange } from "./plan-content";

type StaffPlan = {
  title: string;
  contactName: string;
  email: string;
  phone: string;
  legalForm: string;
  kvk: string | null;
  source: string;
  importedAt: Date | string;
  attachments: readonly string[];
  answers: readonly Answer[];
  versions: readonly { version: number; replacedAt: Date | string; changes: readonly PlanChange[] }[];
};

/** What only staff sees of a plan: who to reach, what was sent along, the form as it was filled in, and earlier versions. */
export function StaffPlanParts({ plan }: { plan: StaffPlan }) {
  return (
    <Stack>
      <Section title={m.intake_contact()} id="plan-contact" intro={m.intake_contact_intro()}>
        <DefinitionList items={contactOf(plan)} />
      </Section>
      <Section title={m.intake_field_attachments()} id="plan-attachments">
        <Attachments attachments={plan.attachments} />
      </Section>
      <Section title={m.intake_answers()} id="plan-answers">
        <Details summary={m.intake_answers_show({ count: plan.answers.length })}>
          <Answers answers={plan.answers} />
        </Details>
      </Section>
      {plan.versions.length > 0 && <Versions plan={plan} />}
    </Stack>
  );
}

function contactOf(plan: StaffPlan) {
  const fields = ["contactName", "email", "phone", "legalForm", "kvk"] as const;
  return [
    ...fields.map((field) => ({ label: describeField(field), value: plan[field] || m.ui_not_filled_in() })),
    { label: m.intake_origin(), value: plan.source },
    { label: m.intake_imported_at(), value: formatDateTime(plan.importedAt) },
  ];
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

function Versions({ plan }: { plan: StaffPlan }) {
  return (
    <Section title={m.intake_versions()} id="plan-versions">
      {plan.versions.map(({ version, replacedAt, changes }) => (
        <Details
          key={version}
          summary={m.intake_versions_replaced({ version, when: formatDateTime(replacedAt) })}
          open={plan.versions.length === 1}
        >
          <PlanChanges caption={m.intake_changes_of({ title: plan.title })} changes={changes} past />
        </Details>
      ))}
    </Section>
  );
}
