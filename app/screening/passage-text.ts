import { m } from "~/paraglide/messages";
import type { PassageField, TextField } from "./passages";

const fields: Record<TextField, () => string> = {
  title: () => m.screening_field_title(),
  summary: () => m.intake_field_summary(),
  leadApplicant: () => m.intake_field_lead_applicant(),
  legalForm: () => m.screening_field_legal_form(),
  residentsInitiative: () => m.intake_field_residents_initiative(),
  welfareOrganisation: () => m.intake_field_welfare_organisation(),
  neighbourhood: () => m.screening_field_neighbourhood(),
  municipality: () => m.screening_field_municipality(),
  learningGoal: () => m.intake_field_learning_goal(),
  residentsRole: () => m.intake_field_residents_role(),
  activities: () => m.intake_field_activities(),
  phone: () => m.screening_field_phone(),
  cofundingText: () => m.screening_field_cofunding(),
};

/** What the field in which a passage stands is called; an original answer has no name but its own header. */
export const describePassageField = (field: PassageField): string =>
  field in fields ? fields[field as TextField]() : m.screening_field_answer();
