import { type Actor, interestKinds } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { eligiblePlansOf } from "~/screening/eligible-plans.server";
import { quorumOf } from "./quorum";
import { type SheetState, sheetStateOf, sheetStates } from "./sheet-state";

export type StateCounts = Record<SheetState, number>;

export type MemberProgress = { userId: string; name: string; counts: StateCounts; toHandIn: number };

export type PlanProgress = {
  id: string;
  dossierNumber: string;
  title: string;
  /** In the order of the members. */
  states: SheetState[];
  /** Complete sheets, handed in or not: those that count. */
  complete: number;
  quorum: number;
};

export type RoundProgress = { deadline: Date | null; members: MemberProgress[]; plans: PlanProgress[] };

/**
 * Who is how far with which plan: states only. Scores and comments are not read, only counted, so that nothing here can give them away.
 * The number of queries does not depend on the number of plans or members.
 */
export async function readProgress(db: Reader, actor: Actor): Promise<RoundProgress> {
  const roundId = actor.round.id;
  const eligible = await eligiblePlansOf(db, roundId);
  const round = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: { quorum: true, scoringDeadline: true, _count: { select: { scoredCriteria: true } } },
  });
  const people = await db.participation.findMany({
    where: { roundId, isMember: true, removedAt: null },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    select: { userId: true, user: { select: { name: true } } },
  });
  const plans = await db.plan.findMany({
    where: eligible,
    orderBy: [{ dossierNumber: "asc" }, { id: "asc" }],
    select: { id: true, dossierNumber: true, title: true },
  });
  const interests = await db.interest.findMany({
    where: { plan: eligible },
    select: { planId: true, userId: true, kind: true },
  });
  const sheets = await db.sheet.findMany({
    where: { plan: eligible },
    select: {
      planId: true,
      userId: true,
      submittedAt: true,
      _count: { select: { scores: { where: { score: { not: null } } } } },
    },
  });
  const pair = (planId: string, userId: string) => `${planId} ${userId}`;
  const kinds = new Map(interests.map(({ planId, userId, kind }) => [pair(planId, userId), kind]));
  const counted = new Map(sheets.map((sheet) => [pair(sheet.planId, sheet.userId), sheet]));
  const stateOf = (planId: string, userId: string): SheetState => {
    const interest = interestKinds.find((kind) => kind === kinds.get(pair(planId, userId))) ?? null;
    const sheet = counted.get(pair(planId, userId));
    const facts = sheet ? { scored: sheet._count.scores, submittedAt: sheet.submittedAt } : null;
    return sheetStateOf({ interest, sheet: facts }, round._count.scoredCriteria);
  };

  const rows = plans.map((plan): PlanProgress => {
    const states = people.map(({ userId }) => stateOf(plan.id, userId));
    const count = countStates(states);
    return {
      ...plan,
      states,
      complete: count.complete + count.submitted,
      quorum: quorumOf(round.quorum, states.length - count.recused),
    };
  });
  const members = people.map(({ userId, user }, column): MemberProgress => {
    const counts = countStates(rows.map(({ states }) => states[column] ?? "undeclared"));
    return { userId, name: user.name, counts, toHandIn: rows.length - counts.recused };
  });
  return { deadline: round.scoringDeadline, members, plans: rows };
}

function countStates(states: readonly SheetState[]): StateCounts {
  const counts = Object.fromEntries(sheetStates.map((state) => [state, 0])) as StateCounts;
  for (const state of states) counts[state] += 1;
  return counts;
}
