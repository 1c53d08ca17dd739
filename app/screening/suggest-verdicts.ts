import { committeeConsent, evaluationAndSharing } from "./consents";
import type { CriterionKey } from "./criterion-key";
import { inNetherlands } from "./in-netherlands";
import { jointPlan } from "./joint-plan";
import { residentLedLearningGoal } from "./learning-goal";
import { concreteNeighbourhood } from "./neighbourhood";
import { period } from "./period";
import { privateLegalPerson } from "./private-legal-person";
import type { ScreenablePlan, ScreeningSettings } from "./screenable-plan";
import type { Suggestion } from "./suggestion";

const rules: Record<CriterionKey, (plan: ScreenablePlan, settings: ScreeningSettings) => Suggestion> = {
  joint_plan: jointPlan,
  concrete_neighbourhood: concreteNeighbourhood,
  resident_led_learning_goal: residentLedLearningGoal,
  evaluation_and_sharing: evaluationAndSharing,
  in_netherlands: inNetherlands,
  private_legal_person: privateLegalPerson,
  period_2022_2023: period,
  committee_consent: committeeConsent,
};

/** What the program suggests for every mandatory criterion of one plan. It only suggests: a person records the verdicts. */
export function suggestVerdicts(plan: ScreenablePlan, settings: ScreeningSettings): Record<CriterionKey, Suggestion> {
  const suggestions = Object.entries(rules).map(([key, rule]) => [key, rule(plan, settings)]);
  return Object.fromEntries(suggestions) as Record<CriterionKey, Suggestion>;
}
