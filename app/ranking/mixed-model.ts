import type { CountedSheet } from "./counted-sheets";
import { bestTheta } from "./model/best-theta";
import { exactEffects } from "./model/exact-effects";
import { type ModelSolution, solveModel } from "./model/model-solution";
import { remlCriterionOf, type Theta } from "./model/reml-criterion";
import { designOf, isComplete, type SheetDesign } from "./model/sheet-design";

export type VarianceName = "plan" | "member";

/** Variances and standard deviations of plans, members and the rest, in points. */
export type Components = { plan: number; member: number; residual: number };

/** The model when it can be estimated. Which plans are ranked does not matter here: every sheet that counts says something about its member. */
export type FittedModel = ModelSolution & {
  status: "ok";
  /** The variances that are 0. */
  boundary: VarianceName[];
  theta: Theta;
  variance: Components;
  standardDeviation: Components;
  remlCriterion: number;
  design: SheetDesign;
};

/** Without any variance, or where plan and member effects explain every sheet, the order of the plans is exact and there is no model. */
export type ExactOrder = {
  status: "no_variance" | "zero_residual";
  /** In points; 0 for everyone when there is no variance. */
  plans: { planId: string; effect: number }[];
};

export type NotEstimable = { status: "not_estimable_too_few" | "not_estimable_no_residual_df" };

export type ModelFit = ModelFacts & (FittedModel | ExactOrder | NotEstimable);

/** The fit without its workings (design and covariance): what can be stored as text and shown. */
export type FitFigures = ModelFacts & (FittedFigures | ExactOrder | NotEstimable);
export type FittedFigures = Omit<FittedModel, "design" | "covariance">;

export function figuresOf(fit: ModelFit): FitFigures {
  if (fit.status !== "ok") return fit;
  const { design, covariance, ...figures } = fit;
  return figures;
}

/** What is known whatever the status. */
type ModelFacts = {
  sheets: number;
  /** Members with a sheet that counts. */
  memberCount: number;
  /** Parts of the member-plan graph that no sheet connects. */
  components: number;
  /** Every member scored every plan, so correcting for strictness changes nothing. */
  complete: boolean;
};

/**
 * Fits `y_ij = μ + p_i + m_j + e_ij` (plan, member, rest; independent normals) by REML on all sheets that count (scoring method, section 2).
 * Never gives NaN: the status says which figures exist, the first that applies.
 *
 * @param totalWeight W; a sheet is worth `numerator / W` points
 */
export function fitMixedModel(sheets: readonly CountedSheet[], totalWeight: number): ModelFit {
  const design = designOf(sheets, totalWeight);
  const [plans, members] = [design.planIds.length, design.memberIds.length];
  const { components, allEqual, additive, planEffects } = exactEffects(design);
  const facts = { sheets: sheets.length, memberCount: members, components, complete: isComplete(design) };
  const exactly = (status: ExactOrder["status"], effectAt: (i: number) => number) => ({
    ...facts,
    status,
    plans: design.planIds.map((planId, i) => ({ planId, effect: effectAt(i) })),
  });

  if (plans < 2 || members < 2) return { ...facts, status: "not_estimable_too_few" };
  if (allEqual) return exactly("no_variance", () => 0);
  if (sheets.length <= plans + members - components) return { ...facts, status: "not_estimable_no_residual_df" };
  if (additive) return exactly("zero_residual", (i) => planEffects[i]! / totalWeight);
  return { ...facts, ...estimate(design) };
}

function estimate(design: SheetDesign): FittedModel {
  const evaluate = remlCriterionOf(design);
  const theta = bestTheta((at) => evaluate(at)?.criterion ?? Number.POSITIVE_INFINITY);
  const evaluation = evaluate(theta);
  if (!evaluation) throw new Error("The model has no solution at its best point");

  const { residualVariance: residual, criterion: remlCriterion } = evaluation;
  const variance = { plan: theta.plan ** 2 * residual, member: theta.member ** 2 * residual, residual };
  return {
    status: "ok",
    boundary: (["plan", "member"] as const).filter((name) => theta[name] === 0),
    theta,
    variance,
    standardDeviation: {
      plan: Math.sqrt(variance.plan),
      member: Math.sqrt(variance.member),
      residual: Math.sqrt(residual),
    },
    remlCriterion,
    ...solveModel(design, theta, evaluation),
    design,
  };
}
