import { factorise, solveLower } from "./cholesky";
import type { SheetDesign } from "./sheet-design";
import { groupBySize } from "./size-groups";

/** Standard deviations of plans and members, each divided by that of the rest. */
export type Theta = { plan: number; member: number };

/** One evaluation; the arrays are overwritten by the next. */
export type RemlEvaluation = {
  /** −2 log restricted likelihood, with σ at its best value for this θ. */
  criterion: number;
  /** σ², the residual variance. */
  residualVariance: number;
  /** Cholesky factor of T, the normal equations of the scaled members and μ (last) after the plans are eliminated. */
  lower: Float64Array;
  /** L⁻¹ times the right-hand side of those equations. */
  solved: Float64Array;
};

/**
 * The REML criterion of y_ij = μ + p_i + m_j + e_ij as a function of θ, by eliminating the plans (scoring method, section 2; Bates et al.
 * 2015, eq. 41). T_μμ and T_μj are written as sums over 1/D, without the subtraction that would lose digits at a large θ.
 *
 * @returns a function that gives `null` where the equations cannot be solved to working precision
 */
export function remlCriterionOf(design: SheetDesign): (theta: Theta) => RemlEvaluation | null {
  const members = design.memberIds.length;
  const size = members + 1;
  const freedom = design.sheetScore.length - 1;
  const groups = groupBySize(design);
  const scoreSquares = design.sheetScore.reduce((sum, score) => sum + score * score, 0);
  const memberCount = new Float64Array(members);
  const memberSum = new Float64Array(members);
  design.sheetMember.forEach((member, sheet) => {
    memberCount[member]! += 1;
    memberSum[member]! += design.sheetScore[sheet]!;
  });
  const lower = new Float64Array(size * size);
  const solved = new Float64Array(size);

  return (theta) => {
    const planRatio = theta.plan ** 2;
    const memberRatio = theta.member ** 2;
    const last = members * size;
    lower.fill(0);
    solved.set(memberSum);
    solved[members] = 0;
    let logDeterminant = 0;
    let squares = scoreSquares;
    for (const group of groups) {
      const d = 1 + planRatio * group.size;
      const eliminated = planRatio / d;
      logDeterminant += group.plans * Math.log(d);
      squares -= eliminated * group.squares;
      solved[members]! += group.sum / d;
      lower[last + members]! += (group.plans * group.size) / d;
      for (let j = 0; j < members; j++) {
        solved[j]! -= eliminated * group.memberSums[j]!;
        lower[last + j]! += (theta.member * group.pairs[j * members + j]!) / d;
        const weight = memberRatio * eliminated;
        for (let k = 0; k <= j; k++) lower[j * size + k]! -= weight * group.pairs[j * members + k]!;
      }
    }
    for (let j = 0; j < members; j++) {
      solved[j]! *= theta.member;
      lower[j * size + j]! += 1 + memberRatio * memberCount[j]!;
    }

    if (!factorise(lower, size)) return null;
    solveLower(lower, size, solved);
    for (let j = 0; j < size; j++) {
      logDeterminant += 2 * Math.log(lower[j * size + j]!);
      squares -= solved[j]! ** 2;
    }
    if (!(squares > 0)) return null;
    const residualVariance = squares / freedom;
    const criterion = logDeterminant + freedom * (1 + Math.log(2 * Math.PI * residualVariance));
    return { criterion, residualVariance, lower, solved };
  };
}
