import { expect, test } from "vitest";
import { bumpRevision } from "~/calls/revision.server";
import { write } from "~/platform/database.server";
import { action, loader } from "~/scoring/sheet.page";
import { testDatabase } from "../factories/database";
import { aPlan, aSheet, declared, passScreening } from "../factories/plan";
import { get, post } from "../factories/requests";
import { aPerson, aRound, inPhase } from "../factories/round";
import { testContext, testNow } from "../factories/services";
import { sheetFields, sheetForm } from "./sheet-form";

async function aDesk() {
  const db = await testDatabase();
  const { context, clock } = testContext(db);
  const round = await aRound(db, { phase: "scoring" });
  const hanna = await aPerson(db, round, ["member"], "Hanna");
  const plan = await aPlan(db, round, { dossierNumber: "1" });
  await passScreening(db, round, [plan.id]);
  await declared(db, hanna.userId, plan.id, "none");
  const path = `/rounds/${round.slug}/scoring/${plan.id}`;
  const call = { context, path, params: { round: round.slug, plan: plan.id }, as: hanna };
  const send = (form: Record<string, string | string[]>, as = hanna) => post(action, { ...call, as, form });
  return { db, context, clock, round, hanna, plan, path, call, send };
}

type Desk = Awaited<ReturnType<typeof aDesk>>;

const sheetIn = async (db: Desk["db"]) =>
  db.sheet.findFirst({
    select: {
      version: true,
      comment: true,
      submittedAt: true,
      scores: {
        orderBy: { criterion: { position: "asc" } },
        select: { score: true, doNotKnow: true, comment: true },
      },
    },
  });

const quiet = { quiet: "1" };

test("scores are stored as whole numbers, and what was not answered stays null", async () => {
  const { db, plan, hanna, round, send } = await aDesk();
  const fields = sheetFields([4, "unknown"], { "comment-samenspel": "Mooi\r\nsamen", overall: "Doen" });
  const answer = await send(sheetForm(fields, quiet));
  expect([answer.status, answer.data]).toEqual([
    200,
    {
      kind: "saved",
      sheet: {
        version: 1,
        fields: { ...fields, "comment-samenspel": "Mooi\nsamen" },
        savedAt: testNow,
        submittedAt: null,
      },
      takenOver: [],
      missing: null,
      next: null,
    },
  ]);
  expect(await sheetIn(db)).toEqual({
    version: 1,
    comment: "Doen",
    submittedAt: null,
    scores: [
      { score: 4, doNotKnow: false, comment: "Mooi\nsamen" },
      { score: null, doNotKnow: true, comment: "" },
    ],
  });
  const [event] = await db.auditEvent.findMany({
    where: { action: "sheet.saved" },
    select: { actorId: true, roundId: true, planId: true, before: true, after: true },
  });
  expect(event).toEqual({
    actorId: hanna.userId,
    roundId: round.id,
    planId: plan.id,
    before: {
      version: 0,
      scores: { "score-samenspel": "", "score-bewoners_in_de_lead": "" },
      comments: { "comment-samenspel": "", overall: "" },
    },
    after: {
      version: 1,
      scores: { "score-samenspel": "4", "score-bewoners_in_de_lead": "unknown" },
      comments: { "comment-samenspel": "Mooi\nsamen", overall: "Doen" },
    },
  });
});

test("an answer that is not on the scale, or a text that is too long, is refused whole", async () => {
  const { db, send } = await aDesk();
  const bad: Record<string, string>[] = [
    { "score-samenspel": "6" },
    { "score-samenspel": "4.5" },
    { "score-samenspel": "1e0" },
    { overall: "x".repeat(10_001) },
  ];
  for (const change of bad) expect((await send(sheetForm(sheetFields([4], change), quiet))).status).toBe(400);
  expect(await sheetIn(db)).toBe(null);
});

test("saving the same again writes nothing", async () => {
  const { db, send } = await aDesk();
  const fields = sheetFields([4]);
  await send(sheetForm(fields, quiet));
  const answer = await send(sheetForm(fields, { ...quiet, version: 1, base: fields }));
  expect(answer.data).toMatchObject({ kind: "saved", sheet: { version: 1, fields } });
  expect(await db.auditEvent.count({ where: { action: "sheet.saved" } })).toBe(1);
});

test("two windows that change different answers both keep theirs", async () => {
  const { send } = await aDesk();
  await send(sheetForm(sheetFields([4]), quiet));
  const answer = await send(sheetForm(sheetFields([null, 2]), quiet));
  expect(answer.data).toMatchObject({
    kind: "saved",
    sheet: { version: 2, fields: sheetFields([4, 2]) },
    takenOver: ["score-samenspel"],
  });
});

