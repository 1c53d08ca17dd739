import { expect, test } from "vitest";
import { adviceGate } from "~/ranking/advice-gate";
import type { ModelFit } from "~/ranking/mixed-model";

const facts = { sheets: 60, memberCount: 5, components: 1, complete: false };
const fitted = (given: object) => ({ ...facts, status: "ok", boundary: [], ...given }) as unknown as ModelFit;
const exact = (status: "no_variance" | "zero_residual"): ModelFit => ({ ...facts, status, plans: [] });

test("with ten ranked plans, three members and something to weigh there is advice", () => {
  expect(adviceGate(fitted({ memberCount: 3 }), 10)).toEqual({ open: true, correctionChangesNothing: false });
});

test("when every member scored every plan, it says that the correction changes nothing", () => {
  expect(adviceGate(fitted({ complete: true }), 10)).toEqual({ open: true, correctionChangesNothing: true });
});

test("every reason that applies is given, with its figures", () => {
  expect(adviceGate(fitted({ memberCount: 2, components: 3, boundary: ["plan", "member"] }), 9)).toEqual({
    open: false,
    reasons: [
      { code: "too-few-plans", rankedPlans: 9, needed: 10 },
      { code: "too-few-members", members: 2, needed: 3 },
      { code: "not-connected", parts: 3 },
      { code: "no-plan-variance" },
    ],
  });
});

test("equal sheets, exactly explained sheets and too few sheets each have their own reason", () => {
  expect(adviceGate(exact("no_variance"), 10)).toEqual({ open: false, reasons: [{ code: "no-variance" }] });
  expect(adviceGate(exact("zero_residual"), 10)).toEqual({ open: false, reasons: [{ code: "no-residual" }] });
  expect(adviceGate({ ...facts, status: "not_estimable_no_residual_df" }, 10)).toEqual({
    open: false,
    reasons: [{ code: "too-few-sheets" }],
  });
});

test("a member variance of 0 is no reason: then nobody is strict or mild", () => {
  expect(adviceGate(fitted({ boundary: ["member"] }), 12)).toEqual({ open: true, correctionChangesNothing: false });
});
