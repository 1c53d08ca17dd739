import { type AdviceGate, adviceGate, type GateReason } from "./advice-gate";
import { type CorrectedPlan, correctedRanking } from "./corrected-ranking";
import { countedSheets, totalWeightOf } from "./counted-sheets";
import { type FitFigures, type FittedFigures, figuresOf, fitMixedModel, type ModelFit } from "./mixed-model";
import type { OfficialRanking } from "./official";
import { exactOdds } from "./rank-odds/exact-odds";
import { expectedRanks } from "./rank-odds/expected-ranks";
import { planDraws } from "./rank-odds/plan-draws";
import type { Contender, PlanOdds, Walk } from "./rank-odds/plan-odds";
import { seededRandom } from "./rank-odds/seeded-random";
import { simulateOdds } from "./rank-odds/simulated-odds";
import type { RankingInput } from "./ranking-input";

/** Names the rules of `adviceFor`. Raise it when its figures can change for the same input. */
export const ADVICE_VERSION = "advice-1";

/** As many as the method asks for: a probability is then within .01 of its exact value, nearly always. */
export const DRAWS = 20_000;

/** The statistical advice beside the official ranking. It never changes that ranking. */
export type Advice = {
  /** Whether the screens may show the rest, and if not, why. */
  gate: AdviceGate;
  fit: FitFigures | NotComputed;
  /** `null` when the model is not there. */
  corrected: CorrectedPlan[] | null;
  /** One row per ranked plan, in order of plan id; `null` when nothing can be estimated. */
  odds: PlanOdds[] | null;
  /** The same without the pré. */
  oddsWithoutBonus: PlanOdds[] | null;
};

/** The computer failed at it, which is in the log; asking again would only fail again. */
type NotComputed = { status: "not_computed"; sheets: 0; memberCount: 0; components: 0; complete: false };

/** What stands in for advice that could not be computed. */
export const noAdvice: Advice = {
  gate: { open: false, reasons: [{ code: "not-computed" }] },
  fit: { status: "not_computed", sheets: 0, memberCount: 0, components: 0, complete: false },
  corrected: null,
  odds: null,
  oddsWithoutBonus: null,
};

/**
 * @param ranking `rankOfficially(input)`
 * @param places k, the number of donations expected
 * @param seed any text; the same input and seed give the same figures. The hash of the input is a good one
 */
export function adviceFor(
  input: RankingInput,
  ranking: OfficialRanking,
  { places, seed, draws = DRAWS }: { places: number; seed: string; draws?: number },
): Advice {
  const fit = fitMixedModel(countedSheets(input), totalWeightOf(input));
  const ranked = ranking.filter((plan) => plan.notRankable === null);
  const walk = { budgetCents: input.budgetCents, places, draws };
  const oddsWith = (bonus: (plan: OfficialRanking[number]) => number) => oddsOf(fit, ranked, bonus, walk, seed);
  return {
    gate: adviceGate(fit, ranked.length),
    fit: figuresOf(fit),
    corrected: fit.status === "ok" ? correctedRanking(ranking, fit, input.budgetCents) : null,
    odds: oddsWith((plan) => plan.bonusHundredths / 100),
    oddsWithoutBonus: oddsWith(() => 0),
  };
}

/** The advice as a screen may show it, or why there is none. */
export type ShownAdvice =
  | {
      shown: true;
      /** Every member scored every plan: say that the corrected list is the official list. */
      correctionChangesNothing: boolean;
      /** Holds the strictness of members, which is for the chair only. */
      model: FittedFigures;
      corrected: CorrectedPlan[];
      odds: PlanOdds[];
      oddsWithoutBonus: PlanOdds[];
    }
  | { shown: false; reasons: GateReason[] };

export function shownAdvice({ gate, fit, corrected, odds, oddsWithoutBonus }: Advice): ShownAdvice {
  if (!gate.open) return { shown: false, reasons: gate.reasons };
  if (fit.status !== "ok" || !corrected || !odds || !oddsWithoutBonus)
    throw new Error("The gate is open without a model");
  const { correctionChangesNothing } = gate;
  return { shown: true, correctionChangesNothing, model: fit, corrected, odds, oddsWithoutBonus };
}

function oddsOf(
  fit: ModelFit,
  ranked: OfficialRanking,
  bonusOf: (plan: OfficialRanking[number]) => number,
  walk: Walk,
  seed: string,
): PlanOdds[] | null {
  const effects = planEffects(fit);
  if (!effects) return null;
  const contenders = ranked
    .map((plan): Contender => {
      const { planId, requestedCents } = plan;
      return { planId, value: (effects.get(planId) as number) + bonusOf(plan), requestedCents };
    })
    .sort((a, b) => (a.planId < b.planId ? -1 : 1));
  const random = seededRandom(seed);
  if (fit.status !== "ok" || fit.boundary.includes("plan")) return exactOdds(contenders, walk, random);

  const rowOf = new Map(fit.design.planIds.map((planId, row) => [planId, row]));
  const rows = Int32Array.from(contenders, ({ planId }) => rowOf.get(planId) as number);
  const values = Float64Array.from(contenders, ({ value }) => value);
  const expected = expectedRanks(rows, values, fit.covariance);
  const odds = simulateOdds(contenders, planDraws(fit.design, fit.covariance, rows, values, random), walk);
  return odds.map((plan, index) => ({ ...plan, expectedRank: expected[index] as number }));
}

function planEffects(fit: ModelFit): Map<string, number> | null {
  switch (fit.status) {
    case "ok":
      return new Map(fit.plans.map(({ planId, blup }) => [planId, blup]));
    case "no_variance":
    case "zero_residual":
      return new Map(fit.plans.map(({ planId, effect }) => [planId, effect]));
    default:
      return null;
  }
}
