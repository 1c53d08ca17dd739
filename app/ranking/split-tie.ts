/**
 * Puts plans that share a rank in an order that was decided outside the scores, by the committee or by lot: they get ranks of their own
 * from their shared one on. Nothing changes when the plans of the order are not exactly one group of equal rank.
 *
 * @param ranked in order of rank
 * @param order plan ids, best first; `null` when nothing was decided
 */
export function splitTie<Plan extends { planId: string; rank: number | null }>(
  ranked: readonly Plan[],
  order: readonly string[] | null,
): readonly Plan[] {
  if (order === null || order.length < 2) return ranked;
  const start = ranked.findIndex(({ planId }) => order.includes(planId));
  const rank = ranked[start]?.rank ?? null;
  if (rank === null) return ranked;
  const group = ranked.filter((plan) => plan.rank === rank);
  if (!samePlans(idsIn(group), order)) return ranked;
  const placeOf = (plan: Plan) => order.indexOf(plan.planId);
  const split = group
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((plan, index) => ({ ...plan, rank: rank + index }));
  return [...ranked.slice(0, start), ...split, ...ranked.slice(start + group.length)];
}

/** Whether two lists name the same plans, whatever their order. */
export const samePlans = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === a.length;

const idsIn = (plans: readonly { planId: string }[]) => plans.map(({ planId }) => planId);
