import type { Actor } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { contentOf, contentSelect, type PlanContent } from "./plan-content";
import { findSuspectPairs } from "./suspect-pairs";

/** A plan of the list that takes part, with what it says. */
export type ComparedPlan = {
  id: string;
  source: string;
  dossierNumber: string;
  version: number;
  content: PlanContent;
  verdicts: number;
  sheets: number;
};

/** The plans of the round that take part, in the order of their numbers. */
export async function readComparedPlans(db: Reader, actor: Actor): Promise<ComparedPlan[]> {
  const plans = await db.plan.findMany({
    where: { roundId: actor.round.id, state: "active" },
    orderBy: [{ dossierNumber: "asc" }, { id: "asc" }],
    select: {
      ...contentSelect,
      id: true,
      source: true,
      dossierNumber: true,
      version: true,
      _count: { select: { verdicts: true, sheets: true } },
    },
  });
  return plans.map(({ id, source, dossierNumber, version, _count, ...content }) => ({
    ...{ id, source, dossierNumber, version },
    content: contentOf(content),
    ..._count,
  }));
}

/** The pairs of which somebody said that they are two plans. */
export async function readKeptApart(db: Reader, ids: readonly string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const pairs = await db.keptApart.findMany({ where: { firstId: { in: [...ids] } } });
  return pairs.map(({ firstId, secondId }) => [firstId, secondId]);
}

/** The pairs of plans in the list that may be one project and that nobody decided about yet. For staff. */
export async function readSuspectPairs(db: Reader, actor: Actor) {
  const plans = await readComparedPlans(db, actor);
  const apart = await readKeptApart(
    db,
    plans.map(({ id }) => id),
  );
  return findSuspectPairs(plans, apart);
}
