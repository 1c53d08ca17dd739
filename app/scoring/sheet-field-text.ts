import { m } from "~/paraglide/messages";
import { commentField, type SheetCriterion, scoreField, unknownAnswer } from "./sheet-fields";

/** The name of a field of the sheet, as the form calls it. */
export function describeField(criteria: readonly SheetCriterion[], name: string): string {
  for (const { key, label } of criteria) {
    if (name === scoreField(key)) return m.scoring_conflict_score({ criterion: label });
    if (name === commentField(key)) return m.scoring_sheet_comment({ criterion: label });
  }
  return m.scoring_sheet_overall();
}

/** An answer as people read it: a score with its meaning, "weet ik niet", or the text. */
export function describeAnswer(criteria: readonly SheetCriterion[], name: string, value: string): string {
  const criterion = criteria.find(({ key }) => name === scoreField(key));
  if (value === "") return m.scoring_conflict_empty();
  if (!criterion) return value;
  if (value === unknownAnswer) return m.ui_dont_know();
  const meaning = criterion.scale.find((point) => String(point.value) === value)?.meaning;
  return meaning ? `${value}: ${meaning}` : value;
}
