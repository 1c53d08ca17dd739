import { emptyValues } from "~/intake/plan-values";
import { type Passage, quoteOf } from "~/screening/passages";
import type { ScreenablePlan, ScreeningSettings } from "~/screening/screenable-plan";

/** A plan on which every mandatory criterion passes; a test changes what it is about. */
export const aPlan = (changes: Partial<ScreenablePlan> = {}): ScreenablePlan => ({
  ...emptyValues(),
  title: "De sleutel van de Linde",
  summary: "In de Linde doen bewoners en welzijnswerkers samen een proef met het buurthuis.",
  leadApplicant: "Stichting De Linde",
  legalForm: "Stichting",
  kvk: "01234567",
  residentsInitiative: "Bewonersgroep De Linde",
  welfareOrganisation: "Welzijn Zonneveld",
  neighbourhood: "Holtenbroek",
  municipality: "Zwolle",
  learningGoal:
    "Wij willen leren hoe een beroepskracht helpt zonder het over te nemen. De bewoners beslissen waar hulp nodig is.",
  residentsRole: "De bewoners kiezen het bestuur en beheren het geld.",
  activities: "In maart beginnen we met een avond in het buurthuis.",
  startDate: "2022-02-01",
  endDate: "2023-01-31",
  totalBudgetCents: 5_500_000,
  requestedCents: 5_000_000,
  ownContributionCents: 200_000,
  otherFundingCents: 300_000,
  evaluationConsent: true,
  shareLessons: true,
  committeeConsent: true,
  answers: [],
  ...changes,
});

/** The settings of the call's round of full plans. */
export const settings: ScreeningSettings = {
  kind: "plans",
  periodStart: "2022-01-01",
  periodEnd: "2023-12-31",
  typicalAmountCents: 5_000_000,
};

/** The passages as a reader sees them: stance and words. */
export const quotes = (plan: ScreenablePlan, passages: readonly Passage[]): [string, string][] =>
  passages.map((passage) => [passage.stance, quoteOf(plan, passage)]);
