import { expect, test } from "vitest";
import { recordNote } from "~/decisions/meeting-notes.server";
import { readDecisionOverview } from "~/decisions/read-decisions.server";
import { recordDecision } from "~/decisions/record-decision.server";
import { nameDecisions, readReleaseReadiness, releaseDecisions } from "~/decisions/release-decisions.server";
import { closePlan, reopenPlan } from "~/decisions/reopen-plan.server";
import { flagsOf } from "~/people/roles";
import { write } from "~/platform/database.server";
import { chooseLine, latestLineChoice } from "~/ranking/choose-line.server";
import { roundRanking } from "~/ranking/round-ranking.server";
import { countQueries } from "../factories/count-queries";
import { testDatabase } from "../factories/database";
import { aPlan } from "../factories/plan";
import { actorOf, inPhase } from "../factories/round";
import { aScoredRound } from "../factories/scored-round";
import { testContext, testNow } from "../factories/services";

// Two plans of 50,000 fit in 100,000; C stands at the line.
const three = [
  { dossierNumber: "A", scores: [5, 5, 5] },
  { dossierNumber: "B", scores: [4, 4, 4] },
  { dossierNumber: "C", scores: [3, 3, 3] },
];
const award = {
  outcome: "award",
  amountCents: 5_000_000,
  motivation: "Sterk.",
  deviationReason: "",
  correctionReason: "",
  basedOn: "",
} as const;
const reserve = { ...award, outcome: "reserve", amountCents: null } as const;

async function decidable(specs = three) {
  const db = await testDatabase();
  const { context, clock } = testContext(db);
  const scored = await aScoredRound(db, specs);
  const [a = "", b = "", c = ""] = scored.planIds;
  const release = async (actor = scored.manager) => {
    const { toRelease } = await readReleaseReadiness(db, scored.round.id, actor.userId);
    return releaseDecisions(context, actor, nameDecisions(toRelease));
  };
  const recordAll = async () => {
    for (const id of [a, b]) expect(await recordDecision(context, scored.coordinator, id, award)).toEqual({ ok: true });
    expect(await recordDecision(context, scored.coordinator, c, reserve)).toEqual({ ok: true });
  };
  return { db, context, clock, ...scored, a, b, c, release, recordAll };
}

test("a decision that follows the list needs no deviation reason, and one that departs from it does", async () => {
  const { db, context, coordinator, a, c } = await decidable();
  expect(await recordDecision(context, coordinator, a, award)).toEqual({ ok: true });
  expect(await recordDecision(context, coordinator, c, award)).toEqual({ ok: false, reason: "deviation-unexplained" });
  expect(
    await recordDecision(context, coordinator, c, { ...award, deviationReason: "Zo krijgt Zeeland er ook een." }),
  ).toEqual({ ok: true });
  const rows = await db.decision.findMany({
    orderBy: { id: "asc" },
    select: { planId: true, deviationReason: true, recordedById: true, releasedAt: true },
  });
  expect(rows).toEqual([
    { planId: a, deviationReason: "", recordedById: coordinator.userId, releasedAt: null },
    { planId: c, deviationReason: "Zo krijgt Zeeland er ook een.", recordedById: coordinator.userId, releasedAt: null },
  ]);
  const events = await db.auditEvent.findMany({ where: { action: "decision.recorded" }, orderBy: { id: "asc" } });
  expect(events.map(({ planId, after, reason }) => ({ planId, after, reason }))).toEqual([
    { planId: a, after: { outcome: "award", amountCents: 5_000_000, deviation: null, correction: false }, reason: "" },
    {
      planId: c,
      after: { outcome: "award", amountCents: 5_000_000, deviation: "outcome", correction: false },
      reason: "Zo krijgt Zeeland er ook een.",
    },
  ]);
});

test("a choice at the line changes what departs from the list", async () => {
  const { db, context, coordinator, a, b, c } = await decidable();
  await write(db, (tx) => tx.plan.update({ where: { id: b }, data: { requestedCents: 4_000_000 } }));
  const revision = coordinator.round.revision;
  expect(
    await chooseLine(context, coordinator, { option: "partial", reason: "Te goed om te laten liggen.", revision }),
  ).toEqual({ ok: true });
  const { line } = await roundRanking(db, coordinator.round);
  expect(await latestLineChoice(db, coordinator.round.id, line)).toEqual({
    option: "partial",
    reason: "Te goed om te laten liggen.",
    chosenAt: testNow,
    chosenById: coordinator.userId,
    inForce: true,
  });
  expect(await recordDecision(context, coordinator, c, { ...award, amountCents: 1_000_000 })).toEqual({ ok: true });
  expect(await recordDecision(context, coordinator, a, { ...award, amountCents: 4_900_000 })).toEqual({
    ok: false,
    reason: "deviation-unexplained",
  });
  const [event] = await db.auditEvent.findMany({ where: { action: "line.chosen" } });
  expect([event?.after, event?.reason]).toEqual([{ option: "partial", atLine: [c] }, "Te goed om te laten liggen."]);
});

