import { isPhase } from "~/calls/phases";
import { readDecisionOverview } from "~/decisions/read-decisions.server";
import { judge } from "~/decisions/readiness.server";
import { type Actor, isStaff, may } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { readOwnPlans } from "~/scoring/my-plans.server";
import { readProgress } from "~/scoring/progress.server";
import { nextUnfinished, progressOf } from "~/scoring/sheet-state";
import type { OverviewFacts, OwnWork, StaffFacts } from "./overview-tasks";

/** What everyone in the round may know of it: money, dates and rules, and the other rounds of the call that this person takes part in. */
export async function readRoundFacts(db: Reader, actor: Actor) {
  const { call, _count, ...round } = await db.round.findUniqueOrThrow({
    where: { id: actor.round.id },
    select: {
      budgetCents: true,
      targetDonations: true,
      typicalAmountCents: true,
      submissionDeadline: true,
      scoringDeadline: true,
      announcementOn: true,
      periodStart: true,
      periodEnd: true,
      quorum: true,
      bonusHundredths: true,
      bonusMode: true,
      _count: { select: { scoredCriteria: true } },
      call: {
        select: {
          name: true,
          rounds: {
            where: {
              id: { not: actor.round.id },
              participations: { some: { userId: actor.userId, removedAt: null } },
            },
            orderBy: { announcementOn: "asc" },
            select: { slug: true, name: true, phase: true },
          },
        },
      },
    },
  });
  const otherRounds = call.rounds.flatMap(({ phase, ...other }) => (isPhase(phase) ? [{ ...other, phase }] : []));
  return { ...round, callName: call.name, criteria: _count.scoredCriteria, otherRounds };
}

export type RoundFacts = Awaited<ReturnType<typeof readRoundFacts>>;

/** Everything that what-to-do-now rests on. The number of queries does not depend on the number of plans or members. */
export async function readOverviewFacts(
  db: Reader,
  actor: Actor,
  { scoringDeadline: deadline, criteria, budgetCents }: RoundFacts,
  now: Date,
): Promise<OverviewFacts> {
  return {
    deadline,
    overdue: deadline !== null && deadline < now,
    own: may(actor, "plans.list") ? await readOwnWork(db, actor, criteria) : null,
    staff: isStaff(actor) ? await readStaffFacts(db, actor, budgetCents) : null,
  };
}

async function readOwnWork(db: Reader, actor: Actor, criteria: number): Promise<OwnWork> {
  const { id: roundId, phase } = actor.round;
  if (phase === "screening") {
    const mine = { roundId, state: "active", interests: { none: { userId: actor.userId } } };
    return { undeclared: await db.plan.count({ where: mine }), submitted: 0, total: 0, next: null, reopened: 0 };
  }
  const plans = await readOwnPlans(db, actor, criteria);
  const states = plans.map(({ state }) => state);
  const next = nextUnfinished(plans, null);
  return {
    ...progressOf(states),
    undeclared: states.filter((state) => state === "undeclared").length,
    next: next && { id: next.id, title: next.head.title, begun: next.state !== "to-start" },
    reopened: phase === "deliberation" ? await countReopened(db, actor) : 0,
  };
}

const countReopened = (db: Reader, { userId, round }: Actor): Promise<number> =>
  db.plan.count({
    where: {
      roundId: round.id,
      reopenedAt: { not: null },
      interests: { some: { userId, kind: { in: ["none", "reported"] } } },
    },
  });

async function readStaffFacts(db: Reader, actor: Actor, budgetCents: number): Promise<StaffFacts> {
  const roundId = actor.round.id;
  const criteria = await db.mandatoryCriterion.findMany({ where: { roundId }, select: { id: true } });
  const plans = await db.plan.findMany({
    where: { roundId, state: "active" },
    select: { requestedCents: true, coFunding: true, verdicts: { select: { criterionId: true, verdict: true } } },
  });
  const judged = plans.map(({ verdicts, ...plan }) => ({ ...plan, eligibility: judge(criteria, verdicts) }));
  const inPlay = judged.filter(({ eligibility }) => eligibility !== "ineligible");
  return {
    members: await db.participation.count({ where: { roundId, isMember: true, removedAt: null } }),
    plans: plans.length,
    unscreened: judged.filter(({ eligibility }) => eligibility === "open").length,
    coFundingUnknown: inPlay.filter(({ coFunding }) => coFunding === "unknown").length,
    requestedCents: inPlay.reduce((sum, { requestedCents }) => sum + (requestedCents ?? 0), 0),
    budgetCents,
    sheets: actor.round.phase === "scoring" ? await countSheets(db, actor) : null,
    decisions: may(actor, "decisions.viewDraft") ? await countDecisions(db, actor) : null,
  };
}

async function countSheets(db: Reader, actor: Actor): Promise<StaffFacts["sheets"]> {
  const { members, plans } = await readProgress(db, actor);
  return {
    complete: plans.reduce((sum, { complete }) => sum + complete, 0),
    expected: members.reduce((sum, { toHandIn }) => sum + toHandIn, 0),
    undeclaredMembers: members.filter(({ counts }) => counts.undeclared > 0).length,
    underQuorum: plans.filter(({ complete, quorum }) => complete < quorum).length,
  };
}

async function countDecisions(db: Reader, actor: Actor): Promise<StaffFacts["decisions"]> {
  const { totals, release } = await readDecisionOverview(db, actor);
  const { plans, undecided, supported, sumCents, remainingCents } = totals;
  const { waiting, ready, recordedOneself } = release;
  return { plans, undecided, supported, sumCents, remainingCents, waiting, ready, recordedOneself };
}
