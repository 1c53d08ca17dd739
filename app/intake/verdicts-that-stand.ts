import { type ContentField, contentFields, type PlanChange, privateFields } from "./plan-content";

/** What a person judged on the basis of for each mandatory criterion of the call. */
const ground: Readonly<Record<string, readonly ContentField[]>> = {
  joint_plan: [
    ...(["leadApplicant", "legalForm", "residentsInitiative", "welfareOrganisation", "neighbourhood"] as const),
    ...(["municipality", "title", "summary", "learningGoal", "residentsRole", "activities"] as const),
  ],
  concrete_neighbourhood: ["neighbourhood", "municipality", "residentsInitiative", "welfareOrganisation"],
  resident_led_learning_goal: ["learningGoal", "residentsRole"],
  evaluation_and_sharing: ["evaluationConsent", "shareLessons", "conditionsAccepted"],
  in_netherlands: ["neighbourhood", "municipality"],
  private_legal_person: ["leadApplicant", "legalForm", "kvk"],
  period_2022_2023: ["startDate", "endDate"],
  committee_consent: ["committeeConsent", "conditionsAccepted"],
};

/** A criterion that an office added itself may rest on anything that was written. */
const anything: readonly ContentField[] = contentFields.filter(
  (field) => !privateFields.has(field) && field !== "submittedAt",
);

/**
 * Whether a verdict also holds for a new version: nothing it rests on changed, and no passage it quotes was rewritten. Otherwise a person
 * has to look again.
 *
 * @param quote the quoted passages, one a line
 */
export function stillStands(
  { criterion, quote }: { criterion: string; quote: string },
  changes: readonly PlanChange[],
): boolean {
  const fields = ground[criterion] ?? anything;
  if (changes.some(({ field }) => fields.includes(field))) return false;
  const lines = quote.split("\n").map(loosely).filter(Boolean);
  return !changes.some(({ before, after }) => lines.some((line) => says(before, line) && !says(after, line)));
}

const says = (value: PlanChange["before"], line: string): boolean =>
  typeof value === "string" && loosely(value).includes(line);

const loosely = (text: string): string => text.replace(/\s+/g, " ").trim();
