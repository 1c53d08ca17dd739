import { expect, test } from "vitest";
import { loader } from "~/audit/audit.page";
import { type AuditEntry, recordEvent } from "~/audit/audit.server";
import { changesBetween, withoutScores } from "~/audit/changes";
import { describeEvent } from "~/audit/event-text";
import { describeFact, describeValue } from "~/audit/fact-text";
import type { EventRow } from "~/audit/read-events.server";
import type { Phase } from "~/calls/phases";
import { type Database, write } from "~/platform/database.server";
import { testDatabase } from "../factories/database";
import { aPlan } from "../factories/plan";
import { get } from "../factories/requests";
import { aPerson, aRound, inPhase } from "../factories/round";
import { testContext, testNow } from "../factories/services";

type Page = { rows: EventRow[]; older: number | null };

async function setUp(phase: Phase = "scoring") {
  const db = await testDatabase();
  const round = await aRound(db, { phase });
  const coordinator = await aPerson(db, round, ["coordinator"], "Hanna");
  const member = await aPerson(db, round, ["member"], "Bea");
  const plan = await aPlan(db, round, { dossierNumber: "1", title: "Buurtkeuken" });
  const { context } = testContext(db);
  const call = { context, as: coordinator, path: `/rounds/${round.slug}/audit`, params: { round: round.slug } };
  const show = async (query = "") => (await get(loader, { ...call, path: `${call.path}${query}` })).data as Page;
  return { db, round, coordinator, member, plan, call, show };
}

const record = (db: Database, entries: (Omit<AuditEntry, "at"> & { at?: Date })[]) =>
  write(db, async (tx) => {
    for (const entry of entries) await recordEvent(tx, { at: testNow, ...entry });
  });

test("events are told in sentences, newest first, with what changed", async () => {
  const { db, round, coordinator, plan, show } = await setUp("preparation");
  const about = { actorId: coordinator.userId, roundId: round.id };
  await record(db, [
    { ...about, action: "round.settings-changed", before: { budgetCents: 1 }, after: { budgetCents: 2, name: "x" } },
    { ...about, action: "plan.screened", planId: plan.id, reason: "Staat op bladzij 2" },
    { ...about, action: "iets.nieuws" },
  ]);
  const { rows, older } = await show();
  expect(rows.map((row) => describeEvent(row))).toEqual([
    "Hanna deed iets wat hier nog geen zin heeft: iets.nieuws.",
    "Hanna toetste “Buurtkeuken”.",
    "Hanna veranderde naam, data of geld van de ronde.",
    "Het systeem maakte deze ronde.",
  ]);
  expect(rows.map(({ reason, changes }) => ({ reason, changes }))).toEqual([
    { reason: "", changes: [] },
    { reason: "Staat op bladzij 2", changes: [] },
    {
      reason: "",
      changes: [
        { path: "budgetCents", before: "1", after: "2" },
        { path: "name", before: null, after: "x" },
      ],
    },
    { reason: "", changes: [{ path: "slug", before: null, after: "plannen-2021" }] },
  ]);
  expect(older).toBeNull();
});

test("until scores are out nothing that holds one leaves the database, whatever the role or the filter", async () => {
  const { db, round, member, plan, call, show } = await setUp("deliberation");
  const about = { actorId: member.userId, roundId: round.id, planId: plan.id };
  await record(db, [
    {
      ...about,
      action: "sheet.saved",
      before: { scores: { samenspel: 991 } },
      after: { scores: { samenspel: 992 }, anders: "GEHEIM-1" },
      reason: "GEHEIM-2",
    },
    { ...about, action: "ranking.frozen", after: { totals: [993], order: ["GEHEIM-3"] } },
    { ...about, action: "decision.recorded", after: { outcome: "GEHEIM-4" }, reason: "GEHEIM-5" },
    { ...about, action: "room.unknown", after: { note: "GEHEIM-6" } },
    { ...about, action: "plan.reopened", after: { deep: [{ scores: [994], comment: "GEHEIM-7", kept: "zichtbaar" }] } },
  ]);
  const manager = await aPerson(db, round, ["programme_manager"], "Pieter");
  const open = JSON.stringify(await show());
  expect(
    ["991", "992", "993", "994", ...[1, 2, 3, 4, 5, 6, 7].map((n) => `GEHEIM-${n}`)].filter((s) => !open.includes(s)),
  ).toEqual([]);
  for (const phase of ["preparation", "screening", "scoring"] as const) {
    await inPhase(db, round, phase);
    const asked = ["", "?kind=sheets", `?plan=${plan.id}`].map((query) => ({ ...call, path: `${call.path}${query}` }));
    for (const one of [...asked, { ...call, as: manager }]) {
      const text = JSON.stringify((await get(loader, one)).data);
      expect(text).not.toMatch(/99\d|GEHEIM/);
      expect(text).toContain("Buurtkeuken");
    }
  }
  const { rows } = await show("?kind=plans");
  expect(rows.map(({ changes, withheld }) => ({ changes, withheld }))).toEqual([
    { changes: [{ path: "deep.0.kept", before: null, after: "zichtbaar" }], withheld: false },
  ]);
  expect((await show("?kind=sheets")).rows.map(({ withheld }) => withheld)).toEqual([true]);
});

