import { expect, test } from "vitest";
import { drawBudgetLine } from "~/ranking/budget-line";

const at = (rank: number | null, planId: string, requestedCents: number | null) => ({ planId, rank, requestedCents });

test("a walk that reaches the end has no stop, no reserve list, and a remainder", () => {
  expect(drawBudgetLine([at(1, "a", 40), at(2, "b", 30), at(null, "c", 10)], 100)).toEqual({
    budgetCents: 100,
    plans: [
      { planId: "a", runningTotalCents: 40, withinBudget: true },
      { planId: "b", runningTotalCents: 70, withinBudget: true },
      { planId: "c", runningTotalCents: null, withinBudget: false },
    ],
    withinPlanIds: ["a", "b"],
    sumCents: 70,
    remainingCents: 30,
    stop: null,
    reservePlanIds: [],
  });
});

test("the walk stops at the first plan that does not fit, even when a lower one would", () => {
  const line = drawBudgetLine([at(1, "a", 60), at(2, "b", 70), at(3, "c", 30), at(4, "d", 20), at(5, "e", 10)], 100);
  expect(line).toEqual({
    budgetCents: 100,
    plans: [
      { planId: "a", runningTotalCents: 60, withinBudget: true },
      { planId: "b", runningTotalCents: 130, withinBudget: false },
      { planId: "c", runningTotalCents: 160, withinBudget: false },
      { planId: "d", runningTotalCents: 180, withinBudget: false },
      { planId: "e", runningTotalCents: 190, withinBudget: false },
    ],
    withinPlanIds: ["a"],
    sumCents: 60,
    remainingCents: 40,
    stop: {
      reason: "does-not-fit",
      planIds: ["b"],
      requestedCents: 70,
      lotNeeded: false,
      options: {
        partialFunding: {
          shareOf: { leftCents: 40, requestedCents: 70 },
          percentageHundredths: 5714,
          amounts: [{ planId: "b", cents: 40 }],
          sumCents: 100,
          remainingCents: 0,
        },
        skip: {
          planIds: ["c", "e"],
          passedOverPlanIds: ["b", "d"],
          sumCents: 100,
          remainingCents: 0,
          endedAt: null,
        },
        leaveRemainder: { sumCents: 60, remainingCents: 40 },
      },
    },
    reservePlanIds: ["b", "c", "d", "e"],
  });
});

test("equal ranks are added together: all within, or all below with one running total", () => {
  const ranked = [at(1, "a", 30), at(2, "b", 30), at(2, "c", 30), at(2, "d", 30)];
  expect(drawBudgetLine(ranked, 120)).toMatchObject({ withinPlanIds: ["a", "b", "c", "d"], stop: null });
  expect(drawBudgetLine(ranked, 119)).toMatchObject({
    withinPlanIds: ["a"],
    plans: [30, 120, 120, 120].map((runningTotalCents) => ({ runningTotalCents })),
    stop: { planIds: ["b", "c", "d"], lotNeeded: true },
  });
});

test("partial funding gives equals the same share, rounded down; the odd cents stay in the budget", () => {
  const line = drawBudgetLine([at(1, "a", 50), at(1, "b", 50), at(1, "c", 50)], 100);
  expect(line.stop).toMatchObject({
    options: {
      partialFunding: {
        shareOf: { leftCents: 100, requestedCents: 150 },
        percentageHundredths: 6666,
        amounts: [
          { planId: "a", cents: 33 },
          { planId: "b", cents: 33 },
          { planId: "c", cents: 33 },
        ],
        sumCents: 99,
        remainingCents: 1,
      },
    },
  });
});

test("a share of amounts whose product passes 2^53 is exact", () => {
  const requested = 9_007_199_254_740_990;
  const line = drawBudgetLine([at(1, "a", requested)], requested - 1);
  expect(line.stop).toMatchObject({
    options: { partialFunding: { percentageHundredths: 9999, amounts: [{ planId: "a", cents: requested - 1 }] } },
  });
});

