import { expect, test } from "vitest";
import { action, loader } from "~/calls/settings.page";
import type { Role } from "~/people/roles";
import { write } from "~/platform/database.server";
import { testDatabase } from "../factories/database";
import { aPlan, aSheet } from "../factories/plan";
import { get, post } from "../factories/requests";
import { aPerson, aRound, inPhase } from "../factories/round";
import { testContext, testNow } from "../factories/services";

async function setUp(phase: Parameters<typeof aRound>[1] = {}) {
  const db = await testDatabase();
  const round = await aRound(db, phase);
  const coordinator = await aPerson(db, round, ["coordinator"], "Hanna");
  const { context } = testContext(db);
  const call = { context, as: coordinator, path: `/rounds/${round.slug}/settings`, params: { round: round.slug } };
  const stored = () => db.round.findUniqueOrThrow({ where: { id: round.id } });
  return { db, round, call, stored };
}

type Shown = { general: Record<string, string>; method: Record<string, string>; frozenAt: Date | null };
const show = async (call: Parameters<typeof get>[1]) => (await get(loader, call)).data as Shown;

test("the form shows wall-clock times and amounts, and sending it back unchanged changes nothing", async () => {
  const { db, call, stored } = await setUp();
  const { general, method } = await show(call);
  expect({ ...general, stamp: "" }).toEqual({
    stamp: "",
    name: "Uitgewerkte plannen 2021",
    submissionDeadline: "2021-11-30T23:59",
    scoringDeadline: "2021-12-13T23:59",
    announcementOn: "2021-12-21",
    periodStart: "2022-01-01",
    periodEnd: "2023-12-31",
    budgetCents: "250.000",
    targetDonations: "5",
    typicalAmountCents: "50.000",
  });
  expect({ ...method, stamp: "" }).toEqual({
    stamp: "",
    scale: "1-5",
    bonusMode: "points",
    bonusHundredths: "0,10",
    quorum: "",
  });
  const before = await stored();
  for (const form of [
    { intent: "general", ...general },
    { intent: "method", ...method },
  ]) {
    expect((await post(action, { ...call, form })).status).toBe(302);
  }
  expect(await stored()).toEqual(before);
  expect(await db.auditEvent.count({ where: { action: { startsWith: "round." } } })).toBe(1);
});

test("what changed is saved and recorded, as it was and as it became", async () => {
  const { db, call, stored } = await setUp();
  const { general } = await show(call);
  const form = { ...general, intent: "general", budgetCents: "€ 240.000,00", scoringDeadline: "" };
  const answer = await post(action, { ...call, form });
  expect([answer.status, answer.location]).toEqual([302, call.path]);
  const { budgetCents, scoringDeadline, submissionDeadline, revision } = await stored();
  expect({ budgetCents, scoringDeadline, submissionDeadline, revision }).toEqual({
    budgetCents: 24_000_000,
    scoringDeadline: null,
    submissionDeadline: new Date("2021-11-30T22:59:59Z"),
    revision: 1,
  });
  expect(
    await db.auditEvent.findFirst({
      where: { action: "round.settings-changed" },
      select: { at: true, before: true, after: true },
    }),
  ).toEqual({
    at: testNow,
    before: { budgetCents: 25_000_000, scoringDeadline: "2021-12-13T22:59:59.000Z" },
    after: { budgetCents: 24_000_000, scoringDeadline: null },
  });
});

test("what is not right is said beside its field, and nothing is saved", async () => {
  const { call, stored } = await setUp();
  const { general, method } = await show(call);
  const before = await stored();
  const wrong = {
    ...general,
    intent: "general",
    name: " ",
    submissionDeadline: "2021-03-28T02:30",
    announcementOn: "2021-02-30",
    budgetCents: "50.00",
    targetDonations: "0",
  };
  const answer = await post(action, { ...call, form: wrong });
  expect(answer.status).toBe(400);
  expect(Object.keys((answer.data as { form: { error: object } }).form.error).toSorted()).toEqual([
    "announcementOn",
    "budgetCents",
    "name",
    "submissionDeadline",
    "targetDonations",
  ]);
  const backwards = { ...general, intent: "general", scoringDeadline: "2021-11-01T10:00", periodEnd: "2021-12-31" };
  const answer2 = await post(action, { ...call, form: backwards });
  expect((answer2.data as { form: { error: object } }).form.error).toEqual({
    scoringDeadline: ["Kies een moment na de sluiting voor indieners."],
    periodEnd: ["Kies een einddatum op of na de begindatum."],
  });
  const noPoints = { ...method, intent: "method", bonusMode: "points", bonusHundredths: "" };
  expect((await post(action, { ...call, form: noPoints })).status).toBe(400);
  expect(await stored()).toEqual(before);
});

