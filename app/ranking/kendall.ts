import { chiSquareAbove } from "./chi-square";

/** Kendall's coefficient of concordance W: how far the members put the plans in the same order (Kendall & Babington Smith 1939). */
export type Kendall = {
  plans: number;
  members: number;
  /** Sum of the squared deviations of the rank sums. */
  s: number;
  /** Σ (t³ − t) over the groups of equals of each member. */
  ties: number;
  uncorrected: number | null;
  /** With the correction for ties; `null` for 0/0 and for one member. */
  w: number | null;
  /** χ² = m(n − 1)W against no agreement at all; `null` where W is. */
  test: { chiSquare: number; degreesOfFreedom: number; p: number } | null;
};

/** @param rows sheet numerators, plans × members */
export function kendallW(rows: readonly (readonly number[])[]): Kendall {
  const n = rows.length;
  const m = rows[0]?.length ?? 0;
  const rankSums = new Array<number>(n).fill(0);
  let ties = 0;
  for (let member = 0; member < m; member++) {
    const column = rows.map((row) => row[member]!);
    const counts = new Map<number, number>();
    for (const value of column) counts.set(value, (counts.get(value) ?? 0) + 1);
    // From low to high, equals share the mean of their places.
    const ranks = new Map<number, number>();
    let before = 0;
    for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
      ranks.set(value, before + (count + 1) / 2);
      before += count;
      ties += count ** 3 - count;
    }
    column.forEach((value, plan) => {
      rankSums[plan]! += ranks.get(value)!;
    });
  }
  const mean = (m * (n + 1)) / 2;
  const s = rankSums.reduce((sum, rankSum) => sum + (rankSum - mean) ** 2, 0);
  const most = m ** 2 * (n ** 3 - n);
  // One member always agrees with itself.
  const w = m < 2 ? null : divide(12 * s, most - m * ties);
  return {
    plans: n,
    members: m,
    s,
    ties,
    uncorrected: divide(12 * s, most),
    w,
    test: w === null ? null : test(w, n, m),
  };
}

function test(w: number, n: number, m: number) {
  const chiSquare = m * (n - 1) * w;
  return { chiSquare, degreesOfFreedom: n - 1, p: chiSquareAbove(chiSquare, n - 1) };
}

const divide = (a: number, b: number) => (b === 0 ? null : a / b);
