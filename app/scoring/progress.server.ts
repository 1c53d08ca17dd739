import type { Actor } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { eligiblePlansOf } from "~/screening/eligible-plans.server";
import { quorumOf } from "./quorum";
import { readSheetFacts } from "./sheet-facts.server";
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
  const pair = (planId: string, userId: string) => `${planId} ${userId}`;
  const facts = await readSheetFacts(db, roundId, null);
  const known = new Map(facts.map((one) => [pair(one.planId, one.userId), one]));
  const stateOf = (planId: string, userId: string): SheetState =>
    sheetStateOf(known.get(pair(planId, userId)) ?? { interest: null, sheet: null }, round._count.scoredCriteria);

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
