import fc from "fast-check";
import { expect, test } from "vitest";
import { type Advice, adviceFor, shownAdvice } from "~/ranking/advice";
import { countedSheets } from "~/ranking/counted-sheets";
import { rankOfficially } from "~/ranking/official";
import type { RankingInput } from "~/ranking/ranking-input";
import { anyRound, plan, round, sheet } from "./ranking-inputs";
import { vectorSet } from "./vector-sets";

const advise = (input: RankingInput, places = 2) =>
  adviceFor(input, rankOfficially(input), { places, seed: "test", draws: 500 });

const memberIds = ["m0", "m1", "m2", "m3"];

/** Complete rounds of one criterion, every plan asking the same amount. */
const completeRound = fc
  .array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 10 })
  .map((scores) =>
    round({
      memberIds,
      plans: scores.map((_, i) => plan(`p${i}`, { coFunded: i % 3 === 0 })),
      sheets: scores.flatMap((row, i) => row.map((score, j) => sheet(`p${i}`, `m${j}`, score))),
      budgetCents: 15_000_000,
    }),
  );

const always = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 60) =>
  fc.assert(fc.property(arbitrary, holds), { numRuns });

test("the sheets of the model are the sheets of the official ranking", () => {
  always(
    anyRound,
    (input) => {
      const sheets = countedSheets(input);
      expect(
        rankOfficially(input).map(({ planId }) => {
          const own = sheets.filter((counted) => counted.planId === planId);
          return [planId, own.length, own.reduce((sum, { numerator }) => sum + numerator, 0)];
        }),
      ).toEqual(rankOfficially(input).map((given) => [given.planId, given.countedSheets, given.numerator]));
    },
    500,
  );
});

test("another order of plans, members, recusals and sheets changes no figure of the advice", () => {
  const mixed = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { minLength: values.length });
  const shuffled = anyRound.chain((input) =>
    fc
      .tuple(mixed(input.plans), mixed(input.memberIds), mixed(input.recusals), mixed(input.sheets))
      .map(([plans, members, recusals, sheets]) => ({
        input,
        other: { ...input, plans, memberIds: members, recusals, sheets },
      })),
  );
  always(shuffled, ({ input, other }) => {
    expect(advise(other)).toEqual(advise(input));
  });
});

test("other names for the members change no figure of a plan, up to chance", () => {
  always(completeRound, (input) => {
    const renamed = (id: string) => `m${3 - Number(id[1])}`;
    const other = { ...input, sheets: input.sheets.map((given) => ({ ...given, memberId: renamed(given.memberId) })) };
    const [given, again] = [advise(input), advise(other)];
    const ranks = ({ corrected }: typeof given) => corrected?.map(({ planId, rank }) => [planId, rank]);
    expect(ranks(again)).toEqual(ranks(given));
    // The search for the fit takes another path; the tolerances are those of the scoring method, section 4.
    const furthest = (a: readonly number[] = [], b: readonly number[] = []) =>
      Math.max(0, ...a.map((value, index) => Math.abs(value - (b[index] ?? Number.NaN))));
    const totals = ({ corrected }: typeof given) => corrected?.map((row) => row.correctedTotal);
    const expectedRanks = ({ odds }: typeof given) => odds?.map((row) => row.expectedRank);
    expect(again.odds?.length).toBe(given.odds?.length);
    expect(furthest(totals(again), totals(given))).toBeLessThan(1e-4);
    expect(furthest(expectedRanks(again), expectedRanks(given))).toBeLessThan(1e-3);
  });
});

test("a member who scores everything higher by the same amount changes no corrected rank in a complete round", () => {
  always(
    fc.tuple(completeRound, fc.constantFrom(...memberIds), fc.integer({ min: 1, max: 3 })),
    ([input, mild, extra]) => {
      const other = {
        ...input,
        sheets: input.sheets.map((given) =>
          given.memberId === mild ? { ...given, scores: { a: (given.scores.a as number) + extra } } : given,
        ),
      };
      const [before, after] = [advise(input), advise(other)];
      if (before.fit.status !== "ok" || after.fit.status !== "ok") return;
      const ranks = (advice: typeof before) => new Map(advice.corrected?.map((row) => [row.planId, row.rank]));
      expect(ranks(after)).toEqual(ranks(before));
    },
  );
});

