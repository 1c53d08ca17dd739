import { expect, test } from "vitest";
import { bonusEffect } from "~/ranking/bonus-effect";
import { drawBudgetLine } from "~/ranking/budget-line";
import { discussFirst } from "~/ranking/discuss-first";
import { rankOfficially } from "~/ranking/official";
import type { RankingInput } from "~/ranking/ranking-input";
import { plan, round, sheet } from "./ranking-inputs";

/** Plans a to e with one score per member; 100,000 euros for two of them. */
const roundOf = (scores: Record<string, number[]>, given: Partial<RankingInput> = {}) =>
  round({
    plans: Object.keys(scores).map((id) => plan(id)),
    sheets: Object.entries(scores).flatMap(([id, row]) => row.map((score, j) => sheet(id, `m${j + 1}`, score))),
    ...given,
  });

type Within = Record<string, { p: number; corrected: boolean }>;

function discuss(input: RankingInput, within: Within | null, correctionChangesNothing = false) {
  const ranking = rankOfficially(input);
  const line = drawBudgetLine(ranking, input.budgetCents);
  const quantiles = { q05: 1, q25: 1, q50: 1, q75: 1, q95: 1 };
  const advice = within && {
    odds: Object.entries(within).map(([planId, { p }]) => ({
      planId,
      withinBudget: p,
      expectedRank: 1,
      topPlaces: 0,
      quantiles,
    })),
    corrected: Object.entries(within).map(([planId, { corrected }]) => ({
      planId,
      correctedScore: 3,
      correctedTotal: 3,
      rank: 1,
      withinBudget: corrected,
    })),
    correctionChangesNothing,
  };
  return discussFirst({ ranking, line, bonusEffect: bonusEffect(ranking, line), scale: { min: 1, max: 5 }, advice });
}

const clear = { a: [5, 5, 5], b: [4, 4, 4], c: [3, 3, 3], d: [2, 2, 2] };

test("the plans about which the model is least sure come first; .1 and .9 still count", () => {
  const within = {
    a: { p: 0.9, corrected: true },
    b: { p: 0.86, corrected: true },
    c: { p: 0.45, corrected: false },
    d: { p: 0.1, corrected: false },
  };
  const outside = { a: { p: 0.901, corrected: true }, d: { p: 0.099, corrected: false } };
  expect(discuss(roundOf(clear), outside)).toEqual([]);
  expect(discuss(roundOf(clear), within)).toEqual([
    { planId: "c", reasons: [{ code: "uncertain", withinBudget: 0.45 }] },
    { planId: "b", reasons: [{ code: "uncertain", withinBudget: 0.86 }] },
    { planId: "a", reasons: [{ code: "uncertain", withinBudget: 0.9 }] },
    { planId: "d", reasons: [{ code: "uncertain", withinBudget: 0.1 }] },
  ]);
});

test("a plan on which the lists disagree about the line is named, unless the correction changes nothing", () => {
  const within = {
    a: { p: 1, corrected: true },
    b: { p: 1, corrected: false },
    c: { p: 0, corrected: true },
    d: { p: 0, corrected: false },
  };
  expect(discuss(roundOf(clear), within)).toEqual([
    { planId: "b", reasons: [{ code: "lists-disagree", officialWithin: true }] },
    { planId: "c", reasons: [{ code: "lists-disagree", officialWithin: false }] },
  ]);
  expect(discuss(roundOf(clear), within, true)).toEqual([]);
});

test("without the model a total within 1.8 standard errors of the line is near it, nearest first", () => {
  const input = roundOf({ a: [5, 5, 5], b: [4, 4, 3], c: [3, 4, 3], d: [1, 2, 1] });
  // The line lies halfway between b (3.67) and c (3.33); both have s = .577, a standard error of .333.
  expect(discuss(input, null)).toEqual([
    { planId: "b", reasons: [{ code: "near-line", distanceHundredths: 17 }] },
    { planId: "c", reasons: [{ code: "near-line", distanceHundredths: -17 }] },
  ]);
});

test("members at least half the scale apart are a reason of their own", () => {
  const input = roundOf({ ...clear, d: [3, 1, 2], c: [4, 3, 2.0] });
  expect(discuss(input, null).map(({ planId, reasons }) => [planId, reasons.map(({ code }) => code)])).toEqual([
    ["c", ["near-line", "wide-range"]],
    ["d", ["wide-range"]],
  ]);
});

test("the pré that decides, a tie across the line and a plan under quorum are named", () => {
  const input = roundOf(
    { a: [5, 5], b: [4, 4], c: [4, 4], d: [4, 4], e: [5] },
    {
      quorum: 2,
      plans: [plan("a"), plan("b", { coFunded: true }), plan("c"), plan("d"), plan("e")],
      budgetCents: 15_000_000,
    },
  );
  expect(discuss(input, { a: { p: 1, corrected: true } })).toEqual([
    { planId: "b", reasons: [{ code: "bonus-decides", broughtWithin: true }] },
    { planId: "c", reasons: [{ code: "tie-at-line" }] },
    { planId: "d", reasons: [{ code: "tie-at-line" }] },
    { planId: "e", reasons: [{ code: "under-quorum", countedSheets: 1, quorum: 2 }] },
  ]);
});

test("when everything fits there is no line to be near", () => {
  expect(discuss(roundOf({ a: [4, 4, 3], b: [3, 4, 3] }), null)).toEqual([]);
});
