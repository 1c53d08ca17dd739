import { expect, test } from "vitest";
import { eligibilityOf } from "~/screening/eligibility";

test("a plan is eligible when every mandatory criterion passes", () => {
  expect(eligibilityOf({ joint_plan: "pass", in_netherlands: "pass" })).toBe("eligible");
});

test("one failed criterion makes it ineligible, whatever is still open", () => {
  expect(eligibilityOf({ joint_plan: "fail", in_netherlands: null, committee_consent: "unclear" })).toBe("ineligible");
});

test("it is open while a criterion is unclear or not judged yet", () => {
  expect(eligibilityOf({ joint_plan: "pass", in_netherlands: "unclear" })).toBe("open");
  expect(eligibilityOf({ joint_plan: "pass", in_netherlands: null })).toBe("open");
});
