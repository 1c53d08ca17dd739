import { expect, test } from "vitest";
import { ideaRoundTemplate, planRoundTemplate } from "~/calls/call-template";
import { keyFor, shares } from "~/calls/criteria";
import { isBefore, isPhase, moveKind, nextPhase, phases, previousPhase } from "~/calls/phases";
import { readBonusHundredths } from "~/calls/settings-input";

test("a round moves one step at a time; decided is reached by releasing only, and nothing goes back from there", () => {
  const moves = phases.flatMap((from) =>
    phases.map((to) => [from, to, moveKind(from, to)] as const).filter(([, , kind]) => kind !== null),
  );
  expect(moves).toEqual([
    ["preparation", "screening", "forward"],
    ["screening", "preparation", "back"],
    ["screening", "scoring", "forward"],
    ["scoring", "screening", "back"],
    ["scoring", "deliberation", "forward"],
    ["deliberation", "scoring", "back"],
  ]);
});

test("phases have an order with two ends", () => {
  expect([nextPhase("decided"), previousPhase("preparation"), nextPhase("scoring"), previousPhase("scoring")]).toEqual([
    null,
    null,
    "deliberation",
    "screening",
  ]);
  expect([isBefore("screening", "scoring"), isBefore("scoring", "scoring"), isPhase("scoring"), isPhase("x")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test("the template has weights that add up to 100, a meaning for every score, and mandatory criteria of both kinds", () => {
  for (const template of [planRoundTemplate, ideaRoundTemplate]) {
    const points = template.scaleMax - template.scaleMin + 1;
    expect(template.scoredCriteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(template.scoredCriteria.map(({ meanings }) => meanings.filter((text) => text !== "").length)).toEqual(
      template.scoredCriteria.map(() => points),
    );
    expect(template.mandatoryCriteria.map(({ kind }) => kind)).toEqual([
      ...Array(4).fill("criterion"),
      ...Array(4).fill("condition"),
    ]);
  }
});

test("a new criterion gets a key of its own from its label", () => {
  expect([
    keyFor("De buurt", []),
    keyFor("De  Buurt!", ["de_buurt", "de_buurt_2"]),
    keyFor("Privé-initiatief & co", []),
    keyFor("???", []),
  ]).toEqual(["de_buurt", "de_buurt_3", "prive_initiatief_co", "criterium"]);
});

test("the share of a weight is in whole percents; what is not filled in has none", () => {
  expect(shares(["30", "30", "20", "", undefined, "x"])).toEqual({
    total: 80,
    percents: [38, 38, 25, null, null, null],
  });
  expect(shares(["", ""])).toEqual({ total: 0, percents: [null, null] });
});

test("points of the pré are read to the hundredth, from a hundredth to one whole point", () => {
  expect(["0,10", "0.1", "0,20", "1", "1,00", "0,01"].map(readBonusHundredths)).toEqual([10, 10, 20, 100, 100, 1]);
  expect(["0", "0,00", "1,01", "2", "0,125", "10", "", "-0,1"].map(readBonusHundredths)).toEqual(Array(8).fill(null));
});
