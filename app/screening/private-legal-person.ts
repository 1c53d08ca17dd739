import { classifyLegalForm, formInName, type LegalForm } from "./legal-forms";
import { isPlaceholder, isUndecided } from "./names";
import { wholeField } from "./passages";
import type { ScreenablePlan, ScreeningSettings } from "./screenable-plan";
import { type Suggestion, suggest } from "./suggestion";

const inFormation = /\b(i\.?\s?o\.?|in oprichting|wordt (nog )?opgericht|nog op te richten)(?=\W|$)/i;
/** Forms without legal personality, or with a public one: what the name says cannot be told away by the form. */
const outside: ReadonlySet<LegalForm> = new Set<LegalForm>([
  "public_body",
  "sole_proprietorship",
  "partnership_vof",
  "partnership_cv",
  "partnership_maatschap",
  "natural_person",
]);

/**
 * The lead applicant, and only the lead applicant, is a private legal person: stichting and vereniging pass; public bodies,
 * people and companies without legal personality fail; every other form is for a person to look at.
 */
export function privateLegalPerson(plan: ScreenablePlan, settings: Pick<ScreeningSettings, "kind">): Suggestion {
  const lead = plan.leadApplicant.trim();
  const form = plan.legalForm.trim();
  const grounds = (stance: "for" | "against") => [
    ...wholeField(plan, "leadApplicant", stance),
    ...wholeField(plan, "legalForm", stance),
  ];
  if (isPlaceholder(lead)) return suggest("legal_lead_blank", {}, grounds("against"));
  const named = formInName(lead);
  if (isPlaceholder(form) || isUndecided(form)) return suggest("legal_blank", { lead }, grounds("against"));
  const said = classifyLegalForm(form);
  if (inFormation.test(form) || inFormation.test(lead))
    return suggest("legal_in_formation", { lead }, grounds("against"));
  if (outside.has(named) !== outside.has(said) && named !== "unknown" && said !== "unknown")
    return suggest("legal_name_differs", { lead, form }, grounds("against"));
  switch (said) {
    case "foundation":
    case "association":
      return plan.kvk === null && settings.kind === "plans"
        ? suggest("legal_private_without_kvk", { form }, grounds("for"))
        : suggest("legal_private", { form }, grounds("for"));
    case "public_body":
      return suggest("legal_public_body", { lead }, grounds("against"));
    case "natural_person":
      return suggest("legal_individual", { lead }, grounds("against"));
    case "sole_proprietorship":
    case "partnership_vof":
    case "partnership_cv":
    case "partnership_maatschap":
      return suggest("legal_no_legal_person", { form }, grounds("against"));
    case "unknown":
      return suggest("legal_unknown", { form }, grounds("against"));
    default:
      return suggest("legal_look", { form }, grounds("against"));
  }
}
