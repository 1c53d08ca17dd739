import { type Actor, may } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import type { Outcome } from "./outcomes";
import { latestDecisionFirst } from "./record-decision.server";

export type DecisionRecord = {
  id: string;
  outcome: Outcome;
  amountCents: number | null;
  motivation: string;
  /** Only for staff. */
  deviationReason: string;
  correctionReason: string;
  recordedAt: Date;
  recordedBy: string;
  releasedAt: Date | null;
};

/** The decisions of one plan, latest first: for staff all of them, for members the one that was released last, and nothing before that. */
export async function readDecisionsOf(db: Reader, actor: Actor, planId: string): Promise<DecisionRecord[]> {
  const drafts = may(actor, "decisions.viewDraft");
  if (!drafts && !may(actor, "decisions.view")) return [];
  const decisions = await db.decision.findMany({
    where: { planId, ...(!drafts && releasedOnly) },
    orderBy: [...latestDecisionFirst],
    ...(!drafts && { take: 1 }),
    select: {
      id: true,
      outcome: true,
      amountCents: true,
      motivation: true,
      deviationReason: drafts,
      correctionReason: drafts,
      recordedAt: true,
      recordedById: drafts,
      releasedAt: true,
    },
  });
  const ids = decisions.map((decision) => decision.recordedById).filter(Boolean);
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = new Map(users.map((user) => [user.id, user.name]));
  return decisions.map(({ recordedById, ...decision }) => ({
    ...decision,
    outcome: decision.outcome as Outcome,
    deviationReason: decision.deviationReason ?? "",
    correctionReason: decision.correctionReason ?? "",
    recordedBy: nameOf.get(recordedById ?? "") ?? "",
  }));
}

export const releasedOnly = { releasedAt: { not: null } } as const satisfies Prisma.DecisionWhereInput;
