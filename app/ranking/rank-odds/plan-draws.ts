import { solveUpper } from "../model/cholesky";
import type { PlanCovariance } from "../model/model-solution";
import type { SheetDesign } from "../model/sheet-design";
import { fillWithNormals, type RandomSource } from "./seeded-random";

/**
 * Draws of N(b, V): `b + scale · (D^(−½)·z₁ + D⁻¹·G·(L⁻ᵀ·z₂))`, with independent normals z₁ per plan and z₂ per member and μ. G has one entry
 * per sheet, so a draw costs as much as there are sheets, not plans × members.
 *
 * @returns a function that writes one draw of the plans in `rows` into its argument
 */
export function planDraws(
  design: SheetDesign,
  { scale, theta, d, lower, size }: PlanCovariance,
  rows: Int32Array,
  values: Float64Array,
  random: RandomSource,
): (target: Float64Array) => void {
  const { planStart, sheetMember } = design;
  const ownScale = Float64Array.from(rows, (row) => scale / Math.sqrt(d[row]!));
  const sharedScale = Float64Array.from(rows, (row) => (scale * theta.plan) / d[row]!);
  const own = new Float64Array(rows.length);
  const shared = new Float64Array(size);
  const last = size - 1;

  return (target) => {
    fillWithNormals(own, random);
    fillWithNormals(shared, random);
    solveUpper(lower, size, shared);
    const mean = shared[last]!;
    for (let j = 0; j < last; j++) shared[j] = theta.member * shared[j]! + mean;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      let sum = 0;
      for (let sheet = planStart[row]!; sheet < planStart[row + 1]!; sheet++) sum += shared[sheetMember[sheet]!]!;
      target[i] = values[i]! + ownScale[i]! * own[i]! + sharedScale[i]! * sum;
    }
  };
}