test("two windows that change the same answer: the second is asked, and nothing is overwritten", async () => {
  const { db, send } = await aDesk();
  const first = sheetFields([4], { overall: "Eerste venster" });
  await send(sheetForm(first, quiet));
  const second = sheetFields([2], { overall: "Tweede venster", "comment-samenspel": "Erbij" });
  const answer = await send(sheetForm(second, quiet));
  expect([answer.status, answer.data]).toEqual([
    409,
    {
      kind: "conflict",
      sheet: { version: 1, fields: first, savedAt: testNow, submittedAt: null },
      fields: second,
      conflicts: ["score-samenspel", "overall"],
    },
  ]);
  expect(await sheetIn(db)).toMatchObject({ version: 1, comment: "Eerste venster", scores: [{ score: 4 }] });
  const asked = ["score-samenspel", "overall"];
  const half = await send(sheetForm(second, { version: 1, base: first, asked, "choose-overall": "mine" }));
  expect(half.data).toMatchObject({ kind: "conflict", conflicts: ["score-samenspel"] });
  const chosen = await send(
    sheetForm(second, { version: 1, base: first, asked, "choose-overall": "mine", "choose-score-samenspel": "stored" }),
  );
  expect(chosen.status).toBe(302);
  expect(await sheetIn(db)).toMatchObject({
    version: 2,
    comment: "Tweede venster",
    scores: [{ score: 4, comment: "Erbij" }],
  });
});

test("a third window that saves while the choice is made is asked about too", async () => {
  const { send } = await aDesk();
  const stored = sheetFields([4]);
  await send(sheetForm(stored, quiet));
  await send(sheetForm(sheetFields([5]), { ...quiet, version: 1, base: stored }));
  const late = sheetForm(sheetFields([2]), {
    ...quiet,
    version: 1,
    base: stored,
    asked: ["score-samenspel"],
    "choose-score-samenspel": "mine",
  });
  expect((await send(late)).data).toMatchObject({ kind: "conflict", conflicts: ["score-samenspel"] });
});

test("a form that only knows its version is refused when the sheet has moved on", async () => {
  const { send } = await aDesk();
  await send(sheetForm(sheetFields([4]), { ...quiet, base: null }));
  const stale = await send(sheetForm(sheetFields([null, 2]), { ...quiet, base: null }));
  expect(stale.data).toMatchObject({
    kind: "conflict",
    conflicts: ["score-samenspel", "score-bewoners_in_de_lead"],
  });
  const fresh = await send(sheetForm(sheetFields([4, 2]), { ...quiet, version: 1, base: null }));
  expect(fresh.data).toMatchObject({ kind: "saved", sheet: { version: 2 } });
});

test("handing in saves what is there, and says what is missing", async () => {
  const { db, send } = await aDesk();
  const answer = await send(sheetForm(sheetFields([4, 3, "unknown", null, 5]), { intent: "submit" }));
  expect(answer.status).toBe(409);
  expect(answer.data).toMatchObject({ kind: "saved", missing: ["de_buurt", "lessen_delen"] });
  expect(await sheetIn(db)).toMatchObject({ version: 1, submittedAt: null });
});

test("a complete sheet is handed in, stays so while it is complete, and is a draft again when it is not", async () => {
  const { db, clock, path, send } = await aDesk();
  const whole = sheetFields([4, 3, 2, 1, 5]);
  const answer = await send(sheetForm(whole, { intent: "submit" }));
  expect([answer.status, answer.location]).toEqual([302, path]);
  clock.at = new Date("2021-12-07T09:00:00Z");
  const revised = sheetFields([5, 3, 2, 1, 5]);
  await send(sheetForm(revised, { ...quiet, version: 1, base: whole }));
  expect(await sheetIn(db)).toMatchObject({ version: 2, submittedAt: testNow });
  await send(sheetForm(sheetFields([5, "unknown", 2, 1, 5]), { ...quiet, version: 2, base: revised }));
  expect(await sheetIn(db)).toMatchObject({ version: 3, submittedAt: null });
  const actions = await db.auditEvent.findMany({
    where: { action: { startsWith: "sheet." } },
    orderBy: { id: "asc" },
    select: { action: true },
  });
  expect(actions.map((event) => event.action)).toEqual([
    "sheet.saved",
    "sheet.submitted",
    "sheet.saved",
    "sheet.saved",
    "sheet.incomplete",
  ]);
});

test("saving and going on leads to the next unfinished plan, and to the list when there is none", async () => {
  const { db, round, hanna, send } = await aDesk();
  const none = await send(sheetForm(sheetFields([4]), { intent: "next" }));
  expect(none.location).toBe(`/rounds/${round.slug}/scoring`);
  const other = await aPlan(db, round, { dossierNumber: "2" });
  await passScreening(db, round, [other.id]);
  await declared(db, hanna.userId, other.id, "reported");
  const next = await send(sheetForm(sheetFields([5]), { intent: "next", version: 1, base: sheetFields([4]) }));
  expect(next.location).toBe(`/rounds/${round.slug}/scoring/${other.id}`);
});

