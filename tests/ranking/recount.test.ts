import fc from "fast-check";
import { expect, test } from "vitest";
import { computeRanking } from "~/ranking/computed-ranking";
import { recountPlan } from "~/ranking/recount";
import { describeRounding, describeStep } from "~/ranking/recount-text";
import { anyRound, plan, round, sheet } from "./ranking-inputs";

test("the sum by hand: products, division with three decimals, the pré, and who is left out", () => {
  const input = round({
    criteria: [
      { id: "a", weight: 3 },
      { id: "b", weight: 1 },
    ],
    memberIds: ["m1", "m2", "m3", "m4", "m5"],
    plans: [plan("p", { coFunded: true })],
    recusals: [{ planId: "p", memberId: "m5" }],
    sheets: [
      sheet("p", "m1", 4, 5),
      sheet("p", "m2", 4, 4),
      sheet("p", "m3", 5, null),
      // What a recused member filled in before does not count.
      sheet("p", "m5", 1, 1),
    ],
  });
  expect(recountPlan(computeRanking(input), "p")).toEqual({
    sheets: [
      {
        memberId: "m1",
        products: [
          { score: 4, product: 12 },
          { score: 5, product: 5 },
        ],
        numerator: 17,
      },
      {
        memberId: "m2",
        products: [
          { score: 4, product: 12 },
          { score: 4, product: 4 },
        ],
        numerator: 16,
      },
    ],
    leftOut: [
      { memberId: "m3", why: "incomplete" },
      { memberId: "m4", why: "no-sheet" },
      { memberId: "m5", why: "recused" },
    ],
    totalWeight: 4,
    criterionMeans: [
      { numerator: 8, denominator: 2, thousandths: 4000, exact: true, hundredths: 400 },
      { numerator: 9, denominator: 2, thousandths: 4500, exact: true, hundredths: 450 },
    ],
    base: { numerator: 33, denominator: 8, thousandths: 4125, exact: true, hundredths: 413 },
    bonus: { mode: "points", coFunded: true, hundredths: 10 },
    totalHundredths: 423,
    rank: 1,
    notRankable: null,
    steps: [{ by: { kind: "total" }, value: 423, ahead: [], level: [], behind: [] }],
  });
});

test("the third decimal decides exactly as the rule in whole numbers does", () => {
  const rounded = (numerator: number, denominator: number) => {
    const thousandths = Math.floor((1000 * numerator) / denominator);
    const hundredths = Math.floor(thousandths / 10) + (thousandths % 10 >= 5 ? 1 : 0);
    return [hundredths, Math.floor((200 * numerator + denominator) / (2 * denominator))];
  };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 5_000 }), (numerator, denominator) => {
      const [byHand, byRule] = rounded(numerator, denominator);
      expect(byHand).toBe(byRule);
    }),
  );
});

test("rounding is said in words that end in the rounded figure", () => {
  const words = (thousandths: number, exact: boolean, hundredths: number) =>
    describeRounding({ numerator: 0, denominator: 1, thousandths, exact, hundredths });
  expect(words(4125, true, 413)).toBe(
    "Kijk naar het derde cijfer achter de komma. Dat is een 5. Bij een 5 of hoger rond je naar boven af: 4,13.",
  );
  expect(words(4123, false, 412)).toContain("Bij een 4 of lager laat je alles na het tweede cijfer weg: 4,12.");
  expect(words(4120, true, 412)).toBe(
    "Het komt precies uit op twee cijfers achter de komma. Je hoeft niet af te ronden: 4,12.",
  );
  expect(words(4120, false, 412)).toContain("Dat is een 0.");
});

test("the steps to a place count those who go before, and end with who is level to the last", () => {
  fc.assert(
    fc.property(anyRound, (input) => {
      const computed = computeRanking(input);
      for (const { planId, rank } of computed.ranking) {
        const recount = recountPlan(computed, planId);
        if (rank === null) {
          expect(recount?.steps).toEqual([]);
          continue;
        }
        const ahead = recount?.steps.reduce((sum, step) => sum + step.ahead.length, 0) ?? 0;
        const sharing = computed.ranking.filter((one) => one.rank === rank && one.planId !== planId);
        expect(1 + ahead).toBe(rank);
        expect(recount?.steps.at(-1)?.level.map((one) => one.planId)).toEqual(sharing.map((one) => one.planId));
      }
    }),
    { numRuns: 300 },
  );
});

test("equal totals go on to the heaviest criterion, in words", () => {
  const input = round({
    criteria: [
      { id: "a", weight: 1 },
      { id: "b", weight: 2 },
    ],
    plans: [plan("p"), plan("q"), plan("r")],
    sheets: [sheet("p", "m1", 4, 3), sheet("q", "m1", 2, 4), sheet("r", "m1", 1, 1)],
  });
  const steps = recountPlan(computeRanking(input), "p")?.steps ?? [];
  const given = { criteria: [{ id: "b", label: "Samenspel" }], titles: { q: "Tuin" } };
  expect(steps.map((step, index) => describeStep(step, { ...given, last: index === steps.length - 1 }))).toEqual([
    "Vergelijk de totalen. Dit plan heeft 3,33. Geen plan gaat voor. Gelijk: Tuin. Daarom volgt nog een vergelijking.",
    'Vergelijk het gemiddelde cijfer voor "Samenspel". Dit plan heeft 3,00. 1 plan gaat voor. Er is geen plan gelijk.',
  ]);
});
