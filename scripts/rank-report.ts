import { type Advice, adviceFor, DRAWS } from "~/ranking/advice";
import { type AgreementFigures, agreementFigures } from "~/ranking/agreement";
import { drawBudgetLine } from "~/ranking/budget-line";
import { type CountedSheet, countedSheets, totalWeightOf } from "~/ranking/counted-sheets";
import { hashRankingInput } from "~/ranking/input-hash";
import type { FittedFigures } from "~/ranking/mixed-model";
import { type OfficialRanking, type PlanRanking, rankOfficially } from "~/ranking/official";
import type { PlanOdds } from "~/ranking/rank-odds/plan-odds";
import type { RankingInput } from "~/ranking/ranking-input";
import { scoreTable } from "~/ranking/score-table";

/**
 * The official ranking and the advice beside it, with the keys of the reference vectors (scoring method, section 4): amounts in euros, plans
 * in order of id. Everything is computed, whatever the gate of the screens would say.
 *
 * @param places k, the number of donations expected
 */
export function rankReport(input: RankingInput, places: number) {
  const sheets = countedSheets(input);
  const ranking = rankOfficially(input);
  const seed = hashRankingInput(input);
  const advice = adviceFor(input, ranking, { places, seed });
  return {
    n_sheets: sheets.length,
    components: advice.fit.components,
    official: officialPart(input, ranking, sheets),
    agreement: agreementPart(agreementFigures(sheets, totalWeightOf(input))),
    model: modelPart(advice, seed),
  };
}

function officialPart(input: RankingInput, ranking: OfficialRanking, sheets: readonly CountedSheet[]) {
  const line = drawBudgetLine(ranking, input.budgetCents);
  const within = new Set(line.withinPlanIds);
  const lot = new Set(line.stop?.reason === "does-not-fit" && line.stop.lotNeeded ? line.stop.planIds : []);
  const numerators = new Map(scoreTable(sheets).plans.map(({ planId, scores }) => [planId, [...scores.values()]]));
  const totalWeight = totalWeightOf(input);
  const planPart = (plan: PlanRanking) => {
    const own = numerators.get(plan.planId) ?? [];
    return {
      id: plan.planId,
      n_scores: plan.countedSheets,
      numerator: plan.numerator,
      denominator: plan.denominator,
      mean: plan.denominator === 0 ? null : plan.numerator / plan.denominator,
      mean_hundredths: plan.baseHundredths,
      bonus_hundredths: plan.bonusHundredths,
      total_hundredths: plan.totalHundredths,
      criterion_mean_hundredths: plan.criterionMeanHundredths,
      score_sd: plan.spread.standardDeviation,
      score_range: own.length === 0 ? null : (Math.max(...own) - Math.min(...own)) / totalWeight,
      enough_scores: plan.notRankable === null,
      rank_without_bonus: plan.rankWithoutBonus,
      rank: plan.rankByTotal,
      rank_after_tiebreak: plan.rank,
      in_budget: within.has(plan.planId),
      lot_needed: lot.has(plan.planId),
    };
  };
  return {
    W: totalWeight,
    criteria_order: input.criteria.map((criterion) => criterion.id),
    remaining_budget: line.remainingCents / 100,
    stopped_at: line.stop?.planIds ?? [],
    plans: ranking.map(planPart).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function agreementPart({ intraclass, kendall, krippendorff }: AgreementFigures) {
  return {
    icc: {
      n_complete_plans: intraclass.plans,
      n_members: intraclass.members,
      MSR: intraclass.meanSquares?.plans ?? null,
      MSC: intraclass.meanSquares?.members ?? null,
      MSE: intraclass.meanSquares?.rest ?? null,
      icc_2_1: intraclass.agreementSingle,
      icc_2_k: intraclass.agreementMean,
      icc_C_1: intraclass.consistencySingle,
      icc_C_k: intraclass.consistencyMean,
    },
    kendall: {
      n: kendall.plans,
      m: kendall.members,
      S: kendall.s,
      T: kendall.ties,
      W_uncorrected: kendall.uncorrected,
      W: kendall.w,
      ...(kendall.test && { chi2: kendall.test.chiSquare, df: kendall.test.degreesOfFreedom, p: kendall.test.p }),
    },
    krippendorff_alpha_interval: krippendorff.alpha,
    alpha_pairable_values: krippendorff.pairableValues,
  };
}

function modelPart({ fit, odds, oddsWithoutBonus }: Advice, seed: string) {
  if (fit.status !== "ok") {
    const byPlan = (figureOf: (plan: PlanOdds) => number) =>
      Object.fromEntries((odds ?? []).map((plan) => [plan.planId, figureOf(plan)]));
    if (odds === null) return { status: fit.status };
    return { status: fit.status, er: byPlan((plan) => plan.expectedRank), p_topk: byPlan((plan) => plan.topPlaces) };
  }
  return {
    ...fittedPart(fit),
    advisory_without_bonus: (oddsWithoutBonus ?? []).map(({ withinBudget, ...plan }) => oddsPart(plan)),
    advisory_with_bonus: (odds ?? []).map(({ withinBudget, ...plan }) => ({
      ...oddsPart(plan),
      p_in_budget: withinBudget,
    })),
    mc: { draws: DRAWS, seed },
  };
}

function fittedPart(fit: FittedFigures) {
  const { variance, standardDeviation } = fit;
  return {
    status: fit.status,
    boundary: fit.boundary,
    mu: fit.mean,
    se_mu: fit.meanError,
    var: variance,
    sd: standardDeviation,
    theta: fit.theta,
    reml_criterion: fit.remlCriterion,
    plans: fit.plans.map((plan) => ({
      id: plan.planId,
      blup: plan.blup,
      cond_sd: plan.conditionalSd,
      pev_sd: plan.predictionSd,
      adjusted_mean: plan.correctedScore,
      reliability: plan.reliability,
    })),
    members: fit.members.map((member) => ({
      id: member.memberId,
      leniency_blup: member.leniency,
      cond_sd: member.conditionalSd,
      pev_sd: member.predictionSd,
    })),
    g_coefficient_single: variance.plan / (variance.plan + variance.residual),
  };
}

const oddsPart = ({ planId, expectedRank, topPlaces, quantiles }: Omit<PlanOdds, "withinBudget">) => ({
  id: planId,
  er: expectedRank,
  p_topk: topPlaces,
  rank_q05: quantiles.q05,
  rank_q25: quantiles.q25,
  rank_q50: quantiles.q50,
  rank_q75: quantiles.q75,
  rank_q95: quantiles.q95,
});
