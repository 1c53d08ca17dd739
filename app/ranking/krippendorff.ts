/** Krippendorff's alpha on the interval scale. For the expert view: it counts a strict and a mild member as disagreement. */
export type Krippendorff = {
  /** `null` for 0/0: no two different scores. */
  alpha: number | null;
  /** Sheets of plans with at least two. */
  pairableValues: number;
};

/**
 * 1 − observed / expected squared difference (Krippendorff 2004, chapter 11). A plan with one sheet has nothing to be compared with.
 *
 * @param plans sheet numerators per plan; the unit does not matter
 */
export function krippendorffAlpha(plans: readonly (readonly number[])[]): Krippendorff {
  const pairable = plans.filter((scores) => scores.length > 1);
  const values = pairable.flat();
  const observed = pairable.reduce((sum, scores) => sum + squaredDifferences(scores) / (scores.length - 1), 0);
  const expected = squaredDifferences(values);
  return {
    alpha: expected === 0 ? null : 1 - ((values.length - 1) * observed) / expected,
    pairableValues: values.length,
  };
}

/** Σ (a − b)² over all ordered pairs, as 2(nΣa² − (Σa)²): whole numbers, so equal scores give exactly 0. */
function squaredDifferences(values: readonly number[]): number {
  const origin = values[0] ?? 0;
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value - origin;
    squares += (value - origin) ** 2;
  }
  return 2 * (values.length * squares - sum * sum);
}
