import type { PlanValues } from "~/intake/plan-values";
import type { Gazetteer } from "./gazetteer";

/**
 * What the rules read of a plan; a draft's values and a stored plan both fit. `answers` are the original cells, in the
 * order of the file. Blank text is "", everything else that is not filled in or not readable is null. Money in cents.
 */
export type ScreenablePlan = Pick<
  PlanValues,
  | "title"
  | "summary"
  | "leadApplicant"
  | "legalForm"
  | "kvk"
  | "residentsInitiative"
  | "welfareOrganisation"
  | "neighbourhood"
  | "municipality"
  | "learningGoal"
  | "residentsRole"
  | "activities"
  | "startDate"
  | "endDate"
  | "evaluationConsent"
  | "shareLessons"
  | "committeeConsent"
  | "conditionsAccepted"
  | "phone"
  | "totalBudgetCents"
  | "requestedCents"
  | "ownContributionCents"
  | "otherFundingCents"
  | "cofundingText"
> & { answers: readonly { header: string; text: string }[] };

/** `periodStart` and `periodEnd` are calendar dates between which the experiment must lie, both included. */
export type ScreeningSettings = {
  kind: "plans" | "ideas";
  periodStart: string;
  periodEnd: string;
  typicalAmountCents: number;
  /** Without it the rules know the municipalities only. */
  gazetteer?: Gazetteer;
};
