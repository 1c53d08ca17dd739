import fc from "fast-check";
import { expect, test } from "vitest";
import { inputDifferences } from "~/ranking/input-differences";
import { hashRankingInput } from "~/ranking/input-hash";
import { anyRound, plan, round, sheet } from "./ranking-inputs";

const given = () =>
  round({ plans: [plan("a"), plan("b")], sheets: [sheet("a", "m1", 4), sheet("a", "m2", 3), sheet("b", "m1", 5)] });

test("nothing differs exactly when the hashes are equal", () => {
  fc.assert(
    fc.property(anyRound, anyRound, ({ plans, sheets, recusals }, other) => {
      for (const part of [{}, { plans }, { sheets }, { recusals }]) {
        const after = { ...other, ...part };
        const same = hashRankingInput(other) === hashRankingInput(after);
        expect(inputDifferences(other, after).length === 0).toBe(same);
        expect(inputDifferences(other, structuredClone(other))).toEqual([]);
      }
    }),
  );
});

test("a score that changed, came or went is named with its plan, member and criterion", () => {
  const before = given();
  const after = { ...before, sheets: [sheet("a", "m1", 2), sheet("b", "m1", null), sheet("b", "m3", 1)] };
  const score = { kind: "score", criterionId: "a" };
  expect(inputDifferences(before, after)).toEqual([
    { ...score, planId: "a", memberId: "m1", before: 4, after: 2 },
    { ...score, planId: "a", memberId: "m2", before: 3, after: null },
    { ...score, planId: "b", memberId: "m1", before: 5, after: null },
    { ...score, planId: "b", memberId: "m3", before: null, after: 1 },
  ]);
});

test("a plan or member that left is named once, without every sheet of it", () => {
  const before = given();
  const after = { ...before, memberIds: ["m1", "m3"], plans: [plan("a"), plan("c")], sheets: [sheet("a", "m1", 4)] };
  expect(inputDifferences(before, after)).toEqual([
    { kind: "member-gone", memberId: "m2" },
    { kind: "plan-gone", planId: "b" },
    { kind: "plan-added", planId: "c" },
  ]);
});

test("settings, amounts, the pré and recusals are named too", () => {
  const before = given();
  const after = {
    ...before,
    criteria: [{ id: "a", weight: 2 }],
    quorum: 2,
    bonus: { hundredths: 20, mode: "points" as const },
    budgetCents: 1,
    plans: [plan("a", { coFunded: true, requestedCents: null }), plan("b", { dossierNumber: "B" })],
    recusals: [{ planId: "b", memberId: "m2" }],
    sheets: [...before.sheets, sheet("b", "m3", null)],
  };
  expect(inputDifferences(before, after)).toEqual([
    { kind: "criteria" },
    { kind: "quorum" },
    { kind: "bonus" },
    { kind: "budget" },
    { kind: "amount", planId: "a" },
    { kind: "co-funding", planId: "a" },
    { kind: "dossier-number", planId: "b" },
    { kind: "recusal-added", planId: "b", memberId: "m2" },
    { kind: "blank-sheet", planId: "b", memberId: "m3" },
  ]);
});
