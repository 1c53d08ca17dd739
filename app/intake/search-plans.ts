import { normaliseHeader } from "./header-match";

type Searchable = Record<
  | "dossierNumber"
  | "title"
  | "leadApplicant"
  | "residentsInitiative"
  | "welfareOrganisation"
  | "neighbourhood"
  | "municipality",
  string
>;

/** The plans in which every word of the query occurs, capitals and accents aside. No words: all of them. */
export function searchPlans<Plan extends Searchable>(plans: readonly Plan[], query: string): Plan[] {
  const words = normaliseHeader(query).split(" ").filter(Boolean);
  return plans.filter((plan) => {
    const text = normaliseHeader(
      [
        plan.dossierNumber,
        plan.title,
        plan.leadApplicant,
        plan.residentsInitiative,
        plan.welfareOrganisation,
        plan.neighbourhood,
        plan.municipality,
      ].join(" "),
    );
    return words.every((word) => text.includes(word));
  });
}
