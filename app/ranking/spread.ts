import { halfUpHundredths } from "./hundredths";

/** How far the members are apart on one plan. Shown, never used to order plans. */
export type Spread = {
  /** Highest minus lowest sheet, in hundredths, half-up; `null` without sheets. */
  rangeHundredths: number | null;
  /** Sample standard deviation (n − 1) in points; `null` with fewer than two sheets. The one figure that is not exact. */
  standardDeviation: number | null;
};

/**
 * @param sheetNumerators s = Σ w·x of every counted sheet of one plan
 * @param totalWeight W = Σ w, above 0 when there are sheets
 */
export function spreadOf(sheetNumerators: readonly number[], totalWeight: number): Spread {
  const [first, ...others] = sheetNumerators;
  if (first === undefined) return { rangeHundredths: null, standardDeviation: null };

  // Deviations from the first sheet keep the sums small and whole, so the variance is exact up to the root.
  let [lowest, highest, sum, squares] = [0, 0, 0, 0];
  for (const sheet of others) {
    const deviation = sheet - first;
    lowest = Math.min(lowest, deviation);
    highest = Math.max(highest, deviation);
    sum += deviation;
    squares += deviation * deviation;
  }
  const n = sheetNumerators.length;
  return {
    rangeHundredths: halfUpHundredths(highest - lowest, totalWeight),
    standardDeviation: n < 2 ? null : Math.sqrt((n * squares - sum * sum) / (n * (n - 1))) / totalWeight,
  };
}
