import { perPlansRevision, perRevision } from "~/calls/per-revision.server";
import { type PlanHead, planHead } from "~/intake/read-plan.server";
import type { Actor, InterestKind } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { eligiblePlansOf } from "~/screening/eligible-plans.server";
import { readingOrder } from "./reading-order";
import { readSheetFacts } from "./sheet-facts.server";
import { type SheetState, sheetStateOf } from "./sheet-state";

export type OwnPlan = {
  id: string;
  interest: InterestKind | null;
  state: SheetState;
  scored: number;
  head: PlanHead;
};

/**
 * What pages of members ask again and again, kept for as long as nothing changed in the round: what every member may see of the plans
 * that are scored, and per member the order of the plans and how far the sheets are.
 */
const eligibleHeads = perPlansRevision(async (db, roundId) => ({
  heads: (await db.plan.findMany({
    where: await eligiblePlansOf(db, roundId),
    select: planHead,
  })) as readonly PlanHead[],
  orders: new Map<string, readonly PlanHead[]>(),
}));
const ownPlans = perRevision(async () => new Map<string, Promise<readonly OwnPlan[]>>());

/**
 * The plans this member scores, in the member's own order, and how far the member is with each. Holds nothing of anyone else, and of a
 * plan only what everyone may see of it.
 *
 * @param criteria how many criteria a complete sheet scores
 */
export async function readOwnPlans(db: Reader, actor: Actor, criteria: number): Promise<readonly OwnPlan[]> {
  const kept = await ownPlans(db, actor.round);
  const known = kept.get(actor.userId);
  if (known) return known;
  const made = makeOwnPlans(db, actor, criteria);
  kept.set(actor.userId, made);
  made.catch(() => kept.delete(actor.userId));
  return made;
}

async function makeOwnPlans(db: Reader, { round, userId }: Actor, criteria: number): Promise<OwnPlan[]> {
  const { heads, orders } = await eligibleHeads(db, round);
  const ordered = orders.get(userId) ?? readingOrder(userId, heads);
  orders.set(userId, ordered);
  const facts = await readSheetFacts(db, round.id, userId);
  const byPlan = new Map(facts.map((one) => [one.planId, one]));
  return ordered.map((head) => {
    const { interest, sheet } = byPlan.get(head.id) ?? { interest: null, sheet: null };
    const state = sheetStateOf({ interest, sheet }, criteria);
    return { id: head.id, head, interest, scored: sheet?.scored ?? 0, state };
  });
}
