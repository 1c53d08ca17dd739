import { expect, test } from "vitest";
import { computeRanking } from "~/ranking/computed-ranking";
import { lineKeyOf } from "~/ranking/line-key";
import { inDecidedOrder, resolveRanking, type TieOrder } from "~/ranking/resolved-ranking";
import { solidityOf } from "~/ranking/solidity";
import { splitTie } from "~/ranking/split-tie";
import { plan, round, sheet } from "./ranking-inputs";

const input = round({
  budgetCents: 12_000_000,
  plans: [plan("a"), plan("b"), plan("c"), plan("d")],
  sheets: [sheet("a", "m1", 5), sheet("b", "m1", 4), sheet("c", "m1", 4), sheet("d", "m1", 3)],
});
const computed = computeRanking(input);
const lot = (...order: string[]): TieOrder => ({ id: order.join(""), method: "lot", order });

test("without a decision equals across the line stay together below it", () => {
  const { tiedPlanIds, tie, line } = resolveRanking(computed, []);
  expect([tiedPlanIds, tie, line.withinPlanIds]).toEqual([["b", "c"], null, ["a"]]);
});

test("a lot puts the equals in order: the first that fits comes above the line, and their rank stays the shared one", () => {
  const resolved = resolveRanking(computed, [lot("c", "b")]);
  expect(resolved.line.withinPlanIds).toEqual(["a", "c"]);
  expect(resolved.line.stop?.planIds).toEqual(["b"]);
  expect(inDecidedOrder(resolved).map(({ planId, rank }) => [planId, rank])).toEqual([
    ["a", 1],
    ["c", 2],
    ["b", 2],
    ["d", 4],
  ]);
  expect(resolved.ranking).toBe(computed.ranking);
});

test("of two decisions about the same plans the latest holds, and one about other plans is passed over", () => {
  expect(resolveRanking(computed, [lot("a", "d"), lot("b", "c"), lot("c", "b")]).tie?.id).toBe("bc");
});

test("a lot about plans that are not tied across the line any more is out of force", () => {
  const revised = computeRanking({
    ...input,
    sheets: [...input.sheets.slice(0, 2), sheet("c", "m1", 5), sheet("d", "m1", 3)],
  });
  const { tie, line } = resolveRanking(revised, [lot("c", "b")]);
  expect([tie, line]).toEqual([null, revised.line]);
});

test("an order that is not exactly one group of equals changes nothing", () => {
  const ranked = computed.ranking;
  for (const order of [null, [], ["b"], ["a", "b"], ["b", "c", "d"], ["b", "x"]])
    expect(splitTie(ranked, order)).toBe(ranked);
});

test("where a lot decided, leaving something out is compared with the line that holds", () => {
  const scenarios = solidityOf({ ...input, criteria: [{ id: "a", weight: 1 }] }, ["c", "b"]);
  expect(scenarios.map(({ scenario, lineHolds, tieAtLine }) => [scenario.kind, lineHolds, tieAtLine])).toEqual([
    ["without-member", false, []],
    ["median", true, []],
  ]);
});

test("the key of a line changes with what a choice at it is about, and with nothing else", () => {
  const key = lineKeyOf(computed.line);
  const again = (plans: typeof input.plans, budgetCents = input.budgetCents) =>
    lineKeyOf(computeRanking({ ...input, budgetCents, plans }).line);
  expect(again(input.plans.toReversed())).toBe(key);
  const revised = [...input.sheets.slice(0, 3), sheet("d", "m1", 2)];
  expect(lineKeyOf(computeRanking({ ...input, sheets: revised }).line)).toBe(key);
  expect(again(input.plans, 12_000_001)).not.toBe(key);
  expect(again([plan("a"), plan("b", { requestedCents: 4_000_000 }), plan("c"), plan("d")])).not.toBe(key);
  expect(again([plan("a"), plan("b"), plan("c"), plan("d", { requestedCents: 1_000_000 })])).not.toBe(key);
});
