import type { CountedSheet } from "~/ranking/counted-sheets";

/** The model written out with full matrices, straight from its definition: slow, and independent of the way the product computes it. */
export function denseModel(sheets: readonly CountedSheet[], theta: { plan: number; member: number }) {
  const n = sheets.length;
  const planIds = [...new Set(sheets.map((sheet) => sheet.planId))].sort();
  const y = sheets.map((sheet) => sheet.numerator);
  const same = (a: unknown, b: unknown) => Number(a === b);
  const v = sheets.map((a) =>
    sheets.map(
      (b) => same(a, b) + theta.plan ** 2 * same(a.planId, b.planId) + theta.member ** 2 * same(a.memberId, b.memberId),
    ),
  );
  const { inverse, logDeterminant } = invert(v);
  const ones = y.map(() => 1);
  const precision = dot(ones, times(inverse, ones));
  const mean = dot(ones, times(inverse, y)) / precision;
  const weighted = times(
    inverse,
    y.map((value) => value - mean),
  );
  const variance =
    dot(
      weighted,
      y.map((value) => value - mean),
    ) /
    (n - 1);
  const criterion = logDeterminant + Math.log(precision) + (n - 1) * (1 + Math.log(2 * Math.PI * variance));

  // P = V⁻¹ − V⁻¹1(1ᵀV⁻¹1)⁻¹1ᵀV⁻¹, and Cov(p − p̂) = θ²σ²(I − θ² Zᵀ P Z).
  const column = times(inverse, ones);
  const p = inverse.map((row, i) => row.map((value, j) => value - (column[i]! * column[j]!) / precision));
  const z = planIds.map((planId) => sheets.map((sheet) => same(sheet.planId, planId)));
  const ratio = theta.plan ** 2;
  return {
    criterion,
    variance,
    mean,
    blups: z.map((indicator) => ratio * dot(indicator, weighted)),
    covariance: z.map((a) => z.map((b) => ratio * variance * (same(a, b) - ratio * dot(a, times(p, b))))),
  };
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const times = (matrix: readonly number[][], vector: readonly number[]) => matrix.map((row) => dot(row, vector));

/** Gauss-Jordan; the matrix is positive definite, so it needs no exchange of rows. */
function invert(matrix: readonly number[][]): { inverse: number[][]; logDeterminant: number } {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))]);
  let logDeterminant = 0;
  for (let pivot = 0; pivot < n; pivot++) {
    const divisor = rows[pivot]![pivot]!;
    logDeterminant += Math.log(divisor);
    rows[pivot] = rows[pivot]!.map((value) => value / divisor);
    for (let i = 0; i < n; i++) {
      const factor = rows[i]![pivot]!;
      if (i !== pivot) rows[i] = rows[i]!.map((value, j) => value - factor * rows[pivot]![j]!);
    }
  }
  return { inverse: rows.map((row) => row.slice(n)), logDeterminant };
}
