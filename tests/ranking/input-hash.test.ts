import { expect, test } from "vitest";
import { canonicalRankingInput, hashRankingInput } from "~/ranking/input-hash";
import type { RankingInput } from "~/ranking/ranking-input";
import { plan, round, sheet } from "./ranking-inputs";

const input = round({
  criteria: [
    { id: "b", weight: 1 },
    { id: "a", weight: 1 },
  ],
  plans: [plan("q"), plan("p", { coFunded: true, requestedCents: null })],
  recusals: [{ planId: "q", memberId: "m2" }],
  sheets: [sheet("q", "m1", 4, null), sheet("p", "m1", 5, 3)],
});

test("the canonical text is fixed: a stored hash can be checked years later", () => {
  expect(canonicalRankingInput(input)).toBe(
    JSON.stringify({
      methodVersion: "official-1",
      criteria: [
        { id: "b", weight: 1 },
        { id: "a", weight: 1 },
      ],
      quorum: 1,
      bonus: { hundredths: 10, mode: "points" },
      budgetCents: 10_000_000,
      memberIds: ["m1", "m2", "m3"],
      plans: ['["p","p",null,true]', '["q","q",5000000,false]'],
      recusals: ['["q","m2"]'],
      sheets: ['["p","m1",[3,5]]', '["q","m1",[null,4]]'],
    }),
  );
  expect(hashRankingInput(input)).toBe("02fc5ee294dcf005d42b54a9cd4407e61039420574b44380b910c89089caf998");
});

test("a score that is missing and a score of null are the same input", () => {
  const spelledOut = { ...input, sheets: [{ planId: "q", memberId: "m1", scores: { a: 4 } }, sheet("p", "m1", 5, 3)] };
  expect(hashRankingInput(spelledOut)).toBe(hashRankingInput(input));
});

test("everything that can change the ranking or the line changes the hash", () => {
  const changes: Partial<RankingInput>[] = [
    { criteria: input.criteria.toReversed() },
    { criteria: [{ id: "b", weight: 2 }, ...input.criteria.slice(1)] },
    { quorum: null },
    { bonus: { hundredths: 20, mode: "points" } },
    { bonus: { hundredths: 10, mode: "tie-break" } },
    { budgetCents: 1 },
    { memberIds: ["m1", "m2"] },
    { plans: [plan("q"), plan("p", { coFunded: true, requestedCents: 0 })] },
    { plans: [plan("q"), plan("p", { coFunded: false, requestedCents: null })] },
    { recusals: [] },
    { sheets: input.sheets.slice(1) },
    { sheets: [sheet("q", "m1", 4, 0), sheet("p", "m1", 5, 3)] },
  ];
  const hashes = [input, ...changes.map((change) => ({ ...input, ...change }))].map(hashRankingInput);
  expect(new Set(hashes).size).toBe(1 + changes.length);
});
