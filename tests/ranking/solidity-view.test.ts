import { expect, test } from "vitest";
import type { ScenarioResult } from "~/ranking/solidity";
import { describeChange } from "~/ranking/solidity-text";
import { solidityView } from "~/ranking/solidity-view";

const move = (planId: string) => ({ planId, rankBefore: 1, rankAfter: 2 });
const result = (scenario: ScenarioResult["scenario"], given: Partial<ScenarioResult> = {}): ScenarioResult => ({
  scenario,
  lineHolds: false,
  entering: [move("p2")],
  leaving: [move("p1")],
  tieAtLine: [],
  ...given,
});
const member = (memberId: string, given: Partial<ScenarioResult> = {}) =>
  result({ kind: "without-member", memberId }, given);

const results = [
  member("m1"),
  member("m2", { lineHolds: true, entering: [], leaving: [] }),
  member("m3"),
  member("m4", { entering: [move("p3")] }),
  result({ kind: "without-criterion", criterionId: "c" }, { entering: [], leaving: [move("p1")] }),
  result({ kind: "median" }, { entering: [], leaving: [move("p1")], tieAtLine: ["p1", "p2"] }),
];
const labels = new Map([["c", "Samenspel"]]);
const names = new Map([
  ["m1", "Anna"],
  ["m3", "Bram"],
  ["m4", "Cas"],
]);
const say = (view: ReturnType<typeof solidityView>) => view.changes.map((change) => describeChange(change, (id) => id));

test("every change at the line is one sentence, with the names of members for who may know them", () => {
  const view = solidityView(results, { names, labels });
  expect([view.checks, view.holding]).toEqual([6, 1]);
  expect(say(view)).toEqual([
    "Zonder de scores van Anna komt “p2” boven de grens en valt “p1” eronder.",
    "Zonder de scores van Bram komt “p2” boven de grens en valt “p1” eronder.",
    "Zonder de scores van Cas komt “p3” boven de grens en valt “p1” eronder.",
    "Zonder het criterium “Samenspel” valt “p1” onder de grens.",
    "Met het middelste formulier in plaats van het gemiddelde staan “p1” en “p2” gelijk op de grens.",
  ]);
});

test("without names the members are counted, and neither a name, an id nor an order gives away who it was", () => {
  const view = solidityView(results, { names: null, labels });
  expect(say(view).slice(0, 2)).toEqual([
    "Zonder de scores van één lid, en dat geldt voor 2 van de 4 leden, komt “p2” boven de grens en valt “p1” eronder.",
    "Zonder de scores van één van de 4 leden komt “p3” boven de grens en valt “p1” eronder.",
  ]);
  expect(JSON.stringify(view)).not.toMatch(/m1|m3|m4|Anna|Bram|Cas/);
  expect(solidityView(results.toReversed(), { names: null, labels }).changes.slice(0, 2)).toEqual(
    view.changes.slice(0, 2),
  );
});
