import { type ColumnMapping, proposeMapping } from "./mapping";
import type { Answer } from "./plan-content";

/** The answers of a row with the field that each column has. */
export function answersWithFields(answers: readonly Answer[], mapping: readonly ColumnMapping[]): Answer[] {
  const fieldOf = new Map(mapping.map(({ index, field }) => [index, field]));
  return answers.map(({ header, text }, index) => ({ header, text, field: fieldOf.get(index) ?? null }));
}

/** What was answered to questions that have no place of their own in a plan. */
export function extraAnswers(answers: readonly Answer[]): Answer[] {
  const proposed = proposeMapping(answers.map(({ header }) => header));
  return answers.filter(({ field, text }, index) => {
    const place = field === undefined ? proposed[index]?.field : field;
    return place === null && text.trim() !== "";
  });
}