test("a new sheet and scores move the round on to a new revision; a comment does not", async () => {
  const { db, round, send } = await aDesk();
  const revision = async () => (await db.round.findUniqueOrThrow({ where: { id: round.id } })).revision;
  const first = sheetFields([], { overall: "Alleen tekst" });
  const second = sheetFields([], { overall: "Andere tekst" });
  const before = await revision();
  const moved: number[] = [];
  for (const [version, base, fields] of [
    [0, undefined, first],
    [1, first, second],
    [2, second, sheetFields([4], { overall: "Andere tekst" })],
  ] as const) {
    await send(sheetForm(fields, { ...quiet, version, ...(base ? { base } : {}) }));
    moved.push((await revision()) - before);
  }
  expect(moved).toEqual([1, 1, 2]);
});

test("nobody writes on a plan that was not declared, is left, not eligible, withdrawn, of another round, or of another role", async () => {
  const { db, round, hanna, plan, send, call } = await aDesk();
  const form = sheetForm(sheetFields([4]), quiet);
  const reasonFor = async (change: () => Promise<unknown>, as = hanna) => {
    await change();
    const { data } = await send(form, as);
    return (data as { problem: { reason: string } }).problem.reason;
  };
  const undeclared = await aPerson(db, round, ["member"], "Joris");
  const recused = await aPerson(db, round, ["member", "coordinator"], "Bea");
  await declared(db, recused.userId, plan.id, "recused");
  const coordinator = await aPerson(db, round, ["coordinator"], "Carla");
  const nothing = async () => {};
  expect([
    await reasonFor(nothing, undeclared),
    await reasonFor(nothing, recused),
    await reasonFor(nothing, coordinator),
    await reasonFor(() => write(db, (tx) => tx.plan.update({ where: { id: plan.id }, data: { state: "withdrawn" } }))),
    await reasonFor(() =>
      write(db, async (tx) => {
        await tx.plan.update({ where: { id: plan.id }, data: { state: "active" } });
        await tx.verdict.deleteMany({ where: { planId: plan.id } });
      }),
    ),
  ]).toEqual(["not-declared", "recused", "forbidden", "not-found", "not-found"]);
  const elsewhere = await aRound(db, { slug: "elders", phase: "scoring" });
  const foreign = await aPlan(db, elsewhere, { dossierNumber: "9" });
  await passScreening(db, elsewhere, [foreign.id]);
  await declared(db, hanna.userId, foreign.id, "none");
  const answer = await post(action, { ...call, params: { round: round.slug, plan: foreign.id }, form });
  expect(answer.status).toBe(404);
  expect(await sheetIn(db)).toBe(null);
});

test("after scoring closes the own sheet is locked, unless the coordinator reopened the plan", async () => {
  const { db, round, plan, send, call } = await aDesk();
  await send(sheetForm(sheetFields([4]), quiet));
  await inPhase(db, round, "deliberation");
  const change = sheetForm(sheetFields([5]), { ...quiet, version: 1, base: sheetFields([4]) });
  const open = async () => ((await get(loader, call)).data as { open: boolean }).open;
  const locked = await send(change);
  expect([await open(), locked.status, locked.data]).toEqual([
    false,
    409,
    {
      kind: "problem",
      problem: { reason: "wrong-phase", message: "Dit kan niet in deze fase van de ronde." },
      typed: sheetFields([5]),
    },
  ]);
  await write(db, async (tx) => {
    await tx.plan.update({ where: { id: plan.id }, data: { reopenedAt: testNow } });
    await bumpRevision(tx, round.id);
  });
  expect([await open(), (await send(change)).status]).toEqual([true, 200]);
  await inPhase(db, round, "decided");
  expect([await open(), (await send({ ...change, "score-samenspel": "1" })).status]).toEqual([false, 409]);
  expect(await sheetIn(db)).toMatchObject({ version: 2, scores: [{ score: 5 }] });
});

test("a save after the session ended loses nothing: a script is told, a plain form comes back with the text", async () => {
  const { db, call } = await aDesk();
  const form = sheetForm(sheetFields([4], { overall: "Lang getypt" }));
  const told = await post(action, { ...call, as: null, form: { ...form, quiet: "1" } });
  expect([told.status, told.data]).toMatchObject([401, { problem: { reason: "signed-out" } }]);
  const shown = await post(action, { ...call, as: null, form });
  expect([shown.status, shown.location]).toEqual([401, null]);
  expect(shown.data).toMatchObject({ reason: "signed-out", typed: { overall: "Lang getypt", "score-samenspel": "4" } });
  expect(await sheetIn(db)).toBe(null);
});

test("a sheet that was set aside by recusal can be neither read nor changed", async () => {
  const { db, round, hanna, plan, call, send } = await aDesk();
  await aSheet(db, round, { userId: hanna.userId, planId: plan.id, scores: [4, 4, 4, 4, 4], comment: "GEHEIM" });
  await write(db, (tx) => tx.interest.updateMany({ data: { kind: "recused" } }));
  const page = await get(loader, call);
  expect([page.status, JSON.stringify(page.data)]).toEqual([403, '{"reason":"recused"}']);
  expect((await send(sheetForm(sheetFields([1]), { ...quiet, version: 1 }))).status).toBe(403);
});
