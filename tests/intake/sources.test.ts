import { readFileSync } from "node:fs";
import { HttpResponse, http } from "msw";
import pino from "pino";
import { expect, test } from "vitest";
import { loader as importLoader } from "~/intake/import.page";
import { readTable } from "~/intake/read-table";
import { loader as readingLoader } from "~/intake/reading.page";
import { action, loader } from "~/intake/source.page";
import type { Role } from "~/people/roles";
import { fetchAndImport } from "../../scripts/import/import-source";
import { testDatabase } from "../factories/database";
import { type Answer, get, post } from "../factories/requests";
import { aPerson, aRound } from "../factories/round";
import { testConfig, testContext } from "../factories/services";
import { aNetwork, mockNetwork } from "../mocks/network";
import { typeform, typeformResponse } from "../mocks/typeform";
import { planFile, planRow } from "./import-factory";

const server = mockNetwork();
const address = "https://formulieren.example.org/export.csv";
const secret = "heel-geheim-4711";

async function office() {
  const db = await testDatabase();
  const round = await aRound(db);
  const lines: string[] = [];
  const { network, pauses } = aNetwork({ "binnen.example.org": ["10.0.0.8"] });
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const { context } = testContext(db, { network, log });
  const coordinator = await aPerson(db, round, ["coordinator"], "Ans Coordinator");
  const folder = `/rounds/${round.slug}/import`;
  const callOf = (source: string) => ({
    context,
    as: coordinator,
    params: { round: round.slug, source },
    path: `${folder}/sources/${source}`,
  });
  const save = (changes: Record<string, string> = {}, source = "new") =>
    post(action, {
      ...callOf(source),
      form: { intent: "save-https", name: "Formulier", address, headerName: "X-Key", secret, ...changes },
    });
  const idOf = async (name = "Formulier") => (await db.intakeSource.findFirstOrThrow({ where: { name } })).id;
  const fetchIt = async (intent = "fetch", name?: string) =>
    post(action, { ...callOf(await idOf(name)), form: { intent } });
  const readingOf = async (answer: Answer) => {
    const reading = answer.location?.split("/").at(-1) ?? "";
    const call = { context, as: coordinator, params: { round: round.slug, reading }, path: answer.location ?? "" };
    return (await get(readingLoader, call)).data;
  };
  const events = () => db.auditEvent.findMany({ where: { action: { startsWith: "source." } }, orderBy: { id: "asc" } });
  return { db, round, context, coordinator, folder, callOf, save, idOf, fetchIt, readingOf, events, lines, pauses };
}

const errorsOf = (answer: Answer) => (answer.data as { form: { error: Record<string, string[]> } }).form.error;

/** A server that gives the plans to whoever has the key, and knows whether they are new. */
function planServer() {
  const asked: (string | null)[] = [];
  server.use(
    http.get(address, ({ request }) => {
      if (request.headers.get("X-Key") !== secret) return new HttpResponse(null, { status: 401 });
      const known = request.headers.get("If-None-Match");
      asked.push(known);
      if (known === '"1"') return new HttpResponse(null, { status: 304 });
      return HttpResponse.arrayBuffer(planFile(planRow()).buffer as ArrayBuffer, {
        headers: { "Content-Type": "text/csv", ETag: '"1"' },
      });
    }),
  );
  return asked;
}

test("a source is added, fetched and looked at before anything is imported; a second time there is nothing new", async () => {
  const { db, save, fetchIt, readingOf, folder, events } = await office();
  const asked = planServer();
  expect((await save()).location).toBe(folder);
  const fetched = await fetchIt();
  const file = await db.import.findFirstOrThrow({ select: { id: true, source: true, fileName: true } });
  expect([fetched.location, file.source, file.fileName]).toEqual([`${folder}/${file.id}`, "Formulier", "export.csv"]);
  expect(await db.plan.count()).toBe(0);

  expect(await readingOf(await fetchIt())).toMatchObject({ state: "unchanged", importId: file.id });
  expect((await fetchIt("fetch-anyway")).location).toBe(`${folder}/${file.id}`);
  expect(asked).toEqual([null, '"1"', null]);
  expect((await events()).map(({ action, after }) => [action, (after as { result?: string }).result])).toEqual([
    ["source.added", undefined],
    ["source.fetched", "fetched"],
    ["source.fetched", "unchanged"],
    ["source.fetched", "fetched"],
  ]);
});

