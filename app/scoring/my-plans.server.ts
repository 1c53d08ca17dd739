import { perRevision } from "~/calls/per-revision.server";
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

/** What every member may see of the plans that are scored. */
const eligibleHeads = perRevision(
  async (db, roundId): Promise<PlanHead[]> =>
    db.plan.findMany({ where: await eligiblePlansOf(db, roundId), select: planHead }),
);

/**
 * The plans this member scores, in the member's own order, and how far the member is with each. Holds nothing of anyone else, and of a
 * plan only what everyone may see of it.
 *
 * @param criteria how many criteria a complete sheet scores
 */
export async function readOwnPlans(db: Reader, actor: Actor, criteria: number): Promise<OwnPlan[]> {
  const heads = await eligibleHeads(db, actor.round);
  const facts = await readSheetFacts(db, actor.round.id, actor.userId);
  const byPlan = new Map(facts.map((one) => [one.planId, one]));
  return readingOrder(actor.userId, heads).map((head) => {
    const { interest, sheet } = byPlan.get(head.id) ?? { interest: null, sheet: null };
    const state = sheetStateOf({ interest, sheet }, criteria);
    return { id: head.id, head, interest, scored: sheet?.scored ?? 0, state };
  });
}