test("events come fifty at a time, and a filter goes along to the next page", async () => {
  const { db, round, coordinator, member, show } = await setUp();
  await record(
    db,
    Array.from({ length: 120 }, (_, index) => ({
      actorId: index % 2 === 0 ? coordinator.userId : member.userId,
      roundId: round.id,
      action: index % 2 === 0 ? ("person.invited" as const) : ("interest.declared" as const),
    })),
  );
  const first = await show("?kind=people");
  const second = await show(`?kind=people&before=${first.older}`);
  expect([first.rows.length, second.rows.length, second.older]).toEqual([50, 10, null]);
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => b - a));
  expect((await show(`?person=${member.userId}`)).rows.every(({ who }) => who === "Bea")).toBe(true);
  expect((await show("?person=&kind=onzin&before=x")).rows).toHaveLength(50);
});

test("events of another round, and of signing in, are not there", async () => {
  const { db, round, coordinator, show } = await setUp();
  const elsewhere = await aRound(db, { slug: "elders" });
  await record(db, [{ actorId: coordinator.userId, roundId: elsewhere.id, action: "round.moved" }]);
  expect((await show()).rows.map(({ action }) => action)).toEqual(["round.created"]);
  expect((await show(`?person=${coordinator.userId}`)).rows).toEqual([]);
  expect(await db.auditEvent.count({ where: { action: "session.began" } })).toBe(2);
  expect(round.slug).not.toBe(elsewhere.slug);
});

test("only staff read the log", async () => {
  const { db, round, member, call } = await setUp("decided");
  const chair = await aPerson(db, round, ["member", "chair"], "Aad");
  const manager = await aPerson(db, round, ["programme_manager"], "Pieter");
  const statuses = await Promise.all(
    [member, chair, manager].map(async (as) => (await get(loader, { ...call, as })).status),
  );
  expect(statuses).toEqual([403, 403, 200]);
});

test("differences are told path by path, and a person by name", async () => {
  expect(
    changesBetween(
      { criteria: [{ weight: 30, label: "A" }], roles: ["member"], same: 1, gone: true },
      { criteria: [{ weight: 40, label: "A" }], roles: ["member", "chair"], same: 1 },
    ),
  ).toEqual([
    { path: "criteria.0.weight", before: "30", after: "40" },
    { path: "roles", before: "member", after: "member, chair" },
    { path: "gone", before: "true", after: null },
  ]);
  expect(withoutScores({ a: [{ score: 1, b: 2 }], comments: "x" })).toEqual({ a: [{ b: 2 }] });
  const { db, round, coordinator, member, show } = await setUp();
  const after = { userId: member.userId };
  await record(db, [{ actorId: coordinator.userId, roundId: round.id, action: "person.removed", before: after }]);
  expect((await show()).rows[0]?.changes).toEqual([{ path: "userId", before: "Bea", after: null }]);
});

test("facts have names and values as people write them", () => {
  expect([describeFact("criteria.0.weight"), describeFact("0.label"), describeFact("iets.anders")]).toEqual([
    "Gewicht (1)",
    "Naam (1)",
    "anders",
  ]);
  expect([
    describeValue("budgetCents", "25000000").replace("\u00a0", " "),
    describeValue("announcementOn", "2021-12-21"),
    describeValue("scoringDeadline", "2021-12-13T22:59:59.000Z"),
    describeValue("name", null),
  ]).toEqual(["€ 250.000", "21 december 2021", "13 december 2021 om 23:59", "niet ingevuld"]);
});
