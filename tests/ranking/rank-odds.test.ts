import fc from "fast-check";
import { expect, test } from "vitest";
import { descendingOrder } from "~/ranking/rank-odds/descending-order";
import { exactOdds } from "~/ranking/rank-odds/exact-odds";
import { erfc, standardNormal } from "~/ranking/rank-odds/normal";
import { fillWithNormals, seededRandom } from "~/ranking/rank-odds/seeded-random";
import { simulateOdds } from "~/ranking/rank-odds/simulated-odds";

const contender = (planId: string, value: number, requestedCents: number | null) => ({ planId, value, requestedCents });

test("erfc and Φ agree with published values, in the middle and far out", () => {
  const known: [number, number][] = [
    [-3, 1.9999779095030015],
    [0, 1],
    [0.3, 0.6713732405408726],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [3.9, 3.479224859723177e-8],
    [5, 1.5374597944280347e-12],
    [10, 2.088487583762545e-45],
  ];
  for (const [x, value] of known) expect(Math.abs(erfc(x) / value - 1)).toBeLessThan(1e-13);
  expect(standardNormal(1.959963984540054)).toBeCloseTo(0.975, 14);
  expect([standardNormal(0), standardNormal(-50), standardNormal(50)]).toEqual([0.5, 0, 1]);
});

test("a seed always gives the same numbers, and another seed gives others", () => {
  const first = (seed: string) => {
    const random = seededRandom(seed);
    return [random(), random(), random()];
  };
  expect(first("beraad")).toEqual([3772079426, 2664345653, 2467930594]);
  expect(first("Beraad")).not.toEqual(first("beraad"));
});

test("the normal numbers have the moments and the tails of a normal distribution", () => {
  const values = new Float64Array(200_001);
  fillWithNormals(values, seededRandom("moments"));
  const mean = (f: (x: number) => number) => values.reduce((sum, x) => sum + f(x), 0) / values.length;
  expect(mean((x) => x)).toBeCloseTo(0, 1);
  expect(mean((x) => x * x)).toBeCloseTo(1, 1);
  expect(mean((x) => x ** 4)).toBeCloseTo(3, 0);
  expect(mean((x) => Number(x > 1.959964))).toBeCloseTo(0.025, 2);
});

test("the order is that of a stable sort from high to low, whatever the values", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 40 }),
      (values) => {
        const order = new Int32Array(values.length);
        descendingOrder(values.length)(Float64Array.from(values), order);
        const expected = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
        expect([...order]).toEqual(expected);
      },
    ),
  );
});

test("each drawn order is walked down until the first plan that does not fit, or whose amount is not known", () => {
  const draws = [
    [3, 2, 1],
    [1, 3, 2],
    [1, 2, 3],
    [2, 1, 3],
  ];
  const simulate = (cents: (number | null)[]) => {
    let next = 0;
    return simulateOdds(
      cents.map((amount, i) => contender("abc"[i]!, 0, amount)),
      (target) => target.set(draws[next++]!),
      { budgetCents: 100, places: 1, draws: draws.length },
    );
  };
  // Orders abc, bca, cba, cab; c never fits.
  expect(
    simulate([40, 60, 101]).map(({ planId, withinBudget, topPlaces }) => [planId, withinBudget, topPlaces]),
  ).toEqual([
    ["a", 0.25, 0.25],
    ["b", 0.5, 0.25],
    ["c", 0, 0.5],
  ]);
  expect(simulate([40, null, 10]).map((plan) => plan.withinBudget)).toEqual([0.5, 0, 0.5]);
  expect(simulate([1, 1, 1]).map((plan) => plan.quantiles)).toEqual([
    { q05: 1, q25: 1, q50: 2, q75: 3, q95: 3 },
    { q05: 1, q25: 1, q50: 2, q75: 2, q95: 3 },
    { q05: 1, q25: 1, q50: 1, q75: 2, q95: 3 },
  ]);
});

test("equals without uncertainty share the places and the money, and a better plan is above all of them", () => {
  const odds = exactOdds(
    [contender("a", 1, 50), contender("b", 2, 50), contender("c", 1, 50), contender("d", 1 + 1e-12, 50)],
    { budgetCents: 120, places: 2, draws: 10 },
    seededRandom("unused"),
  );
  expect(
    odds.map(({ planId, expectedRank, topPlaces, withinBudget }) => [planId, expectedRank, topPlaces, withinBudget]),
  ).toEqual([
    ["a", 3, 1 / 3, 1 / 3],
    ["b", 1, 1, 1],
    ["c", 3, 1 / 3, 1 / 3],
    ["d", 3, 1 / 3, 1 / 3],
  ]);
});

test("equals of unequal amounts at the line: the smaller is reached with enough left more often", () => {
  const odds = exactOdds(
    [contender("a", 1, 90), contender("b", 1, 20), contender("c", 0, 1)],
    { budgetCents: 100, places: 1, draws: 20_000 },
    seededRandom("line"),
  );
  // Each is first in half of the orders, and then the other no longer fits; nothing below is reached.
  expect(odds.map((plan) => Math.round(100 * plan.withinBudget))).toEqual([50, 50, 0]);
});
