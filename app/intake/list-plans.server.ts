import type { Actor } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { planHead } from "./read-plan.server";
import { searchPlans } from "./search-plans";

const rowSelect = { ...planHead, requestedCents: true, version: true } as const;

/** Numbers with digits in them in the order of counting: 9 before 10. */
const byNumber = new Intl.Collator("nl", { numeric: true });

/**
 * The plans of the round for staff, in the order of their numbers, with those that hold every word of `query`. A round has some
 * hundreds at most; searching them here, and not in the database, finds "café" by "cafe" on every database.
 */
export async function listPlans(db: Reader, actor: Actor, query: string) {
  const plans = await db.plan.findMany({ where: { roundId: actor.round.id }, select: rowSelect });
  const found = searchPlans(plans, query).sort((a, b) => byNumber.compare(a.dossierNumber, b.dossierNumber));
  return { count: plans.length, plans: found };
}
