import { expect, test } from "vitest";
import { drawBudgetLine } from "~/ranking/budget-line";
import { availableChoices } from "~/ranking/line-choice";

const candidate = (rank: number, requestedCents: number | null) => ({ planId: `p${rank}`, rank, requestedCents });
const choicesFor = (budgetCents: number, ...amounts: (number | null)[]) =>
  availableChoices(
    drawBudgetLine(
      amounts.map((cents, index) => candidate(index + 1, cents)),
      budgetCents,
    ).stop,
  );

test("all three choices are there when money is left and a lower plan fits", () => {
  expect(choicesFor(100, 60, 60, 30)).toEqual(["partial", "skip", "leave"]);
});

test("without a plan that fits nothing can be skipped to, and without money nothing can be shared", () => {
  expect(choicesFor(100, 60, 60)).toEqual(["partial", "leave"]);
  expect(choicesFor(100, 100, 60)).toEqual(["leave"]);
});

test("there is nothing to choose when everything fits, or when the amount at the line is not known", () => {
  expect(choicesFor(100, 60)).toEqual([]);
  expect(choicesFor(100, 60, null)).toEqual([]);
});
