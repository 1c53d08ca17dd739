import { expect, test } from "vitest";
import { listPlans } from "~/intake/list-plans.server";
import { keepApart, mergePlans, splitPlan } from "~/intake/settle-duplicates.server";
import { readSuspectPairs } from "~/intake/suspect-pairs.server";
import { withdrawPlan } from "~/intake/withdraw-plan.server";
import { readRankingQuery } from "~/ranking/ranking-query";
import { readRanking } from "~/ranking/read-ranking.server";
import { exportRankedCsv } from "~/reporting/export-ranked-csv.server";
import { readOwnPlans } from "~/scoring/my-plans.server";
import { readProgress } from "~/scoring/progress.server";
import { readScreening } from "~/screening/read-screening.server";
import { testDatabase } from "../factories/database";
import { aPlan } from "../factories/plan";
import { actorOf, aPerson, aRound, inPhase } from "../factories/round";
import { aScoredRound } from "../factories/scored-round";
import { testContext } from "../factories/services";

const partners = { residentsInitiative: "Buurtgroep Zuid", welfareOrganisation: "Welzijn Zuid" };

/** Two plans of one project under two numbers, and one of other people. */
async function twice() {
  const db = await testDatabase();
  const round = await aRound(db, { phase: "screening" });
  const coordinator = await aPerson(db, round, ["coordinator"], "Ans Coordinator");
  const first = await aPlan(db, round, {
    ...{ dossierNumber: "1", title: "De tuin van Zuid", submittedAt: "2021-11-01" },
    ...partners,
  });
  const second = await aPlan(db, round, {
    ...{ dossierNumber: "2", title: "De tuin van Zuid (nieuwe versie)", submittedAt: "2021-11-08" },
    ...partners,
  });
  await aPlan(db, round, { dossierNumber: "3", title: "Heel iets anders", residentsInitiative: "De Overkant" });
  const pairs = async () =>
    (await readSuspectPairs(db, coordinator)).map(({ earlier, later }) => [earlier.dossierNumber, later.dossierNumber]);
  return { db, round, coordinator, context: testContext(db).context, first, second, pairs };
}

const events = async (db: Awaited<ReturnType<typeof testDatabase>>, planId: string) =>
  (await db.auditEvent.findMany({ where: { planId }, orderBy: { id: "asc" } })).map(({ action, reason }) => [
    action,
    reason,
  ]);

test("two plans of one project are suggested once, and not again after a person kept them apart", async () => {
  const { db, context, coordinator, first, second, pairs } = await twice();
  expect(await pairs()).toEqual([["1", "2"]]);
  const input = { one: second.id, other: first.id };
  expect(await keepApart(context, coordinator, input)).toEqual({ ok: true });
  expect(await keepApart(context, coordinator, input)).toEqual({ ok: true });
  expect(await pairs()).toEqual([]);
  expect(await db.keptApart.count()).toBe(1);
  expect((await events(db, second.id))[0]).toEqual(["plan.kept-apart", ""]);
});

test("a merged plan can still be read but counts nowhere, and a merge can be undone", async () => {
  const { db, context, coordinator, first, second, pairs } = await twice();
  const merge = { stays: second.id, goes: first.id, reason: "Zelfde project, tweede is aangevuld" };
  expect(await mergePlans(context, coordinator, merge)).toEqual({ ok: true });
  expect(await mergePlans(context, coordinator, merge)).toEqual({ ok: false, reason: "already-done" });
  expect(await pairs()).toEqual([]);
  const screening = await readScreening(db, coordinator);
  expect(screening.ok && screening.rows.map(({ dossierNumber }) => dossierNumber)).toEqual(["2", "3"]);
  const { plans } = await listPlans(db, coordinator, "");
  expect(plans.map(({ dossierNumber, state }) => [dossierNumber, state])).toEqual([
    ["1", "merged"],
    ["2", "active"],
    ["3", "active"],
  ]);

  expect(await splitPlan(context, coordinator, { planId: first.id })).toEqual({ ok: true });
  expect(await splitPlan(context, coordinator, { planId: first.id })).toEqual({ ok: false, reason: "already-done" });
  expect(await db.plan.findUnique({ where: { id: first.id }, select: { state: true, mergedIntoId: true } })).toEqual({
    state: "active",
    mergedIntoId: null,
  });
  expect(await pairs()).toEqual([]);
  expect(await events(db, first.id)).toEqual([
    ["plan.merged", "Zelfde project, tweede is aangevuld"],
    ["plan.split", ""],
  ]);
});

test("the same number of two forms may be one project", async () => {
  const { db, round, pairs } = await twice();
  const other = { source: "Ander formulier", title: "De tuin van Zuid", submittedAt: "2021-11-05" };
  await aPlan(db, round, { dossierNumber: "1", ...other, ...partners });
  expect(await pairs()).toEqual([
    ["1", "1"],
    ["1", "2"],
  ]);
});

