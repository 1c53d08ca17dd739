import { quorumOf } from "~/scoring/quorum";
import { competitionRanks } from "./competition-ranks";
import { halfUpHundredths } from "./hundredths";
import type { RankingInput } from "./ranking-input";
import { type SheetTally, tallySheets } from "./sheet-tally";
import { type Spread, spreadOf } from "./spread";

/** One plan in the official ranking. Scores are in hundredths of a point, amounts in cents. */
export type PlanRanking = {
  planId: string;
  dossierNumber: string;
  requestedCents: number | null;
  coFunded: boolean;
  countedSheets: number;
  eligibleMembers: number;
  /** Counted sheets this plan needs: as configured, or the default for its own number of eligible members. */
  quorum: number;
  /** N = Σ of the sheet numerators, D = sheets × total weight. */
  numerator: number;
  denominator: number;
  /** N / D, half-up; `null` without counted sheets. There for a plan under quorum too: it only has no rank. */
  baseHundredths: number | null;
  bonusHundredths: number;
  totalHundredths: number | null;
  /** In the configured order of the criteria; empty without counted sheets. */
  criterionMeanHundredths: number[];
  /** The official rank, after the tie-break chain; `null` when the plan is not rankable yet. */
  rank: number | null;
  /** Competition rank on the total alone, before the tie-break chain. */
  rankByTotal: number | null;
  /** Competition rank on the base alone, before the tie-break chain. */
  rankWithoutBonus: number | null;
  /** What `rank` would be without the pré: the same chain on the base. The one to show beside `rank`, because any difference is the pré. */
  tieBrokenRankWithoutBonus: number | null;
  spread: Spread;
  notRankable: null | { reason: "under-quorum"; countedSheets: number; quorum: number };
};

/** In order of rank, then dossier number, then id (by code unit); the plans that are not rankable yet come last. */
export type OfficialRanking = readonly PlanRanking[];

type RankablePlan = PlanRanking & { baseHundredths: number; totalHundredths: number };

/**
 * The official ranking: exact integer arithmetic, redone by hand with the rules of the scoring method, section 1.
 * The order of plans, members, recusals and sheets in the input does not matter; the order of criteria does (ties).
 *
 * @throws RangeError on damaged input: see `tallySheets`; a bonus that is not a whole number of 0 or more
 */
export function rankOfficially(input: RankingInput): OfficialRanking {
  const { hundredths, mode } = input.bonus;
  if (!Number.isSafeInteger(hundredths) || hundredths < 0)
    throw new RangeError(`Not a bonus in hundredths: ${hundredths}`);

  const totalWeight = input.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const tallies = tallySheets(input);
  const plans = input.plans.map((plan, index) => unranked(input, plan, tallies[index] as SheetTally, totalWeight));
  const rankable = plans.filter((plan): plan is RankablePlan => plan.notRankable === null);

  const byMeans = byCriterionMeans(input.criteria);
  const byTotal = (a: RankablePlan, b: RankablePlan) => b.totalHundredths - a.totalHundredths;
  const byBase = (a: RankablePlan, b: RankablePlan) => b.baseHundredths - a.baseHundredths;
  // Only in this mode: with points the pré is already in the total, and it never counts twice.
  const byFlag = (a: PlanRanking, b: PlanRanking) =>
    mode === "tie-break" ? Number(b.coFunded) - Number(a.coFunded) : 0;

  const rank = competitionRanks(rankable, (a, b) => byTotal(a, b) || byFlag(a, b) || byMeans(a, b));
  const rankByTotal = competitionRanks(rankable, byTotal);
  const rankWithoutBonus = competitionRanks(rankable, byBase);
  const tieBrokenRankWithoutBonus = competitionRanks(rankable, (a, b) => byBase(a, b) || byMeans(a, b));
  rankable.forEach((plan, index) => {
    plan.rank = rank[index] ?? null;
    plan.rankByTotal = rankByTotal[index] ?? null;
    plan.rankWithoutBonus = rankWithoutBonus[index] ?? null;
    plan.tieBrokenRankWithoutBonus = tieBrokenRankWithoutBonus[index] ?? null;
  });
  return plans.sort(byRankThenDossier);
}

function unranked(
  { quorum: configured, bonus }: RankingInput,
  { id, dossierNumber, requestedCents, coFunded }: RankingInput["plans"][number],
  { countedSheets, eligibleMembers, numerator, criterionSums, sheetNumerators }: SheetTally,
  totalWeight: number,
): PlanRanking {
  const quorum = quorumOf(configured, eligibleMembers);
  const denominator = countedSheets * totalWeight;
  const baseHundredths = countedSheets === 0 ? null : halfUpHundredths(numerator, denominator);
  const bonusHundredths = bonus.mode === "points" && coFunded ? bonus.hundredths : 0;
  return {
    planId: id,
    dossierNumber,
    requestedCents,
    coFunded,
    countedSheets,
    eligibleMembers,
    quorum,
    numerator,
    denominator,
    baseHundredths,
    bonusHundredths,
    totalHundredths: baseHundredths === null ? null : baseHundredths + bonusHundredths,
    criterionMeanHundredths:
      countedSheets === 0 ? [] : criterionSums.map((sum) => halfUpHundredths(sum, countedSheets)),
    rank: null,
    rankByTotal: null,
    rankWithoutBonus: null,
    tieBrokenRankWithoutBonus: null,
    spread: spreadOf(sheetNumerators, totalWeight),
    notRankable: countedSheets < quorum ? { reason: "under-quorum", countedSheets, quorum } : null,
  };
}

/** Indexes of the criteria, heaviest first; equal weights in the configured order (the sort is stable). */
export const heaviestFirst = (criteria: RankingInput["criteria"]): number[] =>
  criteria.map((_, index) => index).sort((a, b) => (criteria[b]?.weight ?? 0) - (criteria[a]?.weight ?? 0));

/** Criterion means, heaviest criterion first. */
export function byCriterionMeans(criteria: RankingInput["criteria"]) {
  const order = heaviestFirst(criteria);
  return (a: PlanRanking, b: PlanRanking): number => {
    for (const index of order) {
      const difference = (b.criterionMeanHundredths[index] ?? 0) - (a.criterionMeanHundredths[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

// By code unit and not by locale: a frozen ranking must come out the same on every machine.
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byRankThenDossier = (a: PlanRanking, b: PlanRanking) =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
  byText(a.dossierNumber, b.dossierNumber) ||
  byText(a.planId, b.planId);