test("a file that was thrown away is fetched again", async () => {
  const { db, save, fetchIt } = await office();
  const asked = planServer();
  await save();
  await fetchIt();
  await db.$transaction((tx) => tx.import.updateMany({ data: { outcome: { discarded: true } } }));
  await fetchIt();
  expect(asked).toEqual([null, null]);
});

test("a secret is never shown, logged or recorded, and stands in no file that can be read without the key", async () => {
  const { db, context, coordinator, callOf, save, idOf, fetchIt, readingOf, folder, round, lines } = await office();
  planServer();
  const answers: unknown[] = [await save()];
  answers.push(await save({ name: "" }), await save({ address: "http://x" }), await fetchIt());
  server.use(http.get(address, () => new HttpResponse(secret, { status: 403 })));
  const refused = await fetchIt("fetch-anyway");
  answers.push(refused, await readingOf(refused), await get(loader, callOf(await idOf())));
  answers.push(await get(importLoader, { context, as: coordinator, params: { round: round.slug }, path: folder }));
  const rows = [await db.intakeSource.findMany(), await db.fileReading.findMany(), await db.auditEvent.findMany()];
  const [{ file } = { file: "" }] = await db.$queryRawUnsafe<{ file: string }[]>("PRAGMA database_list");
  const files = [file, `${file}-wal`].map((path) => readFileSync(path));
  expect(JSON.stringify([answers, rows, lines])).not.toContain(secret);
  for (const one of files) expect(one.includes(secret)).toBe(false);
  expect((rows[0] as { secret: string }[])[0]?.secret).toMatch(/^v1\./);
});

test("a wrong secret is told in a sentence, after which it can be entered again", async () => {
  const { save, idOf, fetchIt, readingOf, folder } = await office();
  planServer();
  await save({ secret: "verkeerd" });
  const failure = { about: "fetch", reason: "secret-refused" };
  expect(await readingOf(await fetchIt())).toMatchObject({ state: "failed", failure });
  await save({}, await idOf());
  expect((await fetchIt()).location).toMatch(new RegExp(`^${folder}/[^/]+$`));
});

test("the secret that is there goes to the same server only, in the same header", async () => {
  const { db, save, idOf } = await office();
  await save();
  const id = await idOf();
  const before = await db.intakeSource.findFirst({ select: { secret: true } });
  await save({ secret: "", address: `${address}?deel=2` }, id);
  expect(await db.intakeSource.findFirst({ select: { secret: true } })).toEqual(before);
  const changes: Record<string, string>[] = [
    { address: "https://van-mij.example.org/export.csv" },
    { headerName: "Authorization" },
  ];
  for (const change of changes) {
    expect(errorsOf(await save({ secret: "", ...change }, id))).toEqual({ secret: ["Vul de sleutel in."] });
  }
  await save({ secret: "", headerName: "" }, id);
  expect(await db.intakeSource.findFirst({ select: { secret: true } })).toEqual({ secret: null });
});

test.each([
  ["http://formulieren.example.org/a"],
  ["https://localhost/a"],
  ["https://127.0.0.1/a"],
  ["https://[::1]/a"],
  ["https://intranet/a"],
  ["https://naam:wachtwoord@formulieren.example.org/a"],
  ["file:///etc/passwd"],
  ["geen adres"],
])("%s cannot be an address to fetch from", async (wrong) => {
  const { db, save } = await office();
  const answer = await save({ address: wrong });
  expect([answer.status, Object.keys(errorsOf(answer))]).toEqual([400, ["address"]]);
  expect(await db.intakeSource.count()).toBe(0);
});

test.each(["Host", "Content-Length", "If-None-Match", "X Key", "X-Key\r\nHost"])(
  "%j cannot be the header",
  async (headerName) => {
    const { save } = await office();
    expect(Object.keys(errorsOf(await save({ headerName })))).toEqual(["headerName"]);
  },
);

test("two sources of a round have two names, and a secret with a line break is refused", async () => {
  const { save } = await office();
  await save();
  expect(errorsOf(await save())).toEqual({ name: ["Er is al een adres met deze naam. Kies een andere naam."] });
  expect(Object.keys(errorsOf(await save({ name: "B", secret: "a\r\nb" })))).toEqual(["secret"]);
});

