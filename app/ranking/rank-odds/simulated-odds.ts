import { descendingOrder } from "./descending-order";
import { type Contender, centsOf, type PlanOdds, quantilesFrom, type Walk } from "./plan-odds";

/**
 * Walks down `draws` possible orders and counts per plan: within the budget, within the first places, and every place it took.
 *
 * @param drawValues writes one draw of the values of the contenders; draws have no ties
 */
export function simulateOdds(
  contenders: readonly Contender[],
  drawValues: (target: Float64Array) => void,
  { budgetCents, places, draws }: Walk,
): Omit<PlanOdds, "expectedRank">[] {
  const plans = contenders.length;
  const cents = Float64Array.from(contenders, centsOf);
  const values = new Float64Array(plans);
  const order = new Int32Array(plans);
  const sortDown = descendingOrder(plans);
  const within = new Uint32Array(plans);
  // Plans × places is the largest thing here; 16 bits per count are enough for 65,535 draws.
  const placeCounts = draws < 2 ** 16 ? new Uint16Array(plans * plans) : new Uint32Array(plans * plans);

  for (let draw = 0; draw < draws; draw++) {
    drawValues(values);
    sortDown(values, order);
    let left = budgetCents;
    for (let place = 0; place < plans; place++) {
      const plan = order[place]!;
      placeCounts[plan * plans + place]! += 1;
      left = left < 0 ? left : left - cents[plan]!;
      if (left >= 0) within[plan]! += 1;
    }
  }

  return contenders.map(({ planId }, plan) => {
    const counts = [...placeCounts.subarray(plan * plans, (plan + 1) * plans)];
    return {
      planId,
      withinBudget: within[plan]! / draws,
      topPlaces: counts.slice(0, places).reduce((sum, count) => sum + count, 0) / draws,
      quantiles: quantilesFrom((q) => firstPlaceAt(counts, q * draws)),
    };
  });
}

/** The first place at which `needed` draws are reached. */
function firstPlaceAt(counts: readonly number[], needed: number): number {
  let seen = 0;
  for (let place = 0; place < counts.length; place++) {
    seen += counts[place]!;
    if (seen >= needed) return place + 1;
  }
  return counts.length;
}
