/** A ranked plan in the simulation: its value is BLUP and pré in points; an unknown amount never fits a budget. */
export type Contender = { planId: string; value: number; requestedCents: number | null };

/** Places (1 is best) below which the rank lies with the given probability: 50% between `q25` and `q75`, 90% between `q05` and `q95`. */
export type RankQuantiles = { q05: number; q25: number; q50: number; q75: number; q95: number };

export type PlanOdds = {
  planId: string;
  expectedRank: number;
  /** Probability of being within the budget, when each possible order is walked down to the first plan that does not fit. */
  withinBudget: number;
  /** Probability of one of the first k places. */
  topPlaces: number;
  quantiles: RankQuantiles;
};

/** What is decided about the money and the places; both are walked down from the top. */
export type Walk = {
  budgetCents: number;
  /** k, the number of donations expected. */
  places: number;
  draws: number;
};

/** An amount that never fits, so that a walk stops at a plan whose amount is not known. */
export const centsOf = ({ requestedCents }: Contender): number => requestedCents ?? Number.POSITIVE_INFINITY;

/** Quantiles from a way to find the first place at which the cumulative share reaches `q`. */
export const quantilesFrom = (firstPlaceAt: (q: number) => number): RankQuantiles => ({
  q05: firstPlaceAt(0.05),
  q25: firstPlaceAt(0.25),
  q50: firstPlaceAt(0.5),
  q75: firstPlaceAt(0.75),
  q95: firstPlaceAt(0.95),
});
