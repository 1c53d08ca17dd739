import { expect, test } from "vitest";
import { changesSinceFrozen } from "~/ranking/changes-since-frozen";
import { rankOfficially } from "~/ranking/official";
import { plan, round, sheet } from "./ranking-inputs";

const ranked = (...scores: [string, number][]) =>
  rankOfficially(
    round({ plans: scores.map(([id]) => plan(id)), sheets: scores.map(([id, score]) => sheet(id, "m1", score)) }),
  );

test("the same ranking has no changes", () => {
  expect(changesSinceFrozen(ranked(["a", 4], ["b", 3]), ranked(["b", 3], ["a", 4]))).toEqual([]);
});

test("every plan whose place or total changed is named with both, and one that left the list too", () => {
  expect(changesSinceFrozen(ranked(["a", 4], ["b", 3], ["c", 2]), ranked(["a", 4], ["c", 5]))).toEqual([
    { planId: "c", before: { rank: 3, totalHundredths: 200 }, after: { rank: 1, totalHundredths: 500 } },
    { planId: "a", before: { rank: 1, totalHundredths: 400 }, after: { rank: 2, totalHundredths: 400 } },
    { planId: "b", before: { rank: 2, totalHundredths: 300 }, after: { rank: null, totalHundredths: null } },
  ]);
});
