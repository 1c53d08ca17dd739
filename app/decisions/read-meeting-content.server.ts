import { type PlanText, planText } from "~/intake/read-plan.server";
import { type Actor, isStaff, may } from "~/people/access";
import { plansWithScoresFor } from "~/people/scope";
import type { Reader } from "~/platform/database.server";
import { latestFrozen, readFrozen } from "~/ranking/freeze.server";
import { seesEveryPlan } from "~/ranking/read-ranking.server";
import { roundRanking } from "~/ranking/round-ranking.server";
import type { Spread } from "~/ranking/spread";
import { type DecisionRecord, readDecisionsOf } from "./read-decisions-of-plan.server";
import { expectationOf } from "./record-decision.server";
import { type MeetingSheets, sheetsSideBySide } from "./sheets-side-by-side";

export type Neighbour = { id: string; title: string } | null;

/** A plan laid on the table for who may see its scores. */
export type MeetingContent = {
  plan: PlanText;
  /** Only for who sees the whole ranking. */
  place: { rank: number; of: number; tied: boolean } | null;
  totalHundredths: number | null;
  baseHundredths: number | null;
  bonusHundredths: number;
  notRankable: { countedSheets: number; quorum: number } | null;
  spread: Spread | null;
  sheets: MeetingSheets;
  screening: { id: string; label: string; verdict: string; quote: string; reason: string }[];
  recused: Declaration[];
  reported: Declaration[];
  undeclared: string[];
  notes: { id: string; text: string; notedAt: Date; by: string }[];
  reopened: { at: Date; reason: string } | null;
  previous: Neighbour;
  next: Neighbour;
  decisions: DecisionRecord[];
  /** What the ranking and the line lead to; only for who records decisions. */
  expectation: Awaited<ReturnType<typeof expectationOf>> | null;
};

/** `note` is only there for staff and the chair. */
export type Declaration = { name: string; note: string };

/** @param planId a plan of the round whose scores and text this person may see */
export async function readMeetingContent(db: Reader, actor: Actor, planId: string): Promise<MeetingContent> {
  const scope = { ...plansWithScoresFor(actor), id: planId };
  const plan = await db.plan.findFirstOrThrow({
    where: scope,
    select: { ...planText, reopenedAt: true, reopenedReason: true },
  });
  const { ranking } = await roundRanking(db, actor.round);
  const everything = await seesEveryPlan(db, actor);
  const ranked = ranking.find((one) => one.planId === planId);
  const rankedCount = ranking.filter((one) => one.rank !== null).length;
  const { reopenedAt, reopenedReason, ...text } = plan;
  const mayDecide = may(actor, "decision.record") || may(actor, "decision.correct");
  return {
    plan: text,
    place:
      everything && ranked?.rank
        ? { rank: ranked.rank, of: rankedCount, tied: ranking.filter((one) => one.rank === ranked.rank).length > 1 }
        : null,
    totalHundredths: ranked?.notRankable ? null : (ranked?.totalHundredths ?? null),
    baseHundredths: ranked?.baseHundredths ?? null,
    bonusHundredths: ranked?.bonusHundredths ?? 0,
    notRankable: ranked?.notRankable ?? null,
    spread: ranked?.spread ?? null,
    ...(await readSheets(db, actor, planId)),
    screening: await readScreening(db, actor, planId),
    notes: await readNotes(db, planId),
    reopened: reopenedAt && { at: reopenedAt, reason: reopenedReason },
    ...(await readNeighbours(db, actor, planId, ranking)),
    decisions: await readDecisionsOf(db, actor, planId),
    expectation: mayDecide ? await expectationOf(db, actor.round, plan) : null,
  };
}

async function readSheets(db: Reader, actor: Actor, planId: string) {
  const roundId = actor.round.id;
  const criteria = await db.scoredCriterion.findMany({
    where: { roundId },
    orderBy: { position: "asc" },
    select: { id: true, label: true, weight: true },
  });
  const members = await db.participation.findMany({
    where: { roundId, isMember: true, removedAt: null },
    orderBy: { user: { name: "asc" } },
    select: { user: { select: { id: true, name: true } } },
  });
  const interests = await db.interest.findMany({
    where: { planId },
    select: { userId: true, kind: true, note: may(actor, "interests.viewAll") },
  });
  const kindOf = new Map(interests.map((interest) => [interest.userId, interest]));
  const declaredAs = (kind: string) =>
    members
      .filter(({ user }) => kindOf.get(user.id)?.kind === kind)
      .map(({ user }): Declaration => ({ name: user.name, note: kindOf.get(user.id)?.note ?? "" }));
  const sheets = await db.sheet.findMany({
    where: { planId, plan: plansWithScoresFor(actor) },
    select: {
      userId: true,
      comment: true,
      scores: { select: { criterionId: true, score: true, doNotKnow: true, comment: true } },
    },
  });
  const stamp = await latestFrozen(db, roundId);
  const frozen = stamp && (await readFrozen(db, stamp.id)).input.sheets.filter((sheet) => sheet.planId === planId);
  return {
    sheets: sheetsSideBySide({
      criteria,
      members: members.map(({ user }) => user).filter(({ id }) => kindOf.get(id)?.kind !== "recused"),
      sheets: sheets.map(({ userId, ...sheet }) => ({ ...sheet, memberId: userId })),
      frozen,
    }),
    recused: declaredAs("recused"),
    reported: declaredAs("reported"),
    undeclared: members.filter(({ user }) => !kindOf.has(user.id)).map(({ user }) => user.name),
  };
}

/** Members read the verdict and the passage it rests on; the reasons are the staff's own notes. */
async function readScreening(db: Reader, actor: Actor, planId: string): Promise<MeetingContent["screening"]> {
  const criteria = await db.mandatoryCriterion.findMany({
    where: { roundId: actor.round.id },
    orderBy: { position: "asc" },
    select: {
      id: true,
      label: true,
      verdicts: { where: { planId }, select: { verdict: true, quote: true, reason: isStaff(actor) } },
    },
  });
  return criteria.map(({ id, label, verdicts: [verdict] }) => ({
    id,
    label,
    verdict: verdict?.verdict ?? "open",
    quote: verdict?.quote ?? "",
    reason: verdict?.reason ?? "",
  }));
}

async function readNotes(db: Reader, planId: string): Promise<MeetingContent["notes"]> {
  const notes = await db.meetingNote.findMany({
    where: { planId },
    orderBy: [{ notedAt: "desc" }, { id: "desc" }],
    select: { id: true, text: true, notedAt: true, notedById: true },
  });
  const users = await db.user.findMany({
    where: { id: { in: notes.map((note) => note.notedById) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(users.map((user) => [user.id, user.name]));
  return notes.map(({ notedById, ...note }) => ({ ...note, by: nameOf.get(notedById) ?? "" }));
}

/** The plans before and after this one in the ranking, among those whose scores this person may see: a gap would give a place away. */
async function readNeighbours(
  db: Reader,
  actor: Actor,
  planId: string,
  ranking: readonly { planId: string }[],
): Promise<{ previous: Neighbour; next: Neighbour }> {
  const visible = await db.plan.findMany({
    where: { ...plansWithScoresFor(actor), state: "active" },
    select: { id: true, title: true },
  });
  const titleOf = new Map(visible.map((plan) => [plan.id, plan]));
  const order = ranking.flatMap((plan) => titleOf.get(plan.planId) ?? []);
  const here = order.findIndex((plan) => plan.id === planId);
  if (here < 0) return { previous: null, next: order[0] ?? null };
  return { previous: order[here - 1] ?? null, next: order[here + 1] ?? null };
}