test("only a coordinator of this round settles, and not once scoring closed", async () => {
  const { db, round, context, coordinator, first, second } = await twice();
  const member = await aPerson(db, round, ["member", "chair"], "Mia Lid");
  const manager = await aPerson(db, round, ["programme_manager"], "Piet Manager");
  const stranger = await aPerson(db, await aRound(db, { slug: "elders" }), ["coordinator"], "Ben Buiten");
  const merge = { stays: second.id, goes: first.id, reason: "" };
  const withdraw = { planId: first.id, to: "withdrawn" as const, reason: "Gebeld" };
  for (const who of [member, manager]) {
    expect(await mergePlans(context, who, merge)).toEqual({ ok: false, reason: "forbidden" });
    expect(await keepApart(context, who, { one: first.id, other: second.id })).toEqual({
      ok: false,
      reason: "forbidden",
    });
    expect(await withdrawPlan(context, who, withdraw)).toEqual({ ok: false, reason: "forbidden" });
  }
  expect(await mergePlans(context, stranger, merge)).toEqual({ ok: false, reason: "not-found" });
  expect(await withdrawPlan(context, stranger, withdraw)).toEqual({ ok: false, reason: "not-found" });
  await inPhase(db, round, "deliberation");
  expect(await mergePlans(context, coordinator, merge)).toEqual({ ok: false, reason: "wrong-phase" });
  await inPhase(db, round, "decided");
  expect(await withdrawPlan(context, coordinator, withdraw)).toEqual({ ok: false, reason: "wrong-phase" });
  expect(await db.plan.count({ where: { state: "active" } })).toBe(3);
});

test("a withdrawn plan keeps its scores, and they count nowhere until it takes part again", async () => {
  const db = await testDatabase();
  const { round, members, coordinator, planIds } = await aScoredRound(
    db,
    [
      { dossierNumber: "1", title: "Blijft", scores: [5, 5, 5] },
      { dossierNumber: "2", title: "Gaat weg", scores: [4, 4, 4] },
    ],
    { phase: "scoring" },
  );
  const { context } = testContext(db);
  const planId = planIds[1] ?? "";
  const seen = async () => {
    const progress = await readProgress(db, await actorOf(db, round, coordinator));
    const own = await readOwnPlans(db, await actorOf(db, round, members[0]), 1);
    await inPhase(db, round, "deliberation");
    const staff = await actorOf(db, round, coordinator);
    const ranking = await readRanking(context, staff, readRankingQuery("https://beraad.example/ranking"));
    const csv = await exportRankedCsv(context, staff, "international");
    await inPhase(db, round, "scoring");
    const row = csv.ok ? csv.text.split("\r\n").find((line) => line.includes("Gaat weg")) : "";
    return {
      progress: progress.plans.map(({ title }) => title),
      toHandIn: progress.members.map(({ toHandIn }) => toHandIn),
      own: own.map(({ head }) => head.title).sort(),
      ranking: JSON.stringify(ranking).includes("Gaat weg"),
      scored: row?.includes("4.00") ?? false,
      sheets: await db.sheet.count({ where: { planId } }),
    };
  };
  const before = {
    ...{ progress: ["Blijft", "Gaat weg"], toHandIn: [2, 2, 2], own: ["Blijft", "Gaat weg"] },
    ...{ ranking: true, scored: true, sheets: 3 },
  };
  expect(await seen()).toEqual(before);

  const reason = "Het bestuur belde op 3 december";
  expect(await withdrawPlan(context, coordinator, { planId, to: "withdrawn", reason })).toEqual({ ok: true });
  expect(await seen()).toEqual({
    ...{ progress: ["Blijft"], toHandIn: [1, 1, 1], own: ["Blijft"] },
    ...{ ranking: false, scored: false, sheets: 3 },
  });
  const stored = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { state: true, withdrawnReason: true },
  });
  expect(stored).toEqual({ state: "withdrawn", withdrawnReason: reason });

  const back = { planId, to: "active" as const, reason: "Toch door" };
  expect(await withdrawPlan(context, coordinator, back)).toEqual({ ok: true });
  expect(await withdrawPlan(context, coordinator, back)).toEqual({ ok: false, reason: "already-done" });
  expect(await seen()).toEqual(before);
  expect(await events(db, planId)).toEqual([
    ["plan.withdrawn", reason],
    ["plan.returned", "Toch door"],
  ]);
});

test("the sheet of a merged plan counts nowhere either", async () => {
  const db = await testDatabase();
  const { round, coordinator, planIds } = await aScoredRound(
    db,
    [
      { dossierNumber: "1", title: "Blijft", scores: [5, 5, 5] },
      { dossierNumber: "2", title: "Gaat op", scores: [4, 4, 4] },
    ],
    { phase: "scoring" },
  );
  const { context } = testContext(db);
  const merge = { stays: planIds[0] ?? "", goes: planIds[1] ?? "", reason: "" };
  expect(await mergePlans(context, coordinator, merge)).toEqual({ ok: true });
  const progress = await readProgress(db, await actorOf(db, round, coordinator));
  expect(progress.plans.map(({ title }) => title)).toEqual(["Blijft"]);
  await inPhase(db, round, "deliberation");
  const staff = await actorOf(db, round, coordinator);
  const csv = await exportRankedCsv(context, staff, "international");
  expect([csv.ok && csv.text.includes("Blijft"), csv.ok && csv.text.includes("Gaat op")]).toEqual([true, false]);
  expect(
    JSON.stringify(await readRanking(context, staff, readRankingQuery("https://beraad.example/ranking"))),
  ).not.toContain("Gaat op");
  expect(await db.sheet.count({ where: { planId: planIds[1] ?? "" } })).toBe(3);
});
