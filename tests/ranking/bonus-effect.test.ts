import { expect, test } from "vitest";
import { bonusEffect } from "~/ranking/bonus-effect";
import { drawBudgetLine } from "~/ranking/budget-line";
import { rankOfficially } from "~/ranking/official";
import type { RankingInput } from "~/ranking/ranking-input";
import { plan, round, sheet } from "./ranking-inputs";
import { vectorSet } from "./vector-sets";

function effectOf(input: RankingInput) {
  const ranking = rankOfficially(input);
  return bonusEffect(ranking, drawBudgetLine(ranking, input.budgetCents));
}

test("in the hand-checked vectors the pré decides: P02 comes within the budget in the place of P01", () => {
  const { input } = vectorSet("shared-01-tiny");
  expect(effectOf(input)).toEqual({ decides: true, broughtWithin: ["P02"], pushedBelow: ["P01"] });
  expect(effectOf({ ...input, bonus: { ...input.bonus, mode: "off" } })).toEqual({
    decides: false,
    broughtWithin: [],
    pushedBelow: [],
  });
});

test("a pré that changes places but not sides decides nothing", () => {
  const input = round({
    bonus: { hundredths: 200, mode: "points" },
    plans: [plan("p"), plan("q", { coFunded: true })],
    sheets: [sheet("p", "m1", 4), sheet("q", "m1", 3)],
  });
  expect(rankOfficially(input).map(({ planId }) => planId)).toEqual(["q", "p"]);
  expect(effectOf(input)).toEqual({ decides: false, broughtWithin: [], pushedBelow: [] });
});

test("as tie-break only, the pré can decide between equals at the line", () => {
  const input = round({
    bonus: { hundredths: 10, mode: "tie-break" },
    budgetCents: 5_000_000,
    plans: [plan("p"), plan("q", { coFunded: true })],
    sheets: [sheet("p", "m1", 4), sheet("q", "m1", 4)],
  });
  expect(effectOf(input)).toEqual({ decides: true, broughtWithin: ["q"], pushedBelow: [] });
});

test("a tie that the criterion means break is not blamed on the pré", () => {
  const input = round({
    criteria: [
      { id: "a", weight: 2 },
      { id: "b", weight: 1 },
      { id: "c", weight: 1 },
    ],
    budgetCents: 5_000_000,
    plans: [plan("p"), plan("q"), plan("r", { coFunded: true })],
    sheets: [sheet("p", "m1", 3, 4, 4), sheet("q", "m1", 4, 3, 3), sheet("r", "m1", 1, 1, 1)],
  });
  expect(effectOf(input)).toEqual({ decides: false, broughtWithin: [], pushedBelow: [] });
});