test("a choice about a list that has changed meanwhile, or that is not there, is not recorded", async () => {
  const { db, context, coordinator, manager } = await decidable();
  const revision = coordinator.round.revision;
  const choice = { option: "leave", reason: "Zo is het.", revision } as const;
  expect(await chooseLine(context, coordinator, { ...choice, option: "skip" })).toEqual({
    ok: false,
    reason: "invalid",
  });
  expect(await chooseLine(context, coordinator, { ...choice, revision: revision - 1 })).toEqual({
    ok: false,
    reason: "stale",
  });
  expect(await chooseLine(context, manager, choice)).toEqual({ ok: false, reason: "forbidden" });
  expect(await db.lineChoice.count()).toBe(0);
});

test("a decision must be about what its maker saw, fit the round, and concern a plan that still takes part", async () => {
  const { db, context, coordinator, manager, a, b } = await decidable();
  await recordDecision(context, coordinator, a, award);
  expect(await recordDecision(context, coordinator, a, award)).toEqual({ ok: false, reason: "stale" });
  expect(await recordDecision(context, coordinator, b, { ...award, outcome: "advance" })).toEqual({
    ok: false,
    reason: "invalid",
  });
  expect(await recordDecision(context, manager, b, award)).toEqual({ ok: false, reason: "forbidden" });
  await write(db, (tx) => tx.plan.update({ where: { id: b }, data: { state: "withdrawn" } }));
  expect(await recordDecision(context, coordinator, b, award)).toEqual({ ok: false, reason: "not-found" });
});

test("decisions are released together, when every plan has one, by someone who recorded none; the round is then decided", async () => {
  const { db, context, round, coordinator, manager, a, recordAll, release } = await decidable();
  await recordDecision(context, coordinator, a, award);
  expect(await release()).toEqual({ ok: false, reason: "not-ready" });
  await write(db, (tx) => tx.decision.deleteMany());
  await recordAll();
  expect(await release(coordinator)).toEqual({ ok: false, reason: "forbidden" });
  expect(await releaseDecisions(context, manager, "something else")).toEqual({ ok: false, reason: "stale" });
  expect(await release()).toEqual({ ok: true });
  const rows = await db.decision.findMany({ select: { releasedById: true, releasedAt: true } });
  expect(rows).toEqual([1, 2, 3].map(() => ({ releasedById: manager.userId, releasedAt: testNow })));
  expect(await db.round.findUniqueOrThrow({ where: { id: round.id }, select: { phase: true } })).toEqual({
    phase: "decided",
  });
  // What was decided upon stays: the ranking is frozen a second time, once.
  expect(await db.frozenRanking.findMany({ select: { occasion: true, frozenAt: true, frozenById: true } })).toEqual([
    { occasion: "deliberation-closed", frozenAt: testNow, frozenById: manager.userId },
  ]);
  const events = await db.auditEvent.findMany({
    where: { action: { in: ["decisions.released", "phase.moved"] } },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ action, actorId, after }) => ({ action, actorId, after }))).toEqual([
    { action: "decisions.released", actorId: manager.userId, after: { decisions: 3, correction: false } },
    { action: "phase.moved", actorId: manager.userId, after: { phase: "decided" } },
  ]);
});

test("a coordinator who is programme manager too cannot release what they recorded themselves", async () => {
  const { db, coordinator, manager, recordAll, release } = await decidable();
  await write(db, (tx) =>
    tx.participation.updateMany({
      where: { userId: coordinator.userId },
      data: flagsOf(["coordinator", "programme_manager"]),
    }),
  );
  await recordAll();
  expect(await release(coordinator)).toEqual({ ok: false, reason: "four-eyes" });
  expect(await release(manager)).toEqual({ ok: true });
});

test("after release a correction is a new decision with its own reason, released again by someone else", async () => {
  const { db, context, clock, round, coordinator, manager, a, recordAll, release } = await decidable();
  await recordAll();
  await release();
  const now = await actorOf(db, round, coordinator);
  const [first] = await db.decision.findMany({ where: { planId: a }, select: { id: true } });
  clock.at = new Date("2021-12-22T10:00:00Z");
  const correction = {
    ...award,
    amountCents: 4_500_000,
    basedOn: first?.id ?? "",
    deviationReason: "De begroting was te hoog.",
  };
  expect(await recordDecision(context, now, a, correction)).toEqual({ ok: false, reason: "reason-needed" });
  expect(await recordDecision(context, now, a, { ...correction, correctionReason: "Rekenfout." })).toEqual({
    ok: true,
  });
  const rows = () =>
    db.decision.findMany({
      where: { planId: a },
      orderBy: { recordedAt: "asc" },
      select: { amountCents: true, correctionReason: true, releasedAt: true },
    });
  expect(await rows()).toEqual([
    { amountCents: 5_000_000, correctionReason: "", releasedAt: testNow },
    { amountCents: 4_500_000, correctionReason: "Rekenfout.", releasedAt: null },
  ]);
  expect(await release(manager)).toEqual({ ok: true });
  expect((await rows())[1]?.releasedAt).toEqual(clock.at);
  expect(await release(manager)).toEqual({ ok: false, reason: "not-ready" });
});

