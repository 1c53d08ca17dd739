import { expect, test } from "vitest";
import { period } from "~/screening/period";
import { aPlan, quotes, settings } from "./screenable";

const ruleOf = (startDate: string | null, endDate: string | null) => {
  const { suggestion, rule } = period(aPlan({ startDate, endDate }), settings);
  return [suggestion, rule];
};

test("the first and the last day of the period belong to it", () => {
  expect(ruleOf("2022-01-01", "2023-12-31")).toEqual(["pass", "period_within"]);
});

test("a beginning before the period fails, and so does an end after it", () => {
  expect(ruleOf("2021-12-31", "2022-12-31")).toEqual(["fail", "period_starts_too_early"]);
  expect(ruleOf("2022-05-01", "2024-01-01")).toEqual(["fail", "period_ends_too_late"]);
  expect(ruleOf("2024-02-01", "2024-05-01")).toEqual(["fail", "period_starts_too_late"]);
  expect(ruleOf(null, "2024-05-01")).toEqual(["fail", "period_ends_too_late"]);
});

test("a beginning in the run-out and an end before the beginning are looked at", () => {
  expect(ruleOf("2023-02-01", "2023-10-31")).toEqual(["unclear", "period_starts_in_runout"]);
  expect(ruleOf("2022-06-01", "2022-03-01")).toEqual(["unclear", "period_end_before_start"]);
});

test("a blank date is looked at, also when the other one fits", () => {
  expect(ruleOf(null, "2022-12-31")).toEqual(["unclear", "period_start_blank"]);
  expect(ruleOf("2022-02-01", null)).toEqual(["unclear", "period_end_blank"]);
});

test.each([
  ["voorjaar 2022", "pass", "period_words_within"],
  ["2022 of 2023", "pass", "period_words_within"],
  ["najaar 2021", "unclear", "period_start_vague"],
  ["zo snel mogelijk", "unclear", "period_start_vague"],
])("an idea that begins %s: %s", (text, suggestion, rule) => {
  const plan = aPlan({ startDate: null, endDate: null, answers: [{ header: "Startdatum", text }] });
  const found = period(plan, { ...settings, kind: "ideas" });
  expect([found.suggestion, found.rule, found.inputs]).toEqual([suggestion, rule, { text }]);
});

test("an idea needs no end", () => {
  const plan = aPlan({ endDate: null, answers: [{ header: "Startdatum", text: "1-2-2022" }] });
  const found = period(plan, { ...settings, kind: "ideas" });
  expect([found.rule, quotes(plan, found.passages)]).toEqual(["period_start_within", [["for", "1-2-2022"]]]);
});

test("a plan with a beginning in words is looked at", () => {
  const plan = aPlan({ startDate: null, answers: [{ header: "Startdatum", text: "voorjaar 2022" }] });
  expect(period(plan, settings).rule).toBe("period_start_vague");
});
