import { expect, test } from "vitest";
import type { PlanChange } from "~/intake/plan-content";
import { stillStands } from "~/intake/verdicts-that-stand";

const change = (field: PlanChange["field"], before: PlanChange["before"], after: PlanChange["after"]) => [
  { field, before, after },
];
const verdict = (criterion: string, quote = "") => ({ criterion, quote });

test.each<[string, PlanChange["field"], boolean]>([
  ["period_2022_2023", "endDate", false],
  ["period_2022_2023", "learningGoal", true],
  ["resident_led_learning_goal", "learningGoal", false],
  ["resident_led_learning_goal", "requestedCents", true],
  ["private_legal_person", "kvk", false],
  ["committee_consent", "phone", true],
  ["een eigen criterium", "summary", false],
  ["een eigen criterium", "email", true],
])("a verdict on %s, when %s changed, stands: %s", (criterion, field, stands) => {
  expect(stillStands(verdict(criterion), change(field, "voor", "na"))).toBe(stands);
});

test("a passage that was rewritten has to be looked at, wherever it stood", () => {
  const rewritten = change("activities", "Wij koken in  Vreewijk, elke week.", "Wij koken in Lombardijen, elke week.");
  expect(stillStands(verdict("in_netherlands", "koken in Vreewijk"), rewritten)).toBe(false);
  expect(stillStands(verdict("in_netherlands", "elke week"), rewritten)).toBe(true);
  expect(stillStands(verdict("in_netherlands", "Rotterdam\nkoken in Vreewijk"), rewritten)).toBe(false);
});