test("a reopened plan is noted, shut again, and keeps the decisions from being released", async () => {
  const { db, context, coordinator, manager, a, recordAll, release } = await decidable();
  await recordAll();
  expect(await reopenPlan(context, manager, a, "Nieuwe feiten.")).toEqual({ ok: false, reason: "forbidden" });
  expect(await closePlan(context, coordinator, a)).toEqual({ ok: false, reason: "already-done" });
  expect(await reopenPlan(context, coordinator, a, "Nieuwe feiten.")).toEqual({ ok: true });
  expect(await reopenPlan(context, coordinator, a, "Nog eens.")).toEqual({ ok: false, reason: "already-done" });
  expect(
    await db.plan.findUniqueOrThrow({ where: { id: a }, select: { reopenedAt: true, reopenedReason: true } }),
  ).toEqual({
    reopenedAt: testNow,
    reopenedReason: "Nieuwe feiten.",
  });
  expect(await release()).toEqual({ ok: false, reason: "not-ready" });
  expect(await closePlan(context, coordinator, a)).toEqual({ ok: true });
  expect(await release()).toEqual({ ok: true });
  const events = await db.auditEvent.findMany({
    where: { planId: a, action: { in: ["plan.reopened", "plan.closed"] } },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ action, reason }) => [action, reason])).toEqual([
    ["plan.reopened", "Nieuwe feiten."],
    ["plan.closed", ""],
  ]);
});

test("notes are added, never changed, by the coordinator while the meeting lasts", async () => {
  const { db, context, round, coordinator, manager, a } = await decidable();
  expect(await recordNote(context, coordinator, a, "Eerste indruk.")).toEqual({ ok: true });
  expect(await recordNote(context, coordinator, a, "Eerste indruk, aangevuld.")).toEqual({ ok: true });
  expect(await recordNote(context, manager, a, "Ik ook.")).toEqual({ ok: false, reason: "forbidden" });
  await inPhase(db, round, "decided");
  expect(await recordNote(context, coordinator, a, "Te laat.")).toEqual({ ok: false, reason: "wrong-phase" });
  const notes = await db.meetingNote.findMany({ orderBy: { id: "asc" }, select: { text: true, notedById: true } });
  expect(notes).toEqual(
    ["Eerste indruk.", "Eerste indruk, aangevuld."].map((text) => ({ text, notedById: coordinator.userId })),
  );
  const [event] = await db.auditEvent.findMany({ where: { action: "meeting.noted" } });
  expect(event?.after).toBe(null);
});

test("plans of another round are not there", async () => {
  const { db, context, coordinator } = await decidable();
  const other = await aScoredRound(db, [{ dossierNumber: "X", scores: [4, 4, 4] }], { slug: "andere-ronde" });
  const id = other.planIds[0] ?? "";
  const missing = { ok: false, reason: "not-found" };
  expect(await recordNote(context, coordinator, id, "?")).toEqual(missing);
  expect(await reopenPlan(context, coordinator, id, "?")).toEqual(missing);
  expect(await recordDecision(context, coordinator, id, award)).toEqual(missing);
});

test("the overview counts the donations and the money, proposes rejections, and takes as many queries for more plans", async () => {
  const { db, context, round, coordinator, manager, a, planIds } = await decidable();
  await recordDecision(context, coordinator, a, award);
  const bad = await aPlan(db, round, { dossierNumber: "Z" });
  const [criterion] = await db.mandatoryCriterion.findMany({ where: { key: "in_netherlands" }, select: { id: true } });
  await write(db, (tx) =>
    tx.verdict.create({
      data: {
        planId: bad.id,
        criterionId: criterion?.id ?? "",
        verdict: "fail",
        planVersion: 1,
        suggestion: "fail",
        screenedById: "x",
        screenedAt: testNow,
      },
    }),
  );
  const overview = await readDecisionOverview(db, manager);
  expect(overview.totals).toEqual({
    plans: 4,
    undecided: 3,
    supported: 1,
    reserved: 0,
    sumCents: 5_000_000,
    remainingCents: 5_000_000,
  });
  expect(
    overview.plans.map(({ id, rank, eligibility, failed }) => [
      id,
      rank,
      eligibility,
      failed.map(({ label }) => label),
    ]),
  ).toEqual([
    ...planIds.map((id, index) => [id, index + 1, "eligible", []]),
    [bad.id, null, "ineligible", ["In Nederland"]],
  ]);
  const few = await countQueries(db, (counted) => readDecisionOverview(counted, manager));
  await aPlan(db, round, { dossierNumber: "Y" });
  expect(await countQueries(db, (counted) => readDecisionOverview(counted, manager))).toBe(few);
});
