import type { FieldKey } from "./fields";
import type { PlanValues } from "./plan-values";

/** What a plan says: the fields of a form that are kept with the plan, in the order in which a reader wants them. */
export const contentFields = [
  "title",
  "summary",
  "leadApplicant",
  "legalForm",
  "kvk",
  "residentsInitiative",
  "welfareOrganisation",
  "neighbourhood",
  "municipality",
  "learningGoal",
  "residentsRole",
  "activities",
  "startDate",
  "endDate",
  "totalBudgetCents",
  "requestedCents",
  "ownContributionCents",
  "otherFundingCents",
  "funders",
  "cofundingText",
  "evaluationConsent",
  "shareLessons",
  "committeeConsent",
  "conditionsAccepted",
  "submittedAt",
  "contactName",
  "email",
  "phone",
  "attachments",
] as const satisfies readonly FieldKey[];

export type ContentField = (typeof contentFields)[number];
export type PlanContent = Pick<PlanValues, ContentField>;
export type ContentValue = PlanContent[ContentField];
/** `field` is where the answer went; null is nowhere: it is kept as an extra answer. Not there in what was imported long ago. */
export type Answer = { header: string; text: string; field?: FieldKey | null };

/** For a query that needs the content and nothing else. */
export const contentSelect = Object.fromEntries(contentFields.map((field) => [field, true])) as Record<
  ContentField,
  true
>;

/** These say who to reach, or hold whatever was sent along. They are shown to staff, and never written into the event log. */
export const privateFields: ReadonlySet<ContentField> = new Set<ContentField>([
  "contactName",
  "email",
  "phone",
  "attachments",
]);

/** Takes the content out of anything that holds it: a draft, a plan, a version from the past. */
export function contentOf(from: Record<ContentField, unknown>): PlanContent {
  return Object.fromEntries(contentFields.map((field) => [field, from[field]])) as PlanContent;
}

/** One field that a later version says otherwise. */
export type PlanChange = { field: ContentField; before: ContentValue; after: ContentValue };

/** What differs between two versions, in the order of the fields. */
export function changesBetween(before: PlanContent, after: PlanContent): PlanChange[] {
  return contentFields
    .filter((field) => !sameValue(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

function sameValue(a: ContentValue, b: ContentValue): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/**
 * The columns without a field (such as who handles the file) in which these answers differ from those kept with the plan.
 * Columns are found by their name and, where a name is used twice, by which of the two it is.
 */
export function otherColumnsThatDiffer(kept: readonly Answer[], read: readonly Answer[], columns: number[]): string[] {
  const keptTexts = new Map(kept.map((answer, index) => [nameOf(kept, index), answer.text]));
  const differing = columns.filter((index) => {
    const text = read[index]?.text ?? "";
    return (keptTexts.get(nameOf(read, index)) ?? "").trim() !== text.trim();
  });
  return [...new Set(differing.map((index) => read[index]?.header.trim() ?? ""))];
}

function nameOf(answers: readonly Answer[], index: number): string {
  const header = answers[index]?.header ?? "";
  const before = answers.slice(0, index).filter((answer) => answer.header === header).length;
  return `${before} ${header}`;
}
