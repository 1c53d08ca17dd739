/**
 * A sheet as the fields of its form, by name. A score is "" (not scored), "unknown" (weet ik niet) or the whole number as text; a comment
 * is its text. This is what goes back and forth between page and server, and what two versions of a sheet are compared by.
 */
export type SheetFields = Readonly<Record<string, string>>;

/** A scored criterion as the form shows it. */
export type SheetCriterion = {
  key: string;
  label: string;
  explanation: string;
  weight: number;
  scale: { value: number; meaning: string }[];
};

export const unknownAnswer = "unknown";
export const overallField = "overall";
export const scoreField = (criterionKey: string): string => `score-${criterionKey}`;
export const commentField = (criterionKey: string): string => `comment-${criterionKey}`;

export const isScoreField = (name: string): boolean => name.startsWith("score-");

export const isSheetField = (name: string): boolean =>
  isScoreField(name) || name.startsWith("comment-") || name === overallField;

/** The names of all fields, in the order of the form. */
export const sheetFieldNames = (criteria: readonly { key: string }[]): string[] => [
  ...criteria.flatMap(({ key }) => [scoreField(key), commentField(key)]),
  overallField,
];

type StoredScore = { criterionId: string; score: number | null; doNotKnow: boolean; comment: string };

/** The fields of a stored sheet; without one, an empty form. */
export function fieldsOfSheet(
  criteria: readonly { id: string; key: string }[],
  sheet: { comment: string; scores: readonly StoredScore[] } | null,
): SheetFields {
  const fields: Record<string, string> = {};
  for (const { id, key } of criteria) {
    const stored = sheet?.scores.find((score) => score.criterionId === id);
    fields[scoreField(key)] = answerOf(stored);
    fields[commentField(key)] = stored?.comment ?? "";
  }
  fields[overallField] = sheet?.comment ?? "";
  return fields;
}

function answerOf(stored: StoredScore | undefined): string {
  if (stored?.doNotKnow) return unknownAnswer;
  return stored?.score === null || stored?.score === undefined ? "" : String(stored.score);
}

/** A score as it is stored: `null` is not scored, never 0. Only for answers that were checked against the scale. */
export const scoreOfAnswer = (answer: string): { score: number | null; doNotKnow: boolean } => ({
  score: answer === "" || answer === unknownAnswer ? null : Number(answer),
  doNotKnow: answer === unknownAnswer,
});

/** The criteria that still need a score before the sheet is complete; "weet ik niet" is not a score. */
export const missingScores = <Criterion extends { key: string }>(
  criteria: readonly Criterion[],
  fields: SheetFields,
): Criterion[] => criteria.filter(({ key }) => scoreOfAnswer(fields[scoreField(key)] ?? "").score === null);
