import { type Actor, isStaff } from "~/people/access";
import { plansWithScoresFor } from "~/people/scope";
import type { RequestContext } from "~/platform/services";
import { shownAdvice } from "./advice";
import { memberScores } from "./member-scores";
import { readAdvice } from "./read-advice.server";
import { seesEveryPlan } from "./read-ranking.server";
import { inDecidedOrder } from "./resolved-ranking";
import { roundRanking } from "./round-ranking.server";

/**
 * What every member gave every plan, for who may see that. Plans from which this person is recused are not in it; then the places and the
 * strictness of members, which rest on all plans, are not there either. Strictness is for the chair only (scoring method, section 2).
 */
export async function readMembers(context: RequestContext, actor: Actor) {
  const { db } = context;
  const computed = await roundRanking(db, actor.round);
  const complete = await seesEveryPlan(db, actor);
  const heads = await db.plan.findMany({
    where: { ...plansWithScoresFor(actor), state: "active" },
    select: { id: true, title: true, dossierNumber: true },
  });
  const headOf = new Map(heads.map((head) => [head.id, head]));
  const participations = await db.participation.findMany({
    where: { roundId: actor.round.id, isMember: true, removedAt: null },
    orderBy: { user: { name: "asc" } },
    select: { user: { select: { id: true, name: true } } },
  });
  const { scaleMin, scaleMax } = await db.round.findUniqueOrThrow({
    where: { id: actor.round.id },
    select: { scaleMin: true, scaleMax: true },
  });
  const members = participations.map(({ user }) => user);
  const listed = (complete ? inDecidedOrder(computed) : computed.ranking).filter(({ planId }) => headOf.has(planId));
  const scores = memberScores(computed.input, {
    planIds: listed.map(({ planId }) => planId),
    memberIds: members.map(({ id }) => id),
  });
  const chair = actor.roles.includes("chair");
  return {
    scale: { min: scaleMin, max: scaleMax },
    members: members.map(({ name }) => name),
    rows: listed.map(({ planId, rank }, index) => ({
      id: planId,
      title: headOf.get(planId)?.title ?? "",
      dossierNumber: headOf.get(planId)?.dossierNumber ?? "",
      ...(complete && { rank }),
      scores: scores[index] ?? [],
    })),
    strictness: chair && complete ? await readStrictness(context, computed.input, members) : null,
    recused: !complete && !isStaff(actor),
  };
}

/** In hundredths of a point, above 0 is milder than the others; in the order of `members`, `null` for who scored nothing. */
async function readStrictness(
  context: RequestContext,
  input: Parameters<typeof readAdvice>[1],
  members: readonly { id: string }[],
) {
  const state = await readAdvice(context, input);
  if (state.state !== "ready") return { state: "computing" as const };
  const shown = shownAdvice(state.advice);
  if (!shown.shown) return { state: "absent" as const, reasons: shown.reasons };
  const leniency = new Map(shown.model.members.map((member) => [member.memberId, member.leniency]));
  return {
    state: "shown" as const,
    hundredths: members.map(({ id }) => {
      const points = leniency.get(id);
      return points === undefined ? null : Math.round(points * 100);
    }),
  };
}

export type MembersPage = Awaited<ReturnType<typeof readMembers>>;
