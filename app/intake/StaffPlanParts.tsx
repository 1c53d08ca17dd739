import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { DefinitionList } from "~/ui/DefinitionList";
import { Details } from "~/ui/Details";
import { formatDateTime } from "~/ui/format";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { Attachments } from "./Attachments";
import { describeField } from "./field-text";
import { PlanAnswers } from "./PlanAnswers";
import { PlanChanges } from "./PlanChanges";
import type { Answer, PlanChange } from "./plan-content";

type StaffPlan = {
  id: string;
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
export function StaffPlanParts({ slug, plan }: { slug: string; plan: StaffPlan }) {
  return (
    <Stack>
      <Section title={m.intake_contact()} id="plan-contact" intro={m.intake_contact_intro()}>
        <DefinitionList items={contactOf(plan)} />
      </Section>
      <Section title={m.intake_field_attachments()} id="plan-attachments">
        <Attachments attachments={plan.attachments} />
      </Section>
      <PlanAnswers answers={plan.answers} />
      {plan.versions.length > 0 && <Versions slug={slug} plan={plan} />}
    </Stack>
  );
}

const contactFields = ["contactName", "email", "phone", "legalForm", "kvk"] as const;

/** Who to reach about a plan, and what kind of organisation it is. */
export const contactItems = (plan: Pick<StaffPlan, (typeof contactFields)[number]>) =>
  contactFields.map((field) => ({ label: describeField(field), value: plan[field] || m.ui_not_filled_in() }));

function contactOf(plan: StaffPlan) {
  return [
    ...contactItems(plan),
    { label: m.intake_origin(), value: plan.source },
    { label: m.intake_imported_at(), value: formatDateTime(plan.importedAt) },
  ];
}

function Versions({ slug, plan }: { slug: string; plan: StaffPlan }) {
  return (
    <Section title={m.intake_versions()} id="plan-versions">
      {plan.versions.map(({ version, replacedAt, changes }) => (
        <Details
          key={version}
          summary={m.intake_versions_replaced({ version, when: formatDateTime(replacedAt) })}
          open={plan.versions.length === 1}
        >
          <Stack gap="small">
            <PlanChanges caption={m.intake_changes_of({ title: plan.title })} changes={changes} past />
            <Link className="no-print" to={`/rounds/${slug}/plans/${plan.id}/versions/${version}`}>
              {m.intake_version_read({ version })}
            </Link>
          </Stack>
        </Details>
      ))}
    </Section>
  );
}
