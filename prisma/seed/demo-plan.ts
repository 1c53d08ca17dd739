/** The mandatory criteria a demo plan can fail, by the codes of the call template. */
type MandatoryCriterionCode =
  | "joint_plan"
  | "concrete_neighbourhood"
  | "resident_led_learning_goal"
  | "evaluation_and_sharing"
  | "in_netherlands"
  | "private_legal_person"
  | "period_2022_2023"
  | "committee_consent";

/**
 * A fictional full plan for the demo call. Amounts are integer cents, `null` where the applicant left the cell empty; dates are
 * calendar dates; `submittedAt` is an instant with its offset. `quality` is the author's view, from which lifelike scores are made.
 * Every `evidence` text stands word for word in the title, summary, learning goal, residents' role or activities.
 */
export type DemoPlan = {
  dossierNumber: string;
  submittedAt: string;
  title: string;
  summary: string;
  leadApplicant: string;
  legalForm: string;
  kvk: string;
  residentsInitiative: string;
  welfareOrganisation: string;
  neighbourhood: string;
  municipality: string;
  learningGoal: string;
  residentsRole: string;
  activities: string;
  startDate: string;
  endDate: string;
  totalBudgetCents: number | null;
  requestedCents: number | null;
  ownContributionCents: number | null;
  otherFundingCents: number | null;
  funders: string[];
  evaluationConsent: boolean | null;
  shareLessons: boolean | null;
  committeeConsent: boolean | null;
  contactName: string;
  email: string;
  phone: string;
  attachments: string[];
  quality: 1 | 2 | 3 | 4 | 5;
  coFunding: "yes" | "no" | "unknown";
  ineligibleBecause?: { criterion: MandatoryCriterionCode; reason: string };
  evidence: {
    joint_plan: string;
    concrete_neighbourhood: string;
    resident_led_learning_goal: string;
    evaluation_and_sharing: string;
  };
};
