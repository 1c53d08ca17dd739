import { expect, test } from "vitest";
import { agreementFigures, shownAgreement } from "~/ranking/agreement";
import { chiSquareAbove } from "~/ranking/chi-square";
import type { CountedSheet } from "~/ranking/counted-sheets";
import { fitMixedModel } from "~/ranking/mixed-model";

const sheetsOf = (...rows: (number | null)[][]): CountedSheet[] =>
  rows.flatMap((row, i) =>
    row.flatMap((numerator, j) => (numerator === null ? [] : [{ planId: `p${i}`, memberId: `m${j}`, numerator }])),
  );

const shown = (...rows: (number | null)[][]) => {
  const sheets = sheetsOf(...rows);
  return shownAgreement(agreementFigures(sheets, 1), fitMixedModel(sheets, 1));
};

test("members who agree on everything that differs give 1, and nothing that differs gives null", () => {
  expect(shown([1, 1], [3, 3], [4, 4])).toEqual({
    committeeMean: { value: 1, basis: "all-sheets" },
    kendallW: 1,
    krippendorffAlpha: 1,
  });
  expect(shown([3, 3], [3, 3], [3, 3])).toEqual({ committeeMean: null, kendallW: null, krippendorffAlpha: null });
});

test("a strict and a mild member agree on the order, and only alpha counts their difference", () => {
  const { committeeMean, kendallW, krippendorffAlpha } = shown([1, 3], [2, 4], [3, 5]);
  expect([committeeMean, kendallW]).toEqual([{ value: 1, basis: "all-sheets" }, 1]);
  // 1 − 5·(3·8/1) / (2·(6·64 − 18²)) = 0: no better than chance.
  expect(krippendorffAlpha).toBe(0);
});

test("members in opposite order give no agreement, and never a division by zero", () => {
  expect(shown([1, 3], [2, 2], [3, 1])).toEqual({ committeeMean: null, kendallW: 0, krippendorffAlpha: 1 - 80 / 48 });
});

test("with missing sheets the committee mean comes from the model", () => {
  const rows = [
    [1, 2, null],
    [4, 5, 5],
    [3, null, 3],
    [5, 4, 5],
    [null, 1, 2],
  ];
  const fit = fitMixedModel(sheetsOf(...rows), 1);
  if (fit.status !== "ok") throw new Error(fit.status);
  const { plan, residual } = fit.variance;
  expect(shown(...rows).committeeMean).toEqual({ value: plan / (plan + residual / (12 / 5)), basis: "model" });
});

test("Kendall's W is shown when at least 80% of the plans are complete", () => {
  const complete = [
    [1, 2],
    [2, 3],
    [3, 5],
    [4, 4],
  ];
  expect(shown(...complete, [5, null]).kendallW).not.toBeNull();
  expect(shown(...complete.slice(1), [5, null]).kendallW).toBeNull();
});

test("no sheets, one plan and one member give null everywhere", () => {
  const nothing = { committeeMean: null, kendallW: null, krippendorffAlpha: null };
  expect([shown(), shown([3], [4])]).toEqual([nothing, nothing]);
  expect(shown([3, 4])).toEqual({ ...nothing, krippendorffAlpha: 0 });
});

test("the chi-square tail agrees with published values, for even, odd and many degrees of freedom", () => {
  expect(chiSquareAbove(0, 3)).toBe(1);
  expect(chiSquareAbove(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
  expect(chiSquareAbove(5.991464547107979, 2)).toBeCloseTo(0.05, 12);
  expect(chiSquareAbove(7.814727903251179, 3)).toBeCloseTo(0.05, 12);
  expect(chiSquareAbove(18.307038053275146, 10)).toBeCloseTo(0.05, 12);
  expect(chiSquareAbove(2104, 2000)).toBeCloseTo(0.051845991281, 10);
});
