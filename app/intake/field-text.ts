import { m } from "~/paraglide/messages";
import { formatDate, formatDateTime, formatMoney } from "~/ui/format";
import { type FieldKey, kindOf } from "./fields";
import type { ContentField, ContentValue } from "./plan-content";

const words: Record<FieldKey, () => string> = {
  externalId: () => m.intake_field_external_id(),
  submittedAt: () => m.intake_field_submitted_at(),
  lastModifiedAt: () => m.intake_field_last_modified_at(),
  startedAt: () => m.intake_field_started_at(),
  title: () => m.intake_field_title(),
  summary: () => m.intake_field_summary(),
  leadApplicant: () => m.intake_field_lead_applicant(),
  legalForm: () => m.intake_field_legal_form(),
  kvk: () => m.intake_field_kvk(),
  residentsInitiative: () => m.intake_field_residents_initiative(),
  welfareOrganisation: () => m.intake_field_welfare_organisation(),
  neighbourhood: () => m.intake_field_neighbourhood(),
  municipality: () => m.intake_field_municipality(),
  learningGoal: () => m.intake_field_learning_goal(),
  residentsRole: () => m.intake_field_residents_role(),
  activities: () => m.intake_field_activities(),
  startDate: () => m.intake_field_start_date(),
  endDate: () => m.intake_field_end_date(),
  totalBudgetCents: () => m.intake_field_total_budget(),
  requestedCents: () => m.intake_field_requested(),
  ownContributionCents: () => m.intake_field_own_contribution(),
  otherFundingCents: () => m.intake_field_other_funding(),
  funders: () => m.intake_field_funders(),
  evaluationConsent: () => m.intake_field_evaluation_consent(),
  shareLessons: () => m.intake_field_share_lessons(),
  committeeConsent: () => m.intake_field_committee_consent(),
  conditionsAccepted: () => m.intake_field_conditions_accepted(),
  cofundingText: () => m.intake_field_cofunding_text(),
  contactName: () => m.intake_field_contact_name(),
  email: () => m.intake_field_email(),
  phone: () => m.intake_field_phone(),
  attachments: () => m.intake_field_attachments(),
  status: () => m.intake_field_status(),
};

export const describeField = (field: FieldKey): string => words[field]();

/** Yes, no, or not filled in. */
export function describeYesNo(value: boolean | null): string {
  if (value === null) return m.ui_not_filled_in();
  return value ? m.intake_yes() : m.intake_no();
}

/** The value of a field as a person reads it; what is not filled in is said in words. */
export function describeValue(field: ContentField, value: ContentValue): string {
  if (typeof value === "boolean" || (value === null && kindOf(field) === "boolean")) return describeYesNo(value);
  if (typeof value === "number") return formatMoney(value);
  if (Array.isArray(value)) return value.join(", ") || m.ui_not_filled_in();
  if (value === null || value === "") return m.ui_not_filled_in();
  if (kindOf(field) === "date") return formatDate(value);
  return kindOf(field) === "instant" ? describeMoment(value) : value;
}

/** A moment of submission: with its time where the file had one. */
export const describeMoment = (moment: string): string =>
  moment.length === 10 ? formatDate(moment) : formatDateTime(moment);
