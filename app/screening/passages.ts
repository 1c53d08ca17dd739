import type { FieldKey } from "~/intake/fields";
import { proposeMapping } from "~/intake/mapping";
import type { ScreenablePlan } from "./screenable-plan";

/** The texts of a plan in which a passage can stand. */
export const textFields = [
  "title",
  "summary",
  "leadApplicant",
  "legalForm",
  "residentsInitiative",
  "welfareOrganisation",
  "neighbourhood",
  "municipality",
  "learningGoal",
  "residentsRole",
  "activities",
  "phone",
  "cofundingText",
] as const;

export type TextField = (typeof textFields)[number];

/** The fields in which applicants tell their plan in sentences. */
export const storyFields = ["title", "summary", "learningGoal", "residentsRole", "activities"] as const;

export type StoryField = (typeof storyFields)[number];

/** A text field, or the original answer with that place in `answers`. */
export type PassageField = TextField | `answers.${number}`;

/** A stretch of the plan's own text, from `start` up to but not including `end`, that speaks for or against. */
export type Passage = { field: PassageField; start: number; end: number; stance: "for" | "against" };

const textOf = (plan: ScreenablePlan, field: PassageField): string =>
  field.startsWith("answers.")
    ? (plan.answers[Number(field.slice("answers.".length))]?.text ?? "")
    : plan[field as TextField];

/** The words of a passage, exactly as the applicant wrote them. */
export const quoteOf = (plan: ScreenablePlan, { field, start, end }: Passage): string =>
  textOf(plan, field).slice(start, end);

/** A whole field as one passage; none where it is blank. */
export function wholeField(plan: ScreenablePlan, field: PassageField, stance: Passage["stance"]): Passage[] {
  const text = textOf(plan, field);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end > start ? [{ field, start, end, stance }] : [];
}

/** The original cell that was read as this field, where its header says so. */
export function originalAnswer(
  plan: ScreenablePlan,
  field: FieldKey,
): { field: `answers.${number}`; text: string } | null {
  const column = proposeMapping(plan.answers.map((answer) => answer.header)).find((one) => one.field === field);
  const answer = column && plan.answers[column.index];
  return answer ? { field: `answers.${column.index}`, text: answer.text.trim() } : null;
}

/** The original cell of a field as a passage; none where it is blank or was not recognised. */
export function answerPassage(plan: ScreenablePlan, field: FieldKey, stance: Passage["stance"]): Passage[] {
  const answer = originalAnswer(plan, field);
  return answer ? wholeField(plan, answer.field, stance) : [];
}
