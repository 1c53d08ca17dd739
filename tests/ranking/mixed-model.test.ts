import fc from "fast-check";
import { expect, test } from "vitest";
import type { CountedSheet } from "~/ranking/counted-sheets";
import { type FittedModel, fitMixedModel } from "~/ranking/mixed-model";
import { denseModel } from "./dense-model";

/** One row of numerators per plan; `null` is no sheet. */
const sheetsOf = (...rows: (number | null)[][]): CountedSheet[] =>
  rows.flatMap((row, i) =>
    row.flatMap((numerator, j) => (numerator === null ? [] : [{ planId: `p${i}`, memberId: `m${j}`, numerator }])),
  );

const statusOf = (...rows: (number | null)[][]) => fitMixedModel(sheetsOf(...rows), 1).status;

/** Small incomplete rounds, connected or not. */
const anySheets = fc
  .record({ plans: fc.integer({ min: 2, max: 7 }), members: fc.integer({ min: 2, max: 5 }) })
  .chain(({ plans, members }) => {
    const cell = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 });
    const row = fc.array(cell, { minLength: members, maxLength: members });
    return fc.array(row, { minLength: plans, maxLength: plans });
  })
  .map((rows) => sheetsOf(...rows));

const whenFitted = (numRuns: number, holds: (fit: FittedModel, sheets: CountedSheet[]) => void) =>
  fc.assert(
    fc.property(anySheets, (sheets) => {
      const fit = fitMixedModel(sheets, 1);
      if (fit.status === "ok") holds(fit, sheets);
    }),
    { numRuns },
  );

test("no sheets, one plan and one member are too few", () => {
  expect([statusOf(), statusOf([3, 4, 5]), statusOf([3], [4], [5])]).toEqual(
    new Array(3).fill("not_estimable_too_few"),
  );
});

test("equal sheets have no variance, also when there is no freedom left", () => {
  expect([statusOf([3, 3], [3, 3]), statusOf([3, 3], [3, null])]).toEqual(["no_variance", "no_variance"]);
});

test("as many plan and member effects as sheets leave no freedom", () => {
  expect(statusOf([3, 4], [2, null])).toBe("not_estimable_no_residual_df");
  expect(statusOf([3, null], [null, 4])).toBe("not_estimable_no_residual_df");
});

test("sheets that plan and member explain exactly give the exact plan effects, gaps or not", () => {
  const fit = fitMixedModel(sheetsOf([2, 3, 5], [4, 5, null], [3, null, 6]), 2);
  expect(fit).toEqual({
    status: "zero_residual",
    sheets: 7,
    memberCount: 3,
    components: 1,
    complete: false,
    plans: [
      { planId: "p0", effect: 1 },
      { planId: "p1", effect: 2 },
      { planId: "p2", effect: 1.5 },
    ],
  });
});

test("exact parts that share nobody are placed with their members equally strict", () => {
  // Members 0 and 1 differ by 1, members 2 and 3 by 1: the first part scores on average as its members, and so does the second.
  const fit = fitMixedModel(
    sheetsOf([2, 3, null, null], [4, 5, null, null], [null, null, 1, 2], [null, null, 2, 3]),
    1,
  );
  expect(fit).toMatchObject({
    status: "zero_residual",
    components: 2,
    plans: [2.5, 4.5, 1.5, 2.5].map((effect) => ({ effect })),
  });
});

test("a disconnected graph with something left to chance is fitted, and says in how many parts it falls", () => {
  const fit = fitMixedModel(
    sheetsOf([2, 5, null, null], [4, 3, null, null], [null, null, 1, 2], [null, null, 4, 3]),
    1,
  );
  expect([fit.status, fit.components]).toEqual(["ok", 2]);
});

test("plans that differ no more than chance have variance 0 and no effect", () => {
  const fit = fitMixedModel(sheetsOf([1, 5], [5, 1], [3, 3], [2, 4], [4, 2]), 1);
  expect(fit).toMatchObject({ status: "ok", boundary: ["plan", "member"], variance: { plan: 0, member: 0 } });
  expect(
    (fit as FittedModel).plans.map(({ blup, predictionSd, reliability }) => [blup, predictionSd, reliability]),
  ).toEqual(new Array(5).fill([0, 0, 0]));
});

test("the fit agrees with the model written out in full matrices", () => {
  whenFitted(100, (fit, sheets) => {
    const dense = denseModel(sheets, fit.theta);
    expect(fit.remlCriterion).toBeCloseTo(dense.criterion, 6);
    expect(fit.mean).toBeCloseTo(dense.mean, 6);
    expect(fit.variance.residual).toBeCloseTo(dense.variance, 6);
    fit.plans.forEach(({ blup, predictionSd }, i) => {
      expect(blup).toBeCloseTo(dense.blups[i]!, 6);
      expect(predictionSd).toBeCloseTo(Math.sqrt(Math.max(0, dense.covariance[i]![i]!)), 5);
    });
    const { scale, d, h, size } = fit.covariance;
    dense.covariance.forEach((row, i) => {
      row.forEach((value, k) => {
        let ours = i === k ? 1 / d[i]! : 0;
        for (let column = 0; column < size; column++) ours += h[i * size + column]! * h[k * size + column]!;
        expect(scale ** 2 * ours).toBeCloseTo(value, 5);
      });
    });
  });
});

test("no other θ nearby, on a grid or at 0 has a smaller criterion", () => {
  const others = [0, 0.1, 0.3, 0.6, 1, 1.5, 2.5, 5, 20];
  whenFitted(30, (fit, sheets) => {
    const nearby = [0.9, 0.99, 1.01, 1.1].flatMap((factor) => [
      { plan: fit.theta.plan * factor, member: fit.theta.member },
      { plan: fit.theta.plan, member: fit.theta.member * factor },
    ]);
    const grid = others.flatMap((plan) => others.map((member) => ({ plan, member })));
    for (const theta of [...nearby, ...grid]) {
      expect(denseModel(sheets, theta).criterion).toBeGreaterThan(fit.remlCriterion - 1e-6);
    }
  });
});

test("another order of sheets changes no bit of the fit", () => {
  const shuffled = anySheets.chain((sheets) =>
    fc.shuffledSubarray(sheets, { minLength: sheets.length }).map((other) => ({ sheets, other })),
  );
  fc.assert(
    fc.property(shuffled, ({ sheets, other }) => {
      expect(fitMixedModel(other, 1)).toEqual(fitMixedModel(sheets, 1));
    }),
    { numRuns: 60 },
  );
});
