import { type PlanHead, planHead } from "~/intake/read-plan.server";
import { type Actor, type InterestKind, interestKinds } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { eligiblePlansOf } from "~/screening/eligible-plans.server";
import { readingOrder } from "./reading-order";
import { type SheetState, sheetStateOf } from "./sheet-state";

export type OwnPlan = {
  id: string;
  interest: InterestKind | null;
  state: SheetState;
  scored: number;
  head: PlanHead;
};

/**
 * The plans this member scores, in the member's own order, and how far the member is with each. Holds nothing of anyone else, and of a
 * plan only what everyone may see of it.
 *
 * @param criteria how many criteria a complete sheet scores
 */
export async function readOwnPlans(db: Reader, actor: Actor, criteria: number): Promise<OwnPlan[]> {
  const plans = await db.plan.findMany({
    where: await eligiblePlansOf(db, actor.round.id),
    select: {
      ...planHead,
      interests: { where: { userId: actor.userId }, select: { kind: true } },
      sheets: {
        where: { userId: actor.userId },
        select: { submittedAt: true, _count: { select: { scores: { where: { score: { not: null } } } } } },
      },
    },
  });
  return readingOrder(actor.userId, plans).map(({ interests, sheets, ...head }) => {
    const interest = interestKinds.find((kind) => kind === interests[0]?.kind) ?? null;
    const sheet = sheets[0] ? { scored: sheets[0]._count.scores, submittedAt: sheets[0].submittedAt } : null;
    return {
      id: head.id,
      head,
      interest,
      scored: sheet?.scored ?? 0,
      state: sheetStateOf({ interest, sheet }, criteria),
    };
  });
}
