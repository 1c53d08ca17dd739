import { type Contender, centsOf, type PlanOdds, quantilesFrom, type Walk } from "./plan-odds";
import type { RandomSource } from "./seeded-random";

/** Values closer than this (in points) are equal: they differ by rounding. Real scores differ by far more. */
const EQUAL = 1e-9;

/**
 * The odds where values carry no uncertainty: the order is fixed, and equals share their places, each order among them as likely as the
 * others. Counted exactly; only where equals of unequal amounts compete for the last money are `draws` orders of that one group drawn.
 */
export function exactOdds(contenders: readonly Contender[], walk: Walk, random: RandomSource): PlanOdds[] {
  const odds = new Map<string, PlanOdds>();
  let before = 0;
  let left = walk.budgetCents;
  for (const group of groupsOfEquals(contenders)) {
    const size = group.length;
    const within = left < 0 ? group.map(() => 0) : sharesWithin(group, left, walk.draws, random);
    const sum = group.reduce((total, plan) => total + centsOf(plan), 0);
    left = left < 0 || sum > left ? -1 : left - sum;
    group.forEach(({ planId }, index) => {
      odds.set(planId, {
        planId,
        expectedRank: before + (size + 1) / 2,
        withinBudget: within[index]!,
        topPlaces: Math.min(1, Math.max(0, (walk.places - before) / size)),
        quantiles: quantilesFrom((q) => before + Math.max(1, Math.ceil(q * size - EQUAL))),
      });
    });
    before += size;
  }
  return contenders.map(({ planId }) => odds.get(planId) as PlanOdds);
}

/** Highest first. */
function groupsOfEquals(contenders: readonly Contender[]): Contender[][] {
  const groups: Contender[][] = [];
  let previous = Number.NaN;
  for (const plan of [...contenders].sort((a, b) => b.value - a.value)) {
    if (previous - plan.value <= EQUAL) groups.at(-1)?.push(plan);
    else groups.push([plan]);
    previous = plan.value;
  }
  return groups;
}

/** For each of the equals, the share of their orders in which the walk reaches it with enough left. */
function sharesWithin(group: readonly Contender[], left: number, draws: number, random: RandomSource): number[] {
  const cents = group.map(centsOf);
  if (cents.reduce((sum, amount) => sum + amount, 0) <= left) return cents.map(() => 1);
  const [first = 0] = cents;
  if (cents.every((amount) => amount === first)) return cents.map(() => Math.floor(left / first) / cents.length);

  const within = cents.map(() => 0);
  const order = cents.map((_, index) => index);
  for (let draw = 0; draw < draws; draw++) {
    let rest = left;
    for (let place = 0; place < order.length; place++) {
      const chosen = place + Math.floor((random() / 2 ** 32) * (order.length - place));
      [order[place], order[chosen]] = [order[chosen]!, order[place]!];
      rest -= cents[order[place]!]!;
      if (rest < 0) break;
      within[order[place]!]! += 1;
    }
  }
  return within.map((count) => count / draws);
}
