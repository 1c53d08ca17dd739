/** The mandatory criteria and conditions of the call, in the order in which they are judged. */
export const criterionKeys = [
  "joint_plan",
  "concrete_neighbourhood",
  "resident_led_learning_goal",
  "evaluation_and_sharing",
  "in_netherlands",
  "private_legal_person",
  "period_2022_2023",
  "committee_consent",
] as const;

export type CriterionKey = (typeof criterionKeys)[number];

/** voldoet, voldoet niet, onduidelijk */
export const verdictValues = ["pass", "fail", "unclear"] as const;

export type VerdictValue = (typeof verdictValues)[number];
