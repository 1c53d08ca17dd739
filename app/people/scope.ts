import type { Prisma } from "~/platform/prisma/client";
import { type Actor, isStaff } from "./access";

/** The plans of the round whose scores, comments, places and totals this person may see once scores are out. */
export function plansWithScoresFor(actor: Actor): Prisma.PlanWhereInput {
  const inRound = { roundId: actor.round.id };
  if (isStaff(actor)) return inRound;
  return { ...inRound, interests: { none: { userId: actor.userId, kind: "recused" } } };
}
