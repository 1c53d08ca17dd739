import { normaliseName } from "./names";

/** The place that a person says a plan means, and the plan's own words about which they said so. */
export type ChosenPlace = {
  neighbourhood: string;
  municipality: string;
  code: string;
  name: string;
  municipalityName: string;
};

type Words = { neighbourhood: string; municipality: string };

/** The choice, as long as the plan still says the same; null once a later submission has other words. */
export const chosenFor = <Choice extends Words>(plan: Words, choice: Choice | null): Choice | null =>
  choice && sameWords(plan.neighbourhood, choice.neighbourhood) && sameWords(plan.municipality, choice.municipality)
    ? choice
    : null;

const sameWords = (one: string, other: string): boolean => normaliseName(one) === normaliseName(other);
