import type { ReactNode } from "react";
import { describePlanTextField, planTextFields } from "~/intake/PlanText";
import { m } from "~/paraglide/messages";
import { DefinitionList } from "~/ui/DefinitionList";
import { formatDate } from "~/ui/format";
import { Money } from "~/ui/Money";
import { Cluster, Stack } from "~/ui/Stack";
import { MarkedText, type PlanMark } from "./MarkedText";
import { describePassageField } from "./passage-text";
import type { PassageField, TextField } from "./passages";
import type { PlanScreening } from "./read-plan-screening.server";
import { pickAttribute } from "./use-chosen-words";

type Shown = Pick<PlanScreening, "plan" | "answers" | "criteria">;

/** The id of a passage in the text of the plan, to which its quote beside the criterion points. */
export const passageId = (criterionKey: string, index: number): string => `passage-${criterionKey}-${index}`;

/** The id in the text of words that were attached. */
export const evidenceId = (quoteId: string): string => `evidence-${quoteId}`;

/** The passages of every suggestion and the words that were attached, by the field they stand in. */
function marksByField(criteria: Shown["criteria"]): Map<PassageField, PlanMark[]> {
  const marks = new Map<PassageField, PlanMark[]>();
  const add = (field: PassageField, mark: PlanMark) => marks.set(field, [...(marks.get(field) ?? []), mark]);
  criteria.forEach(({ key, label, suggestion, evidence }, index) => {
    const about = { criterionKey: key, number: index + 1, criterion: label };
    suggestion?.passages.forEach(({ field, ...passage }, place) => {
      add(field, { ...passage, label: { id: passageId(key, place), ...about } });
    });
    for (const { id, place } of evidence) {
      if (place) add(place.field, { ...place, stance: "evidence", label: { id: evidenceId(id), ...about } });
    }
  });
  return marks;
}

/** Begins choosing words a sentence at a time in this field; the script of the page does the rest. */
function PickButton({ field }: { field: TextField }) {
  return (
    <button
      type="button"
      className="button button-quiet"
      {...{ [pickAttribute]: field }}
      aria-label={m.screening_evidence_pick_in({ field: describePassageField(field) })}
    >
      {m.screening_evidence_pick()}
    </button>
  );
}

/**
 * The plan to read beside its criteria, with the passages marked on which the suggestions rest and the words that were attached.
 * `pickable`: a script lets the person choose words in it.
 */
export function MarkedPlanText({ plan, answers, criteria, pickable }: Shown & { pickable: boolean }) {
  const marks = marksByField(criteria);
  const line = (field: TextField & keyof typeof plan) => ({
    label: describePassageField(field),
    value: <MarkedText inline field={field} text={plan[field]} marks={marks.get(field) ?? []} />,
  });
  return (
    <Stack>
      <DefinitionList
        items={[
          line("title"),
          line("leadApplicant"),
          line("legalForm"),
          { label: m.screening_field_kvk(), value: plan.kvk ?? m.ui_not_filled_in() },
          line("residentsInitiative"),
          line("welfareOrganisation"),
          line("neighbourhood"),
          line("municipality"),
        ]}
      />
      {planTextFields.map((field) => (
        <section key={field}>
          <Cluster>
            <h3>{describePlanTextField(field)}</h3>
            {pickable && plan[field] !== "" && <PickButton field={field} />}
          </Cluster>
          <MarkedText field={field} text={plan[field]} marks={marks.get(field) ?? []} />
        </section>
      ))}
      <section>
        <h3>{m.intake_time_and_money()}</h3>
        <DefinitionList items={[...facts(plan), ...(plan.cofundingText ? [line("cofundingText")] : [])]} />
      </section>
      <section>
        <h3>{m.screening_consents()}</h3>
        <DefinitionList items={consents(plan)} />
      </section>
      {answers.length > 0 && (
        <section>
          <h3>{m.screening_answers()}</h3>
          <DefinitionList
            items={answers.map(({ field, header, text }) => ({
              label: header,
              value: <MarkedText inline field={field} text={text} marks={marks.get(field) ?? []} />,
            }))}
          />
        </section>
      )}
    </Stack>
  );
}

type Item = { label: string; value: ReactNode };

function facts(plan: Shown["plan"]): Item[] {
  const date = (day: string | null) => (day ? formatDate(day) : m.ui_not_filled_in());
  return [
    { label: m.intake_field_period(), value: `${date(plan.startDate)} – ${date(plan.endDate)}` },
    { label: m.intake_field_requested(), value: <Money cents={plan.requestedCents} /> },
    { label: m.intake_field_total_budget(), value: <Money cents={plan.totalBudgetCents} /> },
    { label: m.intake_field_own_contribution(), value: <Money cents={plan.ownContributionCents} /> },
    { label: m.intake_field_other_funding(), value: <Money cents={plan.otherFundingCents} /> },
  ];
}

function consents(plan: Shown["plan"]): Item[] {
  const answer = (given: boolean | null) => {
    if (given === null) return m.ui_not_filled_in();
    return given ? m.screening_answer_yes() : m.screening_answer_no();
  };
  const asked: Item[] = [
    { label: m.screening_consent_evaluation(), value: answer(plan.evaluationConsent) },
    { label: m.screening_consent_lessons(), value: answer(plan.shareLessons) },
    { label: m.screening_consent_committee(), value: answer(plan.committeeConsent) },
  ];
  if (plan.conditionsAccepted === null) return asked;
  return [...asked, { label: m.screening_consent_conditions(), value: answer(plan.conditionsAccepted) }];
}
