import { declaredInterest } from "~/intake/read-plan.server";
import { type Actor, planSight } from "~/people/access";
import { plansWithScoresFor } from "~/people/scope";
import type { Reader } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { seesEveryPlan } from "./read-ranking.server";
import { type Recount, recountPlan } from "./recount";
import { roundRanking } from "./round-ranking.server";

export type RecountPage = {
  plan: { id: string; title: string; dossierNumber: string };
  criteria: { id: string; label: string; weight: number }[];
  /** Without rank and steps for who does not see the whole list: a place says something of the plans around it. */
  recount: Recount;
  /** Whether this person sees the whole list. */
  complete: boolean;
  memberNames: Record<string, string>;
  /** Of the plans it was compared with where totals were equal. */
  titles: Record<string, string>;
};

/**
 * The sum of one plan, for who sees its sheets in the meeting: staff, and members who declared that they take part in it. Of a plan from
 * which a member is recused there is nothing.
 */
export async function readRecount(
  db: Reader,
  actor: Actor,
  planId: string,
): Promise<({ ok: true } & RecountPage) | Failure> {
  const inRound = await db.plan.count({ where: { id: planId, roundId: actor.round.id } });
  if (inRound === 0) return failure("not-found");
  const sight = planSight(actor, await declaredInterest(db, actor, planId));
  if (sight === "recused") return failure("recused");
  if (sight === "undeclared") return failure("not-declared");

  const computed = await roundRanking(db, actor.round);
  const recount = recountPlan(computed, planId);
  if (!recount) return failure("not-found");
  const complete = await seesEveryPlan(db, actor);
  const steps = complete ? recount.steps : [];
  const level = steps.flatMap((step) => step.level.map((one) => one.planId));
  const plans = await db.plan.findMany({
    where: { ...plansWithScoresFor(actor), id: { in: [planId, ...level] } },
    select: { id: true, title: true, dossierNumber: true },
  });
  const plan = plans.find(({ id }) => id === planId);
  if (!plan) return failure("not-found");
  const roundId = actor.round.id;
  const criteria = await db.scoredCriterion.findMany({
    where: { roundId },
    orderBy: { position: "asc" },
    select: { id: true, label: true, weight: true },
  });
  const members = await db.participation.findMany({
    where: { roundId, isMember: true, removedAt: null },
    select: { user: { select: { id: true, name: true } } },
  });
  return {
    ok: true,
    plan,
    criteria,
    recount: byName({ ...recount, rank: complete ? recount.rank : null, steps }, members),
    complete,
    memberNames: Object.fromEntries(members.map(({ user }) => [user.id, user.name])),
    titles: Object.fromEntries(plans.map(({ id, title }) => [id, title])),
  };
}

/** The order of the columns in the meeting. */
function byName(recount: Recount, members: readonly { user: { id: string; name: string } }[]): Recount {
  const names = new Map(members.map(({ user }) => [user.id, user.name]));
  const order = (a: { memberId: string }, b: { memberId: string }) =>
    (names.get(a.memberId) ?? "").localeCompare(names.get(b.memberId) ?? "", "nl");
  return { ...recount, sheets: [...recount.sheets].sort(order), leftOut: [...recount.leftOut].sort(order) };
}
