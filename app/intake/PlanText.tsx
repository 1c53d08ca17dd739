import { m } from "~/paraglide/messages";
import { type Definition, DefinitionList } from "~/ui/DefinitionList";
import { formatDate } from "~/ui/format";
import { Money } from "~/ui/Money";
import { Stack } from "~/ui/Stack";
import { PlainText } from "~/ui/Text";
import type { PlanText as ReadablePlan } from "./read-plan.server";

/** The long answers of a plan, in the order in which a reader wants them. Their keys are those of the Plan model. */
export const planTextFields = ["summary", "learningGoal", "residentsRole", "activities"] as const;
export type PlanTextField = (typeof planTextFields)[number];

const headings: Record<PlanTextField, () => string> = {
  summary: () => m.intake_field_summary(),
  learningGoal: () => m.intake_field_learning_goal(),
  residentsRole: () => m.intake_field_residents_role(),
  activities: () => m.intake_field_activities(),
};

export const describePlanTextField = (field: PlanTextField): string => headings[field]();

/** A plan to read: partners and place, the four answers, time and money. Everything in it is the applicants' own text. */
export function PlanText({ plan, headingLevel = 2 }: { plan: ReadablePlan; headingLevel?: 2 | 3 }) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <Stack>
      <DefinitionList items={partners(plan)} />
      {planTextFields.map((field) => (
        <section key={field} id={`plan-${field}`}>
          <Stack gap="small">
            <Heading>{headings[field]()}</Heading>
            <PlainText text={plan[field]} />
          </Stack>
        </section>
      ))}
      <section id="plan-facts">
        <Stack gap="small">
          <Heading>{m.intake_time_and_money()}</Heading>
          <DefinitionList items={facts(plan)} />
        </Stack>
      </section>
    </Stack>
  );
}

function partners(plan: ReadablePlan): Definition[] {
  return [
    { label: m.intake_field_lead_applicant(), value: orMissing(plan.leadApplicant) },
    { label: m.intake_field_residents_initiative(), value: orMissing(plan.residentsInitiative) },
    { label: m.intake_field_welfare_organisation(), value: orMissing(plan.welfareOrganisation) },
    {
      label: m.intake_field_place(),
      value: orMissing([plan.neighbourhood, plan.municipality].filter(Boolean).join(", ")),
    },
  ];
}

function facts(plan: ReadablePlan): Definition[] {
  const funders = (plan.funders as string[]).join(", ");
  return [
    { label: m.intake_field_period(), value: period(plan) },
    { label: m.intake_field_requested(), value: <Money cents={plan.requestedCents} /> },
    { label: m.intake_field_total_budget(), value: <Money cents={plan.totalBudgetCents} /> },
    { label: m.intake_field_own_contribution(), value: <Money cents={plan.ownContributionCents} /> },
    { label: m.intake_field_other_funding(), value: <Money cents={plan.otherFundingCents} /> },
    ...(funders ? [{ label: m.intake_field_funders(), value: funders }] : []),
  ];
}

function period({ startDate, endDate }: ReadablePlan): string {
  const from = startDate ? formatDate(startDate) : m.ui_not_filled_in();
  return `${from} – ${endDate ? formatDate(endDate) : m.ui_not_filled_in()}`;
}

const orMissing = (text: string): string => text || m.ui_not_filled_in();
