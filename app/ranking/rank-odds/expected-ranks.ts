import type { PlanCovariance } from "../model/model-solution";
import { standardNormal } from "./normal";

/**
 * `ER_i = 1 + Σ_k Φ((b_k − b_i) / sd(b_k − b_i))` over the given plans (scoring method, section 2); exact, no simulation. The variance of a
 * difference is written as a sum of squares, so it cannot turn negative. Without any variance an equal counts for ½.
 *
 * @param rows the index of each plan in the covariance
 * @param values b: BLUP and pré of each plan, in points
 */
export function expectedRanks(rows: Int32Array, values: Float64Array, { scale, d, h, size }: PlanCovariance): number[] {
  const ranks = new Float64Array(rows.length).fill(1);
  for (let i = 0; i < rows.length; i++) {
    const at = rows[i]! * size;
    const own = 1 / d[rows[i]!]!;
    for (let k = 0; k < i; k++) {
      const other = rows[k]! * size;
      let variance = own + 1 / d[rows[k]!]!;
      for (let column = 0; column < size; column++) {
        const difference = h[at + column]! - h[other + column]!;
        variance += difference * difference;
      }
      const above = probabilityAbove(values[k]! - values[i]!, scale * Math.sqrt(variance));
      ranks[i]! += above;
      ranks[k]! += 1 - above;
    }
  }
  return [...ranks];
}

function probabilityAbove(difference: number, deviation: number): number {
  if (deviation > 0) return standardNormal(difference / deviation);
  return difference === 0 ? 0.5 : difference > 0 ? 1 : 0;
}