test("two coordinators do not overwrite each other: the second is told", async () => {
  const { call, stored } = await setUp();
  const seen = await show(call);
  await post(action, { ...call, form: { ...seen.general, intent: "general", name: "Eerste" } });
  const second = await post(action, { ...call, form: { ...seen.general, intent: "general", name: "Tweede" } });
  expect([second.status, (await stored()).name]).toEqual([409, "Eerste"]);
  const other = { ...seen.method, intent: "method", quorum: "4" };
  expect((await post(action, { ...call, form: other })).status).toBe(302);
  expect((await stored()).quorum).toBe(4);
});

test("another scale empties what each score means, for every point of it", async () => {
  const { db, round, call, stored } = await setUp();
  const { method } = await show(call);
  const form = { ...method, intent: "method", scale: "1-10", bonusHundredths: "0,20", bonusMode: "tie-break" };
  expect((await post(action, { ...call, form })).status).toBe(302);
  const { scaleMin, scaleMax, bonusHundredths, bonusMode } = await stored();
  expect({ scaleMin, scaleMax, bonusHundredths, bonusMode }).toEqual({
    scaleMin: 1,
    scaleMax: 10,
    bonusHundredths: 20,
    bonusMode: "tie-break",
  });
  const points = await db.scalePoint.findMany({ where: { criterion: { roundId: round.id } } });
  expect([points.length, points.every(({ meaning }) => meaning === "")]).toEqual([50, true]);
});

test("a scale on which someone scored does not change", async () => {
  const { db, round, call, stored } = await setUp();
  const member = await aPerson(db, round, ["member"], "Bea");
  const plan = await aPlan(db, round, { dossierNumber: "1" });
  await aSheet(db, round, { userId: member.userId, planId: plan.id, scores: [3, 3, 3, 3, 3] });
  const { method } = await show(call);
  const answer = await post(action, { ...call, form: { ...method, intent: "method", scale: "1-10" } });
  expect([answer.status, (await stored()).scaleMax]).toEqual([409, 5]);
});

test("once scoring was opened the rules of the ranking are frozen, also after going back; the rest is not", async () => {
  const { db, round, call, stored } = await setUp({ phase: "scoring" });
  await inPhase(db, round, "screening");
  const { general, method, frozenAt } = await show(call);
  expect(frozenAt).toEqual(testNow);
  const answer = await post(action, { ...call, form: { ...method, intent: "method", quorum: "2" } });
  expect([answer.status, (answer.data as { problem: { reason: string } }).problem.reason]).toEqual([409, "frozen"]);
  expect((await stored()).quorum).toBeNull();
  expect((await post(action, { ...call, form: { ...general, intent: "general", name: "Anders" } })).status).toBe(302);
  expect((await stored()).name).toBe("Anders");
});

test.each<[Role[], number]>([
  [["member"], 403],
  [["member", "chair"], 403],
  [["programme_manager"], 403],
])("%s cannot open or change the settings", async (roles, status) => {
  const { db, round, call, stored } = await setUp();
  const as = await aPerson(db, round, roles, "Ander");
  expect((await get(loader, { ...call, as })).status).toBe(status);
  expect((await post(action, { ...call, as, form: { intent: "general", name: "Anders" } })).status).toBe(status);
  expect((await stored()).name).toBe("Uitgewerkte plannen 2021");
});

test("nobody changes a round that is decided, and a stranger does not learn that it exists", async () => {
  const { db, round, call } = await setUp();
  const { general } = await show(call);
  await inPhase(db, round, "decided");
  expect((await post(action, { ...call, form: { ...general, intent: "general" } })).status).toBe(409);
  const elsewhere = await aRound(db, { slug: "elders" });
  const stranger = await aPerson(db, elsewhere, ["coordinator"], "Vreemd");
  expect((await get(loader, { ...call, as: stranger })).status).toBe(404);
  expect((await get(loader, { ...call, as: null })).location).toBe(
    `/sign-in?next=${encodeURIComponent(`/rounds/${round.slug}/settings`)}`,
  );
});

test("someone who lost the role while the page was open changes nothing", async () => {
  const { db, round, call, stored } = await setUp();
  const { general } = await show(call);
  await write(db, (tx) =>
    tx.participation.updateMany({ where: { roundId: round.id }, data: { isCoordinator: false, isMember: true } }),
  );
  expect((await post(action, { ...call, form: { ...general, intent: "general", name: "Anders" } })).status).toBe(403);
  expect((await stored()).name).toBe("Uitgewerkte plannen 2021");
});