test.each([
  ["a name that leads inside", () => HttpResponse.text("x"), "private-address", "https://binnen.example.org/x"],
  ["a page to sign in on", () => HttpResponse.html("<form>"), "web-page", address],
  ["another server", () => HttpResponse.redirect("https://elders.example.org/"), "redirect-elsewhere", address],
  ["a server that stays busy", () => new HttpResponse(null, { status: 429 }), "busy", address],
  ["nothing", () => new HttpResponse(null, { status: 404 }), "not-there", address],
])("%s is told and leaves nothing behind", async (_, answer, reason, where) => {
  const { db, save, fetchIt, readingOf, events } = await office();
  server.use(http.get(where, answer));
  await save({ address: where });
  expect(await readingOf(await fetchIt())).toMatchObject({ state: "failed", failure: { about: "fetch", reason } });
  expect(await db.import.count()).toBe(0);
  expect((await events()).at(-1)?.after).toMatchObject({ name: "Formulier", result: "failed", reason });
});

test("a file that is no table is told on the page of the reading", async () => {
  const { save, fetchIt, readingOf } = await office();
  server.use(http.get(address, () => HttpResponse.text("zomaar een tekst")));
  await save();
  expect(await readingOf(await fetchIt())).toMatchObject({ failure: { about: "file", reason: "not-a-table" } });
});

test("a busy server is asked again after the time it asked for", async () => {
  const { save, fetchIt, pauses, folder } = await office();
  let times = 0;
  server.use(
    http.get(address, () =>
      times++ === 0
        ? new HttpResponse(null, { status: 429, headers: { "Retry-After": "3" } })
        : HttpResponse.text(new TextDecoder().decode(planFile(planRow()))),
    ),
  );
  await save();
  expect((await fetchIt()).location).toMatch(new RegExp(`^${folder}/[^/]+$`));
  expect(pauses).toEqual([3250]);
});

test("a source that was sealed with another secret of the installation says so", async () => {
  const { db, context, coordinator, save, idOf } = await office();
  await save();
  const config = testConfig({ SESSION_SECRET: "a new secret of at least 32 characters" });
  const result = await fetchAndImport({ ...context, config }, { source: "Formulier", round: undefined });
  expect(result).toEqual({
    ok: false,
    sentence: "De bewaarde sleutel is niet meer te lezen, omdat Beraad anders is ingesteld. Vul de sleutel opnieuw in.",
  });
  expect([await db.import.count(), (await idOf()).length > 0, coordinator.name]).toEqual([0, true, "Ans Coordinator"]);
});

test("removing a source takes its secret along and leaves its plans", async () => {
  const { db, context, save, idOf, callOf, events } = await office();
  planServer();
  await save();
  expect(await fetchAndImport(context, { source: "Formulier", round: undefined })).toMatchObject({ ok: true });
  await post(action, { ...callOf(await idOf()), form: { intent: "remove" } });
  expect([await db.intakeSource.count(), await db.plan.count()]).toEqual([0, 1]);
  expect((await events()).at(-1)).toMatchObject({ action: "source.removed", before: { name: "Formulier", address } });
});

test("the command fetches and imports, and says when there is nothing new", async () => {
  const { db, context, save } = await office();
  planServer();
  await save();
  const ask = (source: string, round?: string) => fetchAndImport(context, { source, round });
  expect(await ask("Formulier")).toMatchObject({ ok: true, sentence: "Het bestand is geïmporteerd: 1 nieuw." });
  expect(await ask("Formulier")).toEqual({
    ok: true,
    sentence: "Op dit adres staat niets nieuws sinds de vorige keer.",
  });
  expect(await db.plan.findMany({ select: { source: true, dossierNumber: true } })).toEqual([
    { source: "Formulier", dossierNumber: "2021-01" },
  ]);
  for (const unknown of [await ask("Anders"), await ask("Formulier", "andere-ronde")]) {
    expect(unknown).toMatchObject({ ok: false });
  }
});

