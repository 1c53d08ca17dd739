import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "~/platform/database.server";
import { migrateDatabase } from "~/platform/migrations.server";
import { drawBudgetLine } from "~/ranking/budget-line";
import { rankOfficially } from "~/ranking/official";
import type { BonusMode } from "~/ranking/ranking-input";
import { eligibilityOf } from "~/screening/eligibility";
import { eligiblePlansOf } from "~/screening/eligible-plans.server";
import { seedDemo } from "../../prisma/seed/seed-demo";
import { testNow } from "../factories/services";

const folder = mkdtempSync(join(tmpdir(), "beraad-seed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// These tests only read, so they share one database.
let shared: ReturnType<typeof fill> | undefined;
const seeded = () => (shared ??= fill("shared"));

async function fill(name: string) {
  const url = `file:${join(folder, name)}.db`;
  await migrateDatabase(url, fileURLToPath(new URL("../../prisma/migrations/", import.meta.url)));
  const db = openDatabase(url);
  await seedDemo(db, testNow);
  const round = await db.round.findUniqueOrThrow({
    where: { slug: "plannen-2021" },
    include: { scoredCriteria: { orderBy: { position: "asc" } } },
  });
  return { db, round };
}
type Seeded = Awaited<ReturnType<typeof seeded>>;

afterAll(async () => (await shared)?.db.$disconnect());

async function rankingOf({ db, round }: Seeded) {
  const members = await db.participation.findMany({ where: { roundId: round.id, isMember: true } });
  const plans = await db.plan.findMany({ where: await eligiblePlansOf(db, round.id) });
  const recusals = await db.interest.findMany({ where: { kind: "recused", plan: { roundId: round.id } } });
  const sheets = await db.sheet.findMany({ where: { plan: { roundId: round.id } }, include: { scores: true } });
  return rankOfficially({
    criteria: round.scoredCriteria,
    quorum: round.quorum,
    bonus: { hundredths: round.bonusHundredths, mode: round.bonusMode as BonusMode },
    budgetCents: round.budgetCents,
    memberIds: members.map(({ userId }) => userId),
    plans: plans.map((plan) => ({ ...plan, coFunded: plan.coFunding === "yes" })),
    recusals: recusals.map(({ planId, userId }) => ({ planId, memberId: userId })),
    sheets: sheets.map(({ planId, userId, scores }) => ({
      planId,
      memberId: userId,
      scores: Object.fromEntries(scores.map(({ criterionId, score }) => [criterionId, score])),
    })),
  });
}

test("the idea round is decided and the plan round is being scored, with a week to go", async () => {
  const { db, round } = await seeded();
  const rounds = await db.round.findMany({ orderBy: { announcementOn: "asc" }, select: { slug: true, phase: true } });
  expect(rounds).toEqual([
    { slug: "ideeen-2021", phase: "decided" },
    { slug: "plannen-2021", phase: "scoring" },
  ]);
  expect(round.scoringDeadline).toEqual(new Date("2021-12-13T22:59:00Z"));
  expect(round.announcementOn).toBe("2021-12-21");
});

test("there is someone in every role, and nobody has a real address", async () => {
  const { db, round } = await seeded();
  const people = await db.participation.findMany({ where: { roundId: round.id }, include: { user: true } });
  const holders = (flag: "isMember" | "isChair" | "isCoordinator" | "isProgrammeManager") =>
    people.filter((person) => person[flag]).length;
  expect([holders("isMember"), holders("isChair"), holders("isCoordinator"), holders("isProgrammeManager")]).toEqual([
    10, 1, 1, 1,
  ]);
  expect(people.filter(({ user }) => !user.email.endsWith("@example.org"))).toEqual([]);
});

test("every plan is screened on every criterion, and two are ineligible with a reason", async () => {
  const { db, round } = await seeded();
  const plans = await db.plan.findMany({
    where: { roundId: round.id },
    orderBy: { dossierNumber: "asc" },
    include: { verdicts: true },
  });
  expect(plans.length).toBe(24);
  expect(plans.filter(({ verdicts }) => verdicts.length !== 8)).toEqual([]);
  const ineligible = plans.filter(
    ({ verdicts }) =>
      eligibilityOf(Object.fromEntries(verdicts.map((v) => [v.criterionId, v.verdict as "pass"]))) === "ineligible",
  );
  expect(ineligible.map((plan) => plan.dossierNumber)).toEqual(["2021-SE-0126", "2021-SE-0127"]);
  const withoutReason = plans.flatMap(({ verdicts }) =>
    verdicts.filter(
      ({ verdict, suggestion, reason }) => (verdict === "fail" || suggestion !== verdict) && reason === "",
    ),
  );
  expect(withoutReason).toEqual([]);
});

test("every quote of a verdict stands in the plan's own text", async () => {
  const { db } = await seeded();
  const plans = await db.plan.findMany({ include: { verdicts: true } });
  const missing = plans.flatMap(({ verdicts, answers, ...plan }) => {
    const text = `${JSON.stringify(Object.values(plan))}${JSON.stringify(answers)}`;
    return verdicts.filter(({ quote }) => !text.includes(JSON.stringify(quote).slice(1, -1))).map(({ quote }) => quote);
  });
  expect(missing).toEqual([]);
});

test("interests are declared by all members but one: mostly none, some ties, a few recusals, with a note", async () => {
  const { db, round } = await seeded();
  const interests = await db.interest.findMany({ where: { plan: { roundId: round.id } }, include: { user: true } });
  const count = (kind: string) => interests.filter((interest) => interest.kind === kind).length;
  expect([count("none"), count("reported"), count("recused")]).toEqual([206, 5, 5]);
  expect(interests.filter(({ kind, note }) => (kind === "none") !== (note === ""))).toEqual([]);
  const declarers = new Set(interests.map(({ user }) => user.name));
  expect([declarers.size, declarers.has("Annelies Koster")]).toEqual([9, false]);
});

test("four in five sheets are in; others are begun, three of them with 'weet ik niet'", async () => {
  const { db, round } = await seeded();
  const sheets = await db.sheet.findMany({ where: { plan: { roundId: round.id } }, include: { scores: true } });
  const complete = sheets.filter(({ scores }) => scores.every(({ score }) => score !== null));
  const expected = 10 * 22 - 5;
  expect([complete.length, sheets.length - complete.length, expected]).toEqual([172, 8, 215]);
  expect(sheets.filter(({ scores }) => scores.some(({ doNotKnow }) => doNotKnow)).length).toBe(3);
  expect(complete.filter(({ submittedAt }) => submittedAt === null)).toEqual([]);
  expect(sheets.filter((sheet) => !complete.includes(sheet) && sheet.submittedAt !== null)).toEqual([]);
});

test("scores lie within the scale, and sheets belong to members who declared and take part", async () => {
  const { db } = await seeded();
  const sheets = await db.sheet.findMany({
    include: {
      scores: { include: { criterion: true } },
      plan: { include: { round: true, verdicts: true, interests: true } },
    },
  });
  const scores = sheets.flatMap((sheet) =>
    sheet.scores.map(({ score, criterion }) => ({ score, criterion, round: sheet.plan.round })),
  );
  expect(
    scores.filter(({ score, round }) => score !== null && (score < round.scaleMin || score > round.scaleMax)),
  ).toEqual([]);
  expect(scores.filter(({ criterion, round }) => criterion.roundId !== round.id)).toEqual([]);
  const mayScore = ({ userId, plan }: (typeof sheets)[number]) =>
    plan.interests.some((interest) => interest.userId === userId && interest.kind !== "recused") &&
    plan.verdicts.every(({ verdict }) => verdict === "pass");
  expect(sheets.filter((sheet) => !mayScore(sheet)).map(({ id }) => id)).toEqual([]);
});

test("one plan is under quorum, and one tie stands at the budget line, where the criteria decide it", async () => {
  const { round, db } = await seeded();
  const ranking = await rankingOf({ round, db });
  expect(
    ranking.filter(({ notRankable }) => notRankable).map((plan) => [plan.dossierNumber, plan.notRankable]),
  ).toEqual([["2021-SE-0117", { reason: "under-quorum", countedSheets: 3, quorum: 5 }]]);
  const ranked = ranking.filter(({ rank }) => rank !== null);
  const tied = ranked.filter((plan) => ranked.filter(({ rankByTotal }) => rankByTotal === plan.rankByTotal).length > 1);
  expect(
    tied.map(({ dossierNumber, rank, rankByTotal, totalHundredths }) => [
      dossierNumber,
      rank,
      rankByTotal,
      totalHundredths,
    ]),
  ).toEqual([
    ["2021-SE-0104", 5, 5, 383],
    ["2021-SE-0120", 6, 5, 383],
  ]);
  const line = drawBudgetLine(ranking, round.budgetCents);
  expect([line.withinPlanIds.length, line.remainingCents]).toEqual([5, 1_620_000]);
});

test("better plans rank higher, by and large", async () => {
  const ranking = await rankingOf(await seeded());
  expect(ranking.slice(0, 4).map((plan) => plan.dossierNumber)).toEqual([
    "2021-SE-0112",
    "2021-SE-0101",
    "2021-SE-0115",
    "2021-SE-0105",
  ]);
});

test("co-funding is recorded for every plan, with a note", async () => {
  const { db, round } = await seeded();
  const plans = await db.plan.findMany({ where: { roundId: round.id } });
  const count = (answer: string) => plans.filter(({ coFunding }) => coFunding === answer).length;
  expect([count("yes"), count("no"), count("unknown")]).toEqual([19, 3, 2]);
  expect(plans.filter(({ coFundingNote }) => coFundingNote === "")).toEqual([]);
});

test("ideas that went on are linked to their plans, and every idea has a released decision with a reason", async () => {
  const { db } = await seeded();
  const ideas = await db.plan.findMany({
    where: { round: { kind: "ideas" } },
    orderBy: { dossierNumber: "asc" },
    select: {
      dossierNumber: true,
      became: { select: { dossierNumber: true } },
      decisions: { select: { outcome: true, motivation: true, recordedById: true, releasedById: true } },
    },
  });
  const outcomes = ideas.map(({ dossierNumber, became, decisions }) => [
    dossierNumber,
    became[0]?.dossierNumber ?? null,
    decisions[0]?.outcome,
  ]);
  expect(outcomes).toEqual([
    ["2021-SI-0011", "2021-SE-0101", "advance"],
    ["2021-SI-0014", "2021-SE-0105", "advance"],
    ["2021-SI-0019", null, "not_selected"],
    ["2021-SI-0022", "2021-SE-0112", "advance"],
    ["2021-SI-0027", null, "not_selected"],
    ["2021-SI-0028", "2021-SE-0120", "advance"],
  ]);
  const decisions = ideas.flatMap((idea) => idea.decisions);
  expect(decisions.filter((one) => one.motivation === "" || one.recordedById === one.releasedById)).toEqual([]);
});

test("the audit log tells the main steps, in order of time within each round", async () => {
  const { db, round } = await seeded();
  const events = await db.auditEvent.findMany({ where: { roundId: round.id }, orderBy: { id: "asc" } });
  const count: Record<string, number> = {};
  for (const { action } of events) count[action] = (count[action] ?? 0) + 1;
  expect(count).toEqual({
    "round.created": 1,
    "person.invited": 12,
    "phase.moved": 2,
    "plan.created": 24,
    "plans.imported": 1,
    "plan.screened": 24,
    "interest.declared": 216,
    "sheet.submitted": 172,
  });
  const moments = events.map(({ at }) => at.getTime());
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
});

test("the demo is the same every time", async () => {
  const [one, other] = [await seeded(), await fill("other")];
  const contents = async ({ db }: Seeded) => ({
    plans: await db.plan.findMany({ orderBy: { id: "asc" }, omit: { roundId: true } }),
    sheets: await db.sheet.findMany({ orderBy: { id: "asc" } }),
  });
  expect(await contents(one)).toEqual(await contents(other));
  await other.db.$disconnect();
});
