import type { PlanHead } from "~/intake/read-plan.server";
import type { BudgetStop } from "./budget-line";
import type { ComputedRanking } from "./computed-ranking";
import type { PlanRanking } from "./official";
import { inDecidedOrder, type TieOrder } from "./resolved-ranking";

type Head = Omit<PlanHead, "state">;

/** What may be said of a plan by itself: nothing in it depends on another plan. */
export type OrderRow = Head & {
  requestedCents: number | null;
  baseHundredths: number;
  bonusHundredths: number;
  totalHundredths: number;
  /** Highest minus lowest sheet. */
  spreadHundredths: number;
  countedSheets: number;
  /** Shares its place with a plan right above or below it in this list. */
  tied: boolean;
};

/** On which side of the budget line, and whether the walk stopped at this very plan. */
export type Standing = "within" | "at-line" | "reserve";

export type RankedRow = OrderRow & {
  rank: number;
  rankWithoutBonus: number;
  runningTotalCents: number | null;
  standing: Standing;
  /** What the pré did at the line; `null` when it decided nothing for this plan. */
  bonusDecides: "brought-within" | "pushed-below" | null;
  /** Its place among equals at the line was decided by lot or by the committee. */
  decidedBy: TieOrder["method"] | null;
};

/** A plan that cannot be ranked yet, because it has fewer counted sheets than the quorum. */
export type UnrankedRow = Head & { countedSheets: number; quorum: number };

export type FullRankingView = {
  kind: "full";
  rows: RankedRow[];
  unranked: UnrankedRow[];
  withinCount: number;
  budgetCents: number;
  sumCents: number;
  remainingCents: number;
  stop: BudgetStop | null;
  bonusDecides: boolean;
  /** How a tie across the line was resolved; `null` when there is none, or nothing was decided yet. */
  tie: TieOrder | null;
  /** The geographic spread of the plans above the line: most plans first, then by name. */
  municipalities: { name: string; plans: number }[];
};

/**
 * The ranking as one person may see it. `order` is for who is recused from a plan: the other plans in their order, with what each of them
 * scored by itself. No ranks, running totals, sums, line or options: from a gap in those the missing plan's place or amount could be
 * worked out. The same holds for the rank without the pré and for every count.
 */
export type RankingView = FullRankingView | { kind: "order"; rows: OrderRow[]; unranked: UnrankedRow[] };

/**
 * @param heads the plans whose scores this person may see, from a query with that scope
 * @param complete whether that is every plan of the round
 */
export function rankingView(
  { ranking, line, bonus, tie = null }: Pick<ComputedRanking, "ranking" | "line" | "bonus"> & { tie?: TieOrder | null },
  { heads, complete }: { heads: readonly Head[]; complete: boolean },
): RankingView {
  const headOf = new Map(heads.map((head) => [head.id, head]));
  // What was decided at the line tells where the line is, so a recused member keeps the order of the scores alone.
  const whole = complete && ranking.every((plan) => headOf.has(plan.planId));
  const listed = whole ? inDecidedOrder({ ranking, tie }) : ranking;
  const visible = listed.filter((plan) => headOf.has(plan.planId));
  const rankable = visible.filter((plan) => plan.rank !== null);
  const order = rankable.map((plan, index) => orderRow(plan, headOf.get(plan.planId) as Head, rankable, index));
  const unranked = visible
    .filter((plan) => plan.notRankable !== null)
    .map(({ planId, countedSheets, quorum }) => ({ ...headFields(headOf.get(planId) as Head), countedSheets, quorum }));
  if (!whole) return { kind: "order", rows: order, unranked };

  const runningTotals = new Map(line.plans.map((plan) => [plan.planId, plan.runningTotalCents]));
  const within = new Set(line.withinPlanIds);
  const atLine = new Set(line.stop?.planIds);
  const rows = order.map((row, index): RankedRow => {
    const { rank, tieBrokenRankWithoutBonus } = rankable[index] as PlanRanking;
    return {
      ...row,
      rank: rank as number,
      rankWithoutBonus: tieBrokenRankWithoutBonus as number,
      runningTotalCents: runningTotals.get(row.id) ?? null,
      standing: within.has(row.id) ? "within" : atLine.has(row.id) ? "at-line" : "reserve",
      bonusDecides: bonus.broughtWithin.includes(row.id)
        ? "brought-within"
        : bonus.pushedBelow.includes(row.id)
          ? "pushed-below"
          : null,
      decidedBy: tie?.order.includes(row.id) ? tie.method : null,
    };
  });
  const { budgetCents, sumCents, remainingCents, stop } = line;
  return {
    kind: "full",
    rows,
    unranked,
    withinCount: within.size,
    budgetCents,
    sumCents,
    remainingCents,
    stop,
    bonusDecides: bonus.decides,
    tie,
    municipalities: countMunicipalities(rows.filter((row) => row.standing === "within")),
  };
}

function orderRow(plan: PlanRanking, head: Head, rankable: readonly PlanRanking[], index: number): OrderRow {
  const neighbours = [rankable[index - 1], rankable[index + 1]];
  return {
    ...headFields(head),
    requestedCents: plan.requestedCents,
    baseHundredths: plan.baseHundredths as number,
    bonusHundredths: plan.bonusHundredths,
    totalHundredths: plan.totalHundredths as number,
    spreadHundredths: plan.spread.rangeHundredths as number,
    countedSheets: plan.countedSheets,
    tied: neighbours.some((neighbour) => neighbour?.rank === plan.rank),
  };
}

// Field by field: whatever else a query selected does not travel along.
const headFields = (head: Head): Head => ({
  id: head.id,
  dossierNumber: head.dossierNumber,
  title: head.title,
  leadApplicant: head.leadApplicant,
  residentsInitiative: head.residentsInitiative,
  welfareOrganisation: head.welfareOrganisation,
  neighbourhood: head.neighbourhood,
  municipality: head.municipality,
});

function countMunicipalities(rows: readonly { municipality: string }[]) {
  const counts = new Map<string, number>();
  for (const { municipality } of rows) counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  return [...counts]
    .map(([name, plans]) => ({ name, plans }))
    .sort((a, b) => b.plans - a.plans || (a.name < b.name ? -1 : 1));
}
