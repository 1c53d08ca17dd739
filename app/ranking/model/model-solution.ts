import { solveUpper } from "./cholesky";
import type { RemlEvaluation, Theta } from "./reml-criterion";
import { type SheetDesign, sheetsOfPlan } from "./sheet-design";

/** One plan in the fitted model, in points. */
export type PlanEstimate = {
  planId: string;
  sheets: number;
  /** p̂: distance from the mean, pulled towards it as far as there is doubt (best linear unbiased predictor). */
  blup: number;
  /** Standard deviation of p − p̂, with the uncertainty of μ and the members in it (prediction error). */
  predictionSd: number;
  /** The same with μ taken as known. */
  conditionalSd: number;
  /** Mean over its sheets of score minus m̂. */
  correctedScore: number;
  /** 1 − prediction variance / plan variance; 0 when the plan variance is 0. */
  reliability: number;
};

/** How much higher than the mean a member scores, in points. For the chair only. */
export type MemberEstimate = { memberId: string; leniency: number; predictionSd: number; conditionalSd: number };

/**
 * The covariance of the plan effects in a form that never needs plans × plans numbers:
 * `Cov(p) = scale² · (1/D + H·Hᵀ)`, `H = D⁻¹·G·L⁻ᵀ`, where row i of G is `θ_plan · (θ_member · [j scored i], n_i)`.
 */
export type PlanCovariance = {
  /** θ_plan · σ. */
  scale: number;
  theta: Theta;
  /** D_i per plan, in the order of `design.planIds`. */
  d: Float64Array;
  /** Cholesky factor of T (members, then μ), `size` × `size`, row-major. */
  lower: Float64Array;
  size: number;
  /** H, plans × size, row-major. */
  h: Float64Array;
};

export type ModelSolution = {
  /** μ̂ and its standard error, in points. */
  mean: number;
  meanError: number;
  plans: PlanEstimate[];
  members: MemberEstimate[];
  covariance: PlanCovariance;
};

/** The model at θ: effects, their uncertainty, and the covariance of the plans (scoring method, section 2). */
export function solveModel(design: SheetDesign, theta: Theta, evaluation: RemlEvaluation): ModelSolution {
  const size = design.memberIds.length + 1;
  const last = size - 1;
  const sigma = Math.sqrt(evaluation.residualVariance);
  const lower = evaluation.lower.slice();
  const solution = evaluation.solved.slice();
  solveUpper(lower, size, solution);
  const leniency = solution.subarray(0, last).map((scaled) => theta.member * scaled);
  const centredMean = solution[last]!;

  const covariance = planCovariance(design, theta, sigma, lower);
  const inverse = inverseOf(lower, size);
  return {
    mean: design.meanScore + centredMean,
    meanError: sigma * inverse[last * size + last]!,
    plans: design.planIds.map((planId, i) => planEstimate(design, covariance, leniency, centredMean, planId, i)),
    members: design.memberIds.map((memberId, j) => {
      // T⁻¹ = L⁻ᵀ·L⁻¹, and μ is last: leaving its row out leaves μ known.
      let known = 0;
      for (let row = j; row < last; row++) known += inverse[row * size + j]! ** 2;
      const scale = theta.member * sigma;
      return {
        memberId,
        leniency: leniency[j]!,
        predictionSd: scale * Math.sqrt(known + inverse[last * size + j]! ** 2),
        conditionalSd: scale * Math.sqrt(known),
      };
    }),
    covariance,
  };
}

function planEstimate(
  design: SheetDesign,
  { theta, scale, d, h, size }: PlanCovariance,
  leniency: Float64Array,
  centredMean: number,
  planId: string,
  i: number,
): PlanEstimate {
  const sheets = sheetsOfPlan(design, i);
  let corrected = 0;
  for (let sheet = design.planStart[i]!; sheet < design.planStart[i + 1]!; sheet++) {
    corrected += design.sheetScore[sheet]! - leniency[design.sheetMember[sheet]!]!;
  }
  let known = 1 / d[i]!;
  for (let column = 0; column < size - 1; column++) known += h[i * size + column]! ** 2;
  const variance = known + h[i * size + size - 1]! ** 2;
  return {
    planId,
    sheets,
    blup: (theta.plan ** 2 * (corrected - sheets * centredMean)) / d[i]!,
    predictionSd: scale * Math.sqrt(variance),
    conditionalSd: scale * Math.sqrt(known),
    correctedScore: design.meanScore + corrected / sheets,
    reliability: theta.plan === 0 ? 0 : 1 - variance,
  };
}

function planCovariance(design: SheetDesign, theta: Theta, sigma: number, lower: Float64Array): PlanCovariance {
  const plans = design.planIds.length;
  const size = design.memberIds.length + 1;
  const d = new Float64Array(plans);
  const h = new Float64Array(plans * size);
  for (let i = 0; i < plans; i++) {
    const sheets = sheetsOfPlan(design, i);
    d[i] = 1 + theta.plan ** 2 * sheets;
    const factor = theta.plan / d[i]!;
    const row = h.subarray(i * size, (i + 1) * size);
    for (let sheet = design.planStart[i]!; sheet < design.planStart[i + 1]!; sheet++) {
      row[design.sheetMember[sheet]!] = factor * theta.member;
    }
    row[size - 1] = factor * sheets;
    for (let r = 0; r < size; r++) {
      let value = row[r]!;
      for (let k = 0; k < r; k++) value -= lower[r * size + k]! * row[k]!;
      row[r] = value / lower[r * size + r]!;
    }
  }
  return { scale: theta.plan * sigma, theta, d, lower, size, h };
}

/** L⁻¹, lower triangle, row-major. */
function inverseOf(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let value = row === column ? 1 : 0;
      for (let k = column; k < row; k++) value -= lower[row * size + k]! * inverse[k * size + column]!;
      inverse[row * size + column] = value / lower[row * size + row]!;
    }
  }
  return inverse;
}
