/**
 * Intraclass correlations of a complete table, two-way, with the mean squares they come from in squared points (Shrout & Fleiss 1979;
 * McGraw & Wong 1996). `null` is 0/0 or a division by 0: there is nothing to compare.
 */
export type Intraclass = {
  plans: number;
  members: number;
  /** Between plans, between members, and what is left. */
  meanSquares: { plans: number; members: number; rest: number } | null;
  /** ICC(2,1) and ICC(2,k): agreement on the number itself, of one member and of the committee mean. */
  agreementSingle: number | null;
  agreementMean: number | null;
  /** ICC(C,1) and ICC(C,k): agreement on the order, strictness left out. */
  consistencySingle: number | null;
  consistencyMean: number | null;
};

/** @param rows sheet numerators, plans × members; the sums of squares are whole numbers, so "no variance" is exactly 0 */
export function intraclass(rows: readonly (readonly number[])[], totalWeight: number): Intraclass {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  const none = { agreementSingle: null, agreementMean: null, consistencySingle: null, consistencyMean: null };
  if (n < 2 || k < 2) return { plans: n, members: k, meanSquares: null, ...none };

  const origin = rows[0]![0]!;
  const table = rows.map((row) => row.map((numerator) => numerator - origin));
  const planSquares = n * sumOf(table.map((row) => sumOf(row) ** 2));
  const memberSquares = k * sumOf(table[0]!.map((_, j) => sumOf(table.map((row) => row[j]!)) ** 2));
  const allSquares = n * k * sumOf(table.flatMap((row) => row.map((value) => value ** 2)));
  const grand = sumOf(table.flat()) ** 2;

  const unit = n * k * totalWeight ** 2;
  const r = (planSquares - grand) / (unit * (n - 1));
  const c = (memberSquares - grand) / (unit * (k - 1));
  const e = (allSquares - planSquares - memberSquares + grand) / (unit * (n - 1) * (k - 1));
  return {
    plans: n,
    members: k,
    meanSquares: { plans: r, members: c, rest: e },
    agreementSingle: divide(r - e, r + (k - 1) * e + (k * (c - e)) / n),
    agreementMean: divide(r - e, r + (c - e) / n),
    consistencySingle: divide(r - e, r + (k - 1) * e),
    consistencyMean: divide(r - e, r),
  };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const divide = (a: number, b: number) => (b === 0 ? null : a / b);