test("every kind of answer of Typeform comes in under the text of its question, page by page, without partial responses", async () => {
  const { db, save, idOf, fetchIt, folder } = await office();
  const full = Array.from({ length: 1000 }, (_, index) => typeformResponse(`r${index}`));
  const started = { response_type: "started", submitted_at: "0001-01-01T00:00:00Z" };
  const { handlers, asked } = typeform([full, [typeformResponse("laatste"), typeformResponse("half", started)]]);
  server.use(...handlers);
  await save({ intent: "save-typeform", name: "Typeform", address: "abc123", secret: "tfp_geheim" });
  expect((await fetchIt("fetch", "Typeform")).location).toMatch(new RegExp(`^${folder}/[^/]+$`));
  expect([asked, (await idOf("Typeform")).length > 0]).toEqual([[null, "r999"], true]);
  const { content, fileName } = await db.import.findFirstOrThrow({ select: { content: true, fileName: true } });
  const read = await readTable(content, fileName);
  if (!read.ok) throw new Error(read.reason);
  const { headers, rows } = read.table;
  expect([rows.length, headers]).toEqual([
    1001,
    [
      "response_id",
      "submitted_at",
      "Wat is de titel van jullie plan?",
      "E-mailadres",
      "Telefoonnummer",
      "Gevraagd bedrag",
      "Mag de adviescommissie jullie plan zien?",
      "Gemeente",
      "Financiers",
      "Startdatum project",
      "Bijlagen",
      "Website",
      "Gemeente (2)",
      "vroeger",
      "hidden.bron",
    ],
  ]);
  expect(rows.at(-1)?.cells.map((cell) => (cell.kind === "text" && cell.parts ? cell.parts : cell.text))).toEqual([
    "laatste",
    "2021-11-08T10:22:00Z",
    "Plan laatste",
    "a@example.org",
    "+31600000000",
    "48000",
    "true",
    "Ede",
    ["Gemeente", "Fonds", "Buurt, straat"],
    "2022-03-01",
    "https://x.example/a.pdf",
    "https://tafel.example",
    "",
    "een vraag die er niet meer is",
    "nieuwsbrief",
  ]);
});

test.each([
  ["a wrong token", "fout", () => typeform([[]]).handlers, "secret-refused"],
  [
    "an answer that is no JSON",
    "tfp_geheim",
    () => [http.get("https://api.typeform.com/forms/abc123", () => HttpResponse.text("{"))],
    "unexpected-answer",
  ],
  [
    "an answer that is no form",
    "tfp_geheim",
    () => [http.get("https://api.typeform.com/forms/abc123", () => HttpResponse.json({ fields: 3 }))],
    "unexpected-answer",
  ],
])("Typeform: %s is told", async (_, token, handlers, reason) => {
  const { save, fetchIt, readingOf } = await office();
  server.use(...handlers());
  await save({ intent: "save-typeform", name: "Typeform", address: "abc123", secret: token });
  expect(await readingOf(await fetchIt("fetch", "Typeform"))).toMatchObject({ failure: { about: "fetch", reason } });
});

test("Typeform giving the same page for ever ends", async () => {
  const { db, save, fetchIt } = await office();
  const page = Array.from({ length: 1000 }, (_, index) => typeformResponse(`r${index}`));
  const { handlers, asked } = typeform([page, page, page, page]);
  server.use(...handlers);
  await save({ intent: "save-typeform", name: "Typeform", address: "abc123", secret: "tfp_geheim" });
  await fetchIt("fetch", "Typeform");
  expect([asked.length, await db.import.count()]).toEqual([2, 1]);
});

test.each<[string, Role[] | null, number]>([
  ["a member", ["member"], 403],
  ["a programme manager", ["programme_manager"], 403],
  ["someone who is not signed in", null, 302],
])("%s sees, changes, fetches and removes no source", async (_, roles, status) => {
  const { db, round, save, idOf, callOf } = await office();
  await save();
  const call = { ...callOf(await idOf()), as: roles && (await aPerson(db, round, roles, "Iemand Anders")) };
  const answers = [
    await get(loader, call),
    await post(action, { ...call, form: { intent: "fetch" } }),
    await post(action, { ...call, form: { intent: "remove" } }),
    await post(action, { ...call, form: { intent: "save-https", name: "X", address } }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([status, status, status, status]);
  expect(JSON.stringify(answers)).not.toContain("formulieren.example.org");
  expect([await db.intakeSource.count(), await db.fileReading.count()]).toEqual([1, 0]);
});

test("a source of another round is not there", async () => {
  const { db, save, idOf, callOf } = await office();
  await save();
  const other = await aRound(db, { slug: "andere-ronde" });
  const as = await aPerson(db, other, ["coordinator"], "Ben Buiten");
  const call = { ...callOf(await idOf()), as, params: { round: other.slug, source: await idOf() } };
  const answers = [
    await get(loader, call),
    await post(action, { ...call, form: { intent: "fetch" } }),
    await post(action, { ...call, form: { intent: "remove" } }),
    await post(action, { ...call, form: { intent: "save-https", name: "X", address } }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
});
