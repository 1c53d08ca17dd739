import { expect, test } from "vitest";
import { loader as importLoader, action as uploadAction } from "~/intake/import.page";
import { action, loader } from "~/intake/reading.page";
import type { Role } from "~/people/roles";
import type { Background, TaskResult } from "~/platform/background";
import { testDatabase } from "../factories/database";
import { get, post } from "../factories/requests";
import { aPerson, aRound, inPhase } from "../factories/round";
import { testContext, testNow } from "../factories/services";
import { planFile, planRow } from "./import-factory";

/** Work of which the test says how far it is and when it ends. */
function slowWork() {
  let end: (result: TaskResult) => void = () => {};
  let progress: (message: unknown) => void = () => {};
  const stopped = { yet: false };
  const background: Background = {
    patienceMillis: 0,
    start: ({ onProgress }) => {
      if (onProgress) progress = onProgress;
      const ended = new Promise<TaskResult>((resolve) => {
        end = resolve;
      });
      const stop = () => {
        stopped.yet = true;
        end({ ok: false, reason: "stopped" });
      };
      return { ended, stop };
    },
  };
  return { background, stopped, end: (result: TaskResult) => end(result), progress: (told: object) => progress(told) };
}

async function office() {
  const db = await testDatabase();
  const round = await aRound(db);
  const work = slowWork();
  const { context, clock } = testContext(db, { background: work.background });
  const coordinator = await aPerson(db, round, ["coordinator"], "Ans Coordinator");
  const folder = `/rounds/${round.slug}/import`;
  const upload = { context, as: coordinator, params: { round: round.slug }, path: folder };
  const begin = () => post(uploadAction, { ...upload, form: { file: new File([planFile(planRow())], "plannen.csv") } });
  const pageOf = async () => {
    const { id } = await db.fileReading.findFirstOrThrow({ select: { id: true }, orderBy: { createdAt: "desc" } });
    const params = { round: round.slug, reading: id };
    return { context, as: coordinator, params, path: `${folder}/reading/${id}` };
  };
  /** Until what the work told is written down: the database says when, not the clock. */
  const until = async (state: object) => {
    while ((await db.fileReading.count({ where: state })) === 0) await new Promise(setImmediate);
  };
  return { db, round, work, clock, context, upload, folder, begin, pageOf, until };
}

const answer = { ok: true, headers: ["Dossiernummer", "Projecttitel"], rows: 1 };

test("a file that takes long shows how far it is, survives a reload, and goes on to what is in it", async () => {
  const { db, work, begin, pageOf, until, upload, folder } = await office();
  const begun = await begin();
  const page = await pageOf();
  expect([begun.status, begun.location]).toEqual([302, page.path]);
  work.progress({ bytes: 200, rows: 1 });
  await until({ rowsDone: 1 });
  for (const _ of ["first", "reload"]) {
    expect((await get(loader, page)).data).toMatchObject({
      state: "reading",
      fileName: "plannen.csv",
      bytesDone: 200,
      rowsDone: 1,
      failure: null,
    });
  }
  expect((await get(importLoader, upload)).data).toMatchObject({ running: [{ id: page.params.reading }] });
  work.end({ ok: true, answer });
  await until({ state: "done", importId: { not: null } });
  const { id } = await db.import.findFirstOrThrow({ select: { id: true } });
  const after = await get(loader, page);
  expect([after.status, after.location]).toEqual([302, `${folder}/${id}`]);
});

test("stopping ends the work and keeps nothing, also when it ends in the same moment", async () => {
  const { db, work, begin, pageOf, folder } = await office();
  await begin();
  const page = await pageOf();
  const stopped = await post(action, { ...page, form: {} });
  expect([stopped.status, stopped.location]).toEqual([302, folder]);
  work.end({ ok: true, answer });
  work.progress({ bytes: 1, rows: 1 });
  expect((await get(loader, page)).data).toMatchObject({ state: "cancelled" });
  expect([await db.import.count(), await db.fileReading.count()]).toEqual([0, 1]);
  const again = await post(action, { ...page, form: {} });
  expect([again.status, again.location]).toEqual([302, page.path]);
});

test("work that somebody stopped elsewhere is stopped here with its next sign of life", async () => {
  const { db, work, begin, pageOf } = await office();
  await begin();
  await post(action, { ...(await pageOf()), form: {} });
  work.progress({ bytes: 1, rows: 1 });
  while (!work.stopped.yet) await new Promise(setImmediate);
  expect(await db.import.count()).toBe(0);
});

test.each([
  [{ ok: false, reason: "silent" } as const, { about: "work", reason: "silent" }],
  [{ ok: false, reason: "out-of-memory" } as const, { about: "work", reason: "out-of-memory" }],
  [{ ok: false, reason: "broken" } as const, { about: "work", reason: "broken" }],
  [{ ok: true, answer: { ok: false, reason: "password" } } as const, { about: "file", reason: "password" }],
])("work that ends with %j is told on its page and keeps nothing", async (end, failure) => {
  const { db, work, begin, pageOf, until } = await office();
  await begin();
  work.end(end);
  await until({ state: "failed" });
  expect((await get(loader, await pageOf())).data).toMatchObject({ state: "failed", failure });
  expect(await db.import.count()).toBe(0);
});

test("when the process that read a file is gone, its page says so instead of turning for ever", async () => {
  const { clock, begin, pageOf, upload } = await office();
  await begin();
  const page = await pageOf();
  clock.at = new Date(testNow.getTime() + 29_000);
  expect((await get(loader, page)).data).toMatchObject({ state: "reading" });
  clock.at = new Date(testNow.getTime() + 31_000);
  expect((await get(importLoader, upload)).data).toMatchObject({ running: [] });
  expect((await get(loader, page)).data).toMatchObject({
    state: "failed",
    failure: { about: "work", reason: "lost" },
  });
});

test("a coordinator who lost the role while the file was read gets no import", async () => {
  const { db, round, work, begin, pageOf, until } = await office();
  await begin();
  const page = await pageOf();
  await inPhase(db, round, "scoring");
  work.end({ ok: true, answer });
  await until({ state: "failed" });
  await inPhase(db, round, "screening");
  expect((await get(loader, page)).data).toMatchObject({ failure: { about: "work", reason: "refused" } });
  expect(await db.import.count()).toBe(0);
});

test.each<[string, Role[] | null, number]>([
  ["a member", ["member"], 403],
  ["a programme manager", ["programme_manager"], 403],
  ["someone who is not signed in", null, 302],
])("%s sees and stops no reading", async (_, roles, status) => {
  const { db, round, begin, pageOf } = await office();
  await begin();
  const page = { ...(await pageOf()), as: roles && (await aPerson(db, round, roles, "Iemand Anders")) };
  const answers = [await get(loader, page), await post(action, { ...page, form: {} })];
  expect(answers.map((one) => one.status)).toEqual([status, status]);
  expect(JSON.stringify(answers)).not.toContain("plannen.csv");
  expect(await db.fileReading.count({ where: { state: "reading" } })).toBe(1);
});

test("a reading of another round is not there", async () => {
  const { db, context, begin, pageOf } = await office();
  await begin();
  const { params } = await pageOf();
  const other = await aRound(db, { slug: "andere-ronde" });
  const as = await aPerson(db, other, ["coordinator"], "Ben Buiten");
  const page = { context, as, params: { ...params, round: other.slug }, path: "/x" };
  expect((await get(loader, page)).status).toBe(404);
  expect((await post(action, { ...page, form: {} })).status).toBe(404);
});