test("with equal amounts the odds add up to the places that the budget holds, and expected ranks to all ranks", () => {
  always(fc.tuple(completeRound, fc.integer({ min: 0, max: 12 })), ([given, places]) => {
    const input = { ...given, budgetCents: places * 5_000_000 };
    const { odds, oddsWithoutBonus } = advise(input, places);
    for (const list of [odds, oddsWithoutBonus]) {
      if (!list) continue;
      const sum = (of: (row: NonNullable<Advice["odds"]>[number]) => number) =>
        list.reduce((total, row) => total + of(row), 0);
      expect(sum((row) => row.withinBudget)).toBeCloseTo(Math.min(places, list.length), 9);
      expect(sum((row) => row.topPlaces)).toBeCloseTo(Math.min(places, list.length), 9);
      expect(sum((row) => row.expectedRank)).toBeCloseTo((list.length * (list.length + 1)) / 2, 9);
    }
  });
});

test("in a complete round the corrected total is the plain mean with the pré", () => {
  always(completeRound, (input) => {
    const { fit, corrected } = advise(input);
    if (fit.status !== "ok") return;
    expect(fit.complete).toBe(true);
    const totals = new Map(corrected?.map((row) => [row.planId, row.correctedTotal]));
    for (const { planId, numerator, denominator, bonusHundredths } of rankOfficially(input)) {
      expect(totals.get(planId)).toBeCloseTo(numerator / denominator + bonusHundredths / 100, 9);
    }
  });
});

test("a strict member no longer pulls down the plan that only that member saw", () => {
  const rows = [
    [4, 2],
    [5, 3],
    [3, 1],
    [4, 3],
    [5, 2],
  ];
  const input = round({
    plans: [...rows.map((_, i) => plan(`p${i}`)), plan("strict"), plan("mild")],
    sheets: [
      ...rows.flatMap(([mild, strict], i) => [sheet(`p${i}`, "m1", mild!), sheet(`p${i}`, "m2", strict!)]),
      sheet("strict", "m2", 3),
      sheet("mild", "m1", 4),
    ],
  });
  const corrected = new Map(advise(input).corrected?.map((row) => [row.planId, row.rank]));
  const official = new Map(rankOfficially(input).map((given) => [given.planId, given.rank]));
  expect([official.get("mild"), official.get("strict")]).toEqual([1, 5]);
  expect([corrected.get("mild"), corrected.get("strict")]).toEqual([5, 2]);
});

test("a plan under quorum informs the model but has no odds", () => {
  const input = round({
    quorum: 2,
    plans: [plan("a"), plan("b"), plan("c")],
    sheets: [
      sheet("a", "m1", 4),
      sheet("a", "m2", 2),
      sheet("b", "m1", 3),
      sheet("b", "m2", 3),
      sheet("b", "m3", 5),
      sheet("c", "m3", 5),
    ],
  });
  const { fit, odds, corrected } = advise(input);
  expect(fit.sheets).toBe(6);
  expect([odds?.map((row) => row.planId), corrected?.map((row) => row.planId).sort()]).toEqual([
    ["a", "b"],
    ["a", "b"],
  ]);
});

test("no round gives a figure that is not a number", () => {
  const numbersIn = (value: unknown): number[] =>
    typeof value === "number"
      ? [value]
      : value && typeof value === "object"
        ? Object.values(value).flatMap(numbersIn)
        : [];
  always(
    anyRound,
    (input) => {
      const { gate, fit, corrected, odds, oddsWithoutBonus } = advise(input);
      const numbers = numbersIn([
        gate,
        fit.status === "ok" ? { ...fit, design: null } : fit,
        corrected,
        odds,
        oddsWithoutBonus,
      ]);
      expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
    },
    300,
  );
});

test("what is shown is the advice behind an open gate, and otherwise only the reasons", () => {
  const open = advise(vectorSet("shared-04-missing-recused").input, 5);
  expect(shownAdvice(open)).toEqual({
    shown: true,
    correctionChangesNothing: false,
    model: open.fit,
    corrected: open.corrected,
    odds: open.odds,
    oddsWithoutBonus: open.oddsWithoutBonus,
  });
  expect(shownAdvice(advise(vectorSet("shared-01-tiny").input))).toEqual({
    shown: false,
    reasons: [{ code: "too-few-plans", rankedPlans: 4, needed: 10 }],
  });
});
