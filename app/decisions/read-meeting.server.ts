import { declaredInterest, type PlanHead, planHead } from "~/intake/read-plan.server";
import { type Actor, may, planSight } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import type { Outcome } from "./outcomes";
import { type MeetingContent, readMeetingContent } from "./read-meeting-content.server";
import { latestDecisionFirst } from "./record-decision.server";

export type MeetingPage = { head: PlanHead } & (
  | { kind: "open"; content: MeetingContent }
  /** Not for this person: recused, or nothing declared yet. */
  | { kind: "closed"; why: "recused" | "undeclared"; outcome: Outcome | null }
);

/** One plan in the meeting, as far as this person may see it; `null` when the round has no such plan. */
export async function readMeeting(db: Reader, actor: Actor, planId: string): Promise<MeetingPage | null> {
  const head = await db.plan.findFirst({ where: { id: planId, roundId: actor.round.id }, select: planHead });
  if (!head) return null;
  const sight = planSight(actor, await declaredInterest(db, actor, planId));
  if (sight === "recused" || sight === "undeclared") {
    return { head, kind: "closed", why: sight, outcome: await releasedOutcome(db, actor, planId) };
  }
  return { head, kind: "open", content: await readMeetingContent(db, actor, planId) };
}

async function releasedOutcome(db: Reader, actor: Actor, planId: string): Promise<Outcome | null> {
  if (!may(actor, "decisions.view")) return null;
  const decision = await db.decision.findFirst({
    where: { planId, releasedAt: { not: null } },
    orderBy: [...latestDecisionFirst],
    select: { outcome: true },
  });
  return (decision?.outcome as Outcome | undefined) ?? null;
}
