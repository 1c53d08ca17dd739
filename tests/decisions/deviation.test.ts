import { expect, test } from "vitest";
import { deviationOf, expectationFor } from "~/decisions/deviation";
import { drawBudgetLine } from "~/ranking/budget-line";
import type { LineChoiceOption } from "~/ranking/line-choice";

const amounts = [60_000, 30_000, 50_000, 50_000, 10_000];
const line = drawBudgetLine(
  amounts.map((requestedCents, index) => ({ planId: `p${index + 1}`, rank: index + 1, requestedCents })),
  100_000,
);

function expected(
  rank: number | null | undefined,
  choice: LineChoiceOption | null = null,
  kind: "plans" | "ideas" = "plans",
) {
  const requestedCents = amounts[(rank ?? 1) - 1] ?? null;
  return expectationFor({ kind, planId: `p${rank}`, rank, requestedCents, line, choice });
}

test("above the line the list leads to a donation of what was asked", () => {
  expect(expected(1)).toEqual({ outcomes: ["award"], amountCents: 60_000, because: "within" });
});

test("at the line it depends on the committee's choice", () => {
  const no = { outcomes: ["reserve", "reject"], amountCents: null };
  expect(expected(3)).toEqual({ ...no, because: "line-not-chosen" });
  expect(expected(3, "partial")).toEqual({ outcomes: ["award"], amountCents: 10_000, because: "partial" });
  expect(expected(3, "skip")).toEqual({ ...no, because: "at-line" });
  expect(expected(3, "leave")).toEqual({ ...no, because: "at-line" });
});

test("below the line a plan is only funded when the committee chose to skip and it still fits", () => {
  const no = { outcomes: ["reserve", "reject"], amountCents: null, because: "below" };
  expect(expected(5)).toEqual(no);
  expect(expected(5, "partial")).toEqual(no);
  expect(expected(5, "skip")).toEqual({ outcomes: ["award"], amountCents: 10_000, because: "skipped-to" });
  expect(expected(4, "skip")).toEqual(no);
});

test("a plan that has no place leads to no donation, and the reason says which", () => {
  const no = { outcomes: ["reserve", "reject"], amountCents: null };
  expect(expected(null)).toEqual({ ...no, because: "not-rankable" });
  expect(expected(undefined)).toEqual({ ...no, because: "not-eligible" });
});

test("where an amount is unknown there is no line: plans wait, ideas may go either way", () => {
  const unknown = drawBudgetLine([{ planId: "p1", rank: 1, requestedCents: null }], 100_000);
  const place = { planId: "p1", rank: 1, requestedCents: null, line: unknown, choice: null };
  expect(expectationFor({ ...place, kind: "plans" })).toEqual({
    outcomes: ["reserve", "reject"],
    amountCents: null,
    because: "line-unknown",
  });
  expect(expectationFor({ ...place, kind: "ideas" })).toEqual({
    outcomes: ["advance", "not_selected"],
    amountCents: null,
    because: "line-unknown",
  });
});

test("ideas advance above the line, without an amount", () => {
  expect(expected(1, null, "ideas")).toEqual({ outcomes: ["advance"], amountCents: null, because: "within" });
});

test("another outcome, or another amount for a donation, is a departure; a reserve or a rejection below the line is not", () => {
  expect(deviationOf(expected(1), { outcome: "award", amountCents: 60_000 })).toBe(null);
  expect(deviationOf(expected(1), { outcome: "award", amountCents: 55_000 })).toBe("amount");
  expect(deviationOf(expected(1), { outcome: "reject", amountCents: null })).toBe("outcome");
  expect(deviationOf(expected(4), { outcome: "award", amountCents: 50_000 })).toBe("outcome");
  expect(deviationOf(expected(4), { outcome: "reserve", amountCents: null })).toBe(null);
  expect(deviationOf(expected(4), { outcome: "reject", amountCents: null })).toBe(null);
  expect(deviationOf(expected(3, "partial"), { outcome: "award", amountCents: 50_000 })).toBe("amount");
});