test("a tie needs a lot only where at least one of the equals would fit", () => {
  const lotNeeded = (budget: number) => {
    const { stop } = drawBudgetLine([at(1, "a", 100), at(2, "b", 50), at(2, "c", 60)], budget);
    return stop?.reason === "does-not-fit" && stop.lotNeeded;
  };
  expect([100, 149, 150, 209].map(lotNeeded)).toEqual([false, false, true, true]);
  expect(drawBudgetLine([at(1, "a", 60), at(2, "b", 50)], 100).stop).toMatchObject({ lotNeeded: false });
});

test("when the budget is used up exactly there is nothing to share", () => {
  expect(drawBudgetLine([at(1, "a", 100), at(2, "b", 50)], 100).stop).toMatchObject({
    lotNeeded: false,
    options: { partialFunding: null, skip: { planIds: [], remainingCents: 0 } },
  });
});

test("an unknown amount stops the walk: where the line falls cannot be said, and no option is offered", () => {
  const line = drawBudgetLine([at(1, "a", 40), at(2, "b", null), at(2, "c", 20), at(3, "d", 20)], 100);
  expect(line).toEqual({
    budgetCents: 100,
    plans: [
      { planId: "a", runningTotalCents: 40, withinBudget: true },
      { planId: "b", runningTotalCents: null, withinBudget: false },
      { planId: "c", runningTotalCents: null, withinBudget: false },
      { planId: "d", runningTotalCents: null, withinBudget: false },
    ],
    withinPlanIds: ["a"],
    sumCents: 40,
    remainingCents: 60,
    stop: { reason: "unknown-amount", planIds: ["b", "c"], unknownPlanIds: ["b"] },
    reservePlanIds: ["b", "c", "d"],
  });
});

test("skipping does not go past an unknown amount, nor past equals of which some would fit", () => {
  const skipOf = (...below: ReturnType<typeof at>[]) => {
    const { stop } = drawBudgetLine([at(1, "a", 60), at(2, "b", 70), ...below], 100);
    return stop?.reason === "does-not-fit" ? stop.options.skip : null;
  };
  expect(skipOf(at(3, "c", 10), at(4, "d", null), at(5, "e", 10))).toEqual({
    planIds: ["c"],
    passedOverPlanIds: ["b"],
    sumCents: 70,
    remainingCents: 30,
    endedAt: { reason: "unknown-amount", planIds: ["d"] },
  });
  expect(skipOf(at(3, "c", 30), at(3, "d", 30), at(5, "e", 10))).toEqual({
    planIds: [],
    passedOverPlanIds: [],
    sumCents: 60,
    remainingCents: 40,
    endedAt: { reason: "tie", planIds: ["c", "d"] },
  });
  expect(skipOf(at(3, "c", 50), at(3, "d", 50), at(5, "e", 10))).toMatchObject({
    planIds: ["e"],
    passedOverPlanIds: ["b", "c", "d"],
    endedAt: null,
  });
});

test("an unknown amount below the line, or of a plan without rank, leaves the line where it is", () => {
  const ranked = [at(1, "a", 60), at(2, "b", 70), at(3, "c", null), at(null, "d", null)];
  expect(drawBudgetLine(ranked, 100)).toMatchObject({ withinPlanIds: ["a"], stop: { reason: "does-not-fit" } });
});

test("amounts that are not whole cents of 0 or more, and plans out of order, are refused", () => {
  expect(() => drawBudgetLine([at(1, "a", 0.5)], 100)).toThrow(RangeError);
  expect(() => drawBudgetLine([at(1, "a", -1)], 100)).toThrow(RangeError);
  expect(() => drawBudgetLine([], -1)).toThrow(RangeError);
  expect(() => drawBudgetLine([at(2, "a", 1), at(1, "b", 1)], 100)).toThrow(RangeError);
  expect(() => drawBudgetLine([at(1, "a", Number.MAX_SAFE_INTEGER), at(2, "b", 1)], 100)).toThrow(RangeError);
});
