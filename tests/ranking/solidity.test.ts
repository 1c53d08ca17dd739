import fc from "fast-check";
import { expect, test } from "vitest";
import { rankByMedian } from "~/ranking/median-ranking";
import { rankOfficially } from "~/ranking/official";
import { solidityOf } from "~/ranking/solidity";
import { anyRound, plan, round, sheet } from "./ranking-inputs";

const holds = { lineHolds: true, entering: [], leaving: [], tieAtLine: [] };

test("places 2 and 3 change sides of the line when one member is left out, or with the median", () => {
  const input = round({
    memberIds: ["m1", "m2", "m3"],
    plans: [plan("a"), plan("b"), plan("c")],
    sheets: [
      ...[5, 5, 5].map((score, j) => sheet("a", `m${j + 1}`, score)),
      ...[3, 3, 5].map((score, j) => sheet("b", `m${j + 1}`, score)),
      ...[4, 4, 2].map((score, j) => sheet("c", `m${j + 1}`, score)),
    ],
  });
  const swap = {
    lineHolds: false,
    entering: [{ planId: "c", rankBefore: 3, rankAfter: 2 }],
    leaving: [{ planId: "b", rankBefore: 2, rankAfter: 3 }],
    tieAtLine: [],
  };
  expect(solidityOf(input)).toEqual([
    { scenario: { kind: "without-member", memberId: "m1" }, ...holds },
    { scenario: { kind: "without-member", memberId: "m2" }, ...holds },
    { scenario: { kind: "without-member", memberId: "m3" }, ...swap },
    { scenario: { kind: "median" }, ...swap },
  ]);
});

test("each criterion is left out in turn, and a sheet it left incomplete does not start to count", () => {
  const input = round({
    criteria: [
      { id: "a", weight: 3 },
      { id: "b", weight: 2 },
    ],
    plans: [plan("p"), plan("q")],
    budgetCents: 5_000_000,
    sheets: [sheet("p", "m1", 4, 1), sheet("q", "m1", 2, 3), sheet("q", "m2", 5, null)],
  });
  expect(solidityOf(input).filter(({ scenario }) => scenario.kind === "without-criterion")).toEqual([
    {
      scenario: { kind: "without-criterion", criterionId: "a" },
      lineHolds: false,
      entering: [{ planId: "q", rankBefore: 2, rankAfter: 1 }],
      leaving: [{ planId: "p", rankBefore: 1, rankAfter: 2 }],
      tieAtLine: [],
    },
    // With the sheet of m2, q would have had 3.50 on criterion a.
    { scenario: { kind: "without-criterion", criterionId: "b" }, ...holds },
  ]);
});

test("a criterion without which no weight is left is not left out", () => {
  const input = round({
    criteria: [
      { id: "a", weight: 1 },
      { id: "b", weight: 0 },
    ],
    plans: [plan("p")],
    sheets: [sheet("p", "m1", 4, 1)],
  });
  const left = solidityOf(input).flatMap(({ scenario }) => ("criterionId" in scenario ? [scenario.criterionId] : []));
  expect(left).toEqual(["b"]);
});

test("without the pré the plan that it lifted falls below the line, and equals can remain", () => {
  const input = round({
    plans: [plan("a"), plan("b"), plan("c", { coFunded: true })],
    budgetCents: 5_000_000,
    sheets: ["a", "b", "c"].map((id) => sheet(id, "m1", 4)),
  });
  expect(solidityOf(input).find(({ scenario }) => scenario.kind === "without-bonus")).toEqual({
    scenario: { kind: "without-bonus" },
    lineHolds: false,
    entering: [],
    leaving: [{ planId: "c", rankBefore: 1, rankAfter: 1 }],
    tieAtLine: ["a", "b", "c"],
  });
});

test("a plan seen only by the member who is left out has no rank; falling under quorum does not count", () => {
  const input = round({
    quorum: 1,
    plans: [plan("a"), plan("b")],
    sheets: [sheet("a", "m1", 5), sheet("b", "m2", 4), sheet("b", "m3", 4)],
  });
  expect(solidityOf(input)[0]).toEqual({
    scenario: { kind: "without-member", memberId: "m1" },
    lineHolds: false,
    entering: [],
    leaving: [{ planId: "a", rankBefore: 1, rankAfter: null }],
    tieAtLine: [],
  });
  expect(solidityOf({ ...input, quorum: 2 })).toEqual([
    { scenario: { kind: "without-member", memberId: "m2" }, ...holds },
    { scenario: { kind: "without-member", memberId: "m3" }, ...holds },
    { scenario: { kind: "median" }, ...holds },
  ]);
});

test("the median of an even number of sheets is the mean of the middle two, and equals go down the same chain", () => {
  const input = round({
    criteria: [
      { id: "a", weight: 2 },
      { id: "b", weight: 1 },
    ],
    plans: [plan("p"), plan("q"), plan("r", { coFunded: true })],
    sheets: [
      sheet("p", "m1", 3, 3),
      sheet("p", "m2", 4, 1),
      sheet("q", "m1", 3, 3),
      sheet("q", "m2", 3, 3),
      sheet("r", "m1", 3, 2),
      sheet("r", "m2", 3, 3),
      sheet("r", "m3", 1, 1),
    ],
  });
  // p and q: 3.00, p higher on the heaviest criterion; r: 2.67 and the pré.
  expect(rankByMedian(input, rankOfficially(input)).map(({ planId, rank }) => [planId, rank])).toEqual([
    ["p", 1],
    ["q", 2],
    ["r", 3],
  ]);
});

test("whoever enters has a rank, and the line holds exactly when nobody enters or leaves", () => {
  fc.assert(
    fc.property(anyRound, (input) => {
      for (const { lineHolds, entering, leaving } of solidityOf(input)) {
        expect(lineHolds).toBe(entering.length === 0 && leaving.length === 0);
        expect(entering.every((move) => move.rankAfter !== null)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
