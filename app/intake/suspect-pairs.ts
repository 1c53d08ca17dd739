import { findDuplicateSuspects } from "./duplicate-suspects";
import type { PlanContent } from "./plan-content";

/** A plan to lay beside others: one that is here (`id`), or one that would come in. */
export type Comparable = { id: string | null; source: string; dossierNumber: string; content: PlanContent };

export type SuspectPair<Plan extends Comparable> = { later: Plan; earlier: Plan };

/** Two plans as they are kept apart: the smaller id first. */
export const pairOf = (one: string, other: string): [firstId: string, secondId: string] =>
  one < other ? [one, other] : [other, one];

/**
 * The pairs of plans that may be one project, each later plan once. Numbers count within their source only, so the same number of two
 * forms may be the same project. `apart` are pairs of ids of which a person said that they are two.
 */
export function findSuspectPairs<Plan extends Comparable>(
  plans: readonly Plan[],
  apart: readonly (readonly [string, string])[],
): SuspectPair<Plan>[] {
  const keptApart = new Set(apart.map(([first, second]) => pairOf(first, second).join(" ")));
  const candidates = plans.map((plan, row) => ({
    plan,
    row,
    values: { ...plan.content, externalId: `${plan.source}\n${plan.dossierNumber}`, lastModifiedAt: null },
  }));
  const settled = (a: { plan: Plan }, b: { plan: Plan }) =>
    a.plan.id !== null && b.plan.id !== null && keptApart.has(pairOf(a.plan.id, b.plan.id).join(" "));
  return [...findDuplicateSuspects(candidates, settled)].map(([later, earlier]) => ({
    later: later.plan,
    earlier: earlier.plan,
  }));
}
