import { expect, test } from "vitest";
import { action, loader } from "~/intake/import.page";
import { action as previewAction, loader as previewLoader } from "~/intake/import-preview.page";
import { maxUploadBytes } from "~/intake/table";
import type { Role } from "~/people/roles";
import { testDatabase } from "../factories/database";
import { get, post } from "../factories/requests";
import { aPerson, aRound, inPhase } from "../factories/round";
import { testContext } from "../factories/services";
import { imported, planFile, planRow, previewed, uploaded } from "./import-factory";
import { workbookParts, zipOf } from "./zip-builder";

async function office() {
  const db = await testDatabase();
  const round = await aRound(db);
  const { context } = testContext(db);
  const coordinator = await aPerson(db, round, ["coordinator"], "Ans Coordinator");
  const params = { round: round.slug };
  const path = `/rounds/${round.slug}/import`;
  return { db, round, context, coordinator, params, path };
}

const csv = (content: BlobPart = planFile(planRow()), name = "plannen.csv") => new File([content], name);

test("a coordinator chooses a file, sees it before anything is imported, imports it, and finds it back", async () => {
  const { db, context, coordinator, params, path } = await office();
  const call = { context, as: coordinator, params, path };
  const chosen = await post(action, { ...call, form: { file: csv(), source: "" } });
  const [file] = await db.import.findMany({ select: { id: true } });
  expect([chosen.status, chosen.location]).toEqual([302, `${path}/${file?.id}`]);
  expect(await db.plan.count()).toBe(0);

  const one = { ...call, params: { ...params, import: file?.id ?? "" }, path: `${path}/${file?.id}` };
  const page = await get(previewLoader, one);
  const { preview } = page.data as { preview: { stamp: string } };
  const done = await post(previewAction, { ...one, form: { intent: "import", stamp: preview.stamp } });
  expect([done.status, done.location]).toEqual([302, `/rounds/${params.round}/plans`]);
  expect(decodeURIComponent(done.headers.get("Set-Cookie") ?? "")).toContain("Het bestand is geïmporteerd: 1 nieuw.");

  const again = await post(previewAction, { ...one, form: { intent: "import", stamp: preview.stamp } });
  expect([again.status, again.data]).toEqual([
    409,
    { form: undefined, problem: { reason: "already-done", message: "Dit is al gedaan." } },
  ]);
  const list = (await get(loader, call)).data as { imports: object[]; sources: string[] };
  expect(list.imports).toEqual([
    expect.objectContaining({
      fileName: "plannen.csv",
      source: "Aanvraagsysteem",
      state: "imported",
      by: coordinator.name,
    }),
  ]);
  expect(list.sources).toEqual(["Aanvraagsysteem"]);
  expect((await get(previewLoader, one)).data).toMatchObject({ preview: null, file: { state: "imported" } });
});

test.each([
  ["no file", new File([], ""), 400, "Kies een bestand."],
  ["an empty file", csv(""), 400, "Dit bestand is leeg. Kies een ander bestand."],
  ["only a header", csv(planFile()), 400, "Dit bestand heeft kolomnamen, maar geen rijen. Kies een ander bestand."],
  [
    "a text",
    csv("zomaar een tekst"),
    400,
    "In dit bestand staat geen tabel. Kies een CSV-, Excel- (.xlsx) of JSON-bestand.",
  ],
  [
    "an old workbook",
    csv(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])),
    400,
    "Dit is een bestand uit een oude versie van Excel of Office. Sla het op als .xlsx en kies het opnieuw.",
  ],
  [
    "a file that is too large",
    csv(new Uint8Array(maxUploadBytes + 1)),
    413,
    "Dit bestand is te groot. Kies een bestand van hoogstens 20 MB.",
  ],
  [
    "a file that is far too large",
    csv(new Uint8Array(maxUploadBytes + 1_000_000)),
    413,
    "Dit bestand is te groot. Kies een bestand van hoogstens 20 MB.",
  ],
])("%s is refused with a sentence at the field", async (_, file, status, sentence) => {
  const { db, context, coordinator, params, path } = await office();
  const answer = await post(action, { context, as: coordinator, params, path, form: { file } });
  const { form } = answer.data as { form: { error: Record<string, string[]> } };
  expect([answer.status, form.error]).toEqual([status, { file: [sentence] }]);
  expect(await db.import.count()).toBe(0);
});

test("a source that is too long is refused, and the file does not travel back", async () => {
  const { context, coordinator, params, path } = await office();
  const form = { file: csv(), source: "x".repeat(81) };
  const answer = await post(action, { context, as: coordinator, params, path, form });
  const { form: reply } = answer.data as { form: { error: object; initialValue: object } };
  expect([answer.status, reply.error]).toEqual([400, { source: ["Kies een naam van hoogstens 80 tekens."] }]);
  expect(reply.initialValue).toEqual({ source: "x".repeat(81) });
});

test.each<[string, Role[] | null, "preparation" | "scoring", number]>([
  ["a member", ["member"], "preparation", 403],
  ["a programme manager", ["programme_manager"], "preparation", 403],
  ["a coordinator, once scoring has begun", ["coordinator"], "scoring", 409],
  ["someone who is not signed in", null, "preparation", 302],
])("%s can neither see nor use the import pages", async (_, roles, phase, status) => {
  const { db, round, context, coordinator, params, path } = await office();
  const importId = await uploaded(context, coordinator, { content: planFile(planRow()) });
  const { stamp } = await previewed(context, coordinator, importId);
  await inPhase(db, round, phase);
  const as = roles && (await aPerson(db, round, roles, "Iemand Anders"));
  const list = { context, as, params, path };
  const one = { context, as, params: { ...params, import: importId }, path: `${path}/${importId}` };
  const answers = [
    await get(loader, list),
    await post(action, { ...list, form: { file: csv() } }),
    await get(previewLoader, one),
    await post(previewAction, { ...one, form: { intent: "import", stamp } }),
    await post(previewAction, { ...one, form: { intent: "discard" } }),
    await post(previewAction, { ...one, form: { intent: "correct", source: "x", "columns.c0": "extra" } }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
  expect(JSON.stringify(answers)).not.toContain("Samen aan tafel");
  expect(await db.plan.count()).toBe(0);
  expect(await db.import.count()).toBe(1);
});

test("a file of another round is not there, whatever one asks of it", async () => {
  const { db, context, coordinator } = await office();
  const importId = await uploaded(context, coordinator, { content: planFile(planRow()) });
  const { stamp } = await previewed(context, coordinator, importId);
  const other = await aRound(db, { slug: "andere-ronde" });
  const as = await aPerson(db, other, ["coordinator"], "Ben Buiten");
  const one = { context, as, params: { round: other.slug, import: importId }, path: `/rounds/${other.slug}/import/x` };
  const answers = [
    await get(previewLoader, one),
    await post(previewAction, { ...one, form: { intent: "import", stamp } }),
    await post(previewAction, { ...one, form: { intent: "discard" } }),
    await post(previewAction, { ...one, form: { intent: "correct", source: "x", "columns.c0": "extra" } }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
});

const odd = (...rows: string[]) =>
  new TextEncoder().encode(`Dossiernummer;Projecttitel;Naam;Begin;Startdatum project\r\n${rows.join("\r\n")}\r\n`);

test("columns and the order of days are corrected by hand, and the file is read again", async () => {
  const { context, coordinator, params, path } = await office();
  const content = odd("1;Een plan;Stichting A;later;3/4/2022", "2;Nog een plan;Stichting B;nooit;5/6/2022");
  const importId = await uploaded(context, coordinator, { content, source: "Oud" });
  const before = await previewed(context, coordinator, importId);
  expect(
    before.columns.map(({ field, confidence, reason, dayOrder }) => [field, confidence, reason, dayOrder]),
  ).toEqual([
    ["externalId", 1, "same-header", null],
    ["title", 1, "same-header", null],
    ["contactName", 0.5, "weak-name", null],
    [null, 0, "unknown-header", null],
    ["startDate", 1, "same-header", { example: "3/4/2022", chosen: null }],
  ]);
  const form = {
    intent: "correct",
    source: "Nieuw formulier",
    "columns.c0": "externalId",
    "columns.c1": "title",
    "columns.c2": "leadApplicant",
    "columns.c3": "contactName",
    "columns.c4": "startDate",
    "dayOrders.c4": "month-first",
  };
  const one = { context, as: coordinator, params: { ...params, import: importId }, path: `${path}/${importId}` };
  const answer = await post(previewAction, { ...one, form });
  expect([answer.status, answer.location]).toEqual([302, `${path}/${importId}`]);
  const after = await previewed(context, coordinator, importId);
  expect([after.source, after.columns.map(({ field, reason, dayOrder }) => [field, reason, dayOrder])]).toEqual([
    "Nieuw formulier",
    [
      ["externalId", "same-header", null],
      ["title", "same-header", null],
      ["leadApplicant", "corrected", null],
      ["contactName", "corrected", null],
      ["startDate", "same-header", { example: "3/4/2022", chosen: "month-first" }],
    ],
  ]);
  expect(after.problems.filter(({ code }) => code === "date_order")).toEqual([]);

  const twice = await post(previewAction, {
    ...one,
    form: { ...form, "columns.c0": "summary", "columns.c4": "summary" },
  });
  expect([twice.status, (twice.data as { form: { error: object } }).form.error]).toEqual([
    400,
    { "column-4": ["Je koos hetzelfde gegeven voor twee kolommen. Kies het voor één kolom."] },
  ]);
});

test("a field that is given to one column is taken from the other", async () => {
  const { context, coordinator, params, path } = await office();
  const content = odd("1;Een plan;Andere titel;later;1-2-2022");
  const importId = await uploaded(context, coordinator, { content });
  const form = {
    intent: "correct",
    source: "Oud",
    "columns.c0": "externalId",
    "columns.c1": "title",
    "columns.c2": "title",
    "columns.c3": "extra",
    "columns.c4": "startDate",
  };
  await post(previewAction, { context, as: coordinator, params: { ...params, import: importId }, path, form });
  const { columns, entries } = await previewed(context, coordinator, importId);
  expect(columns.map(({ field }) => field)).toEqual(["externalId", null, "title", null, "startDate"]);
  expect(entries.map(({ title }) => title)).toEqual(["Andere titel"]);
});

test("problems name the row in the file, the column and what it says", async () => {
  const { context, coordinator } = await office();
  const content = planFile(
    planRow(),
    planRow({ Dossiernummer: "2", "Gevraagd bedrag": "veel geld", Samenvatting: "" }),
  );
  const importId = await uploaded(context, coordinator, { content });
  const { problems } = await previewed(context, coordinator, importId);
  expect(
    problems.map(({ row, number, header, severity, code, text }) => [row, number, header, severity, code, text]),
  ).toEqual([
    [3, "2", "Samenvatting", "warning", "missing", ""],
    [3, "2", "Gevraagd bedrag", "warning", "amount_unclear", "veel geld"],
  ]);
});

test("the columns that were chosen by hand are proposed for the next file of that source, and only of that one", async () => {
  const { context, coordinator, params, path } = await office();
  const content = (title: string) => odd(`1;${title};Stichting A;later;3/4/2022`);
  const importId = await uploaded(context, coordinator, { content: content("Een plan"), source: "Oud" });
  const form = {
    ...{ intent: "correct", source: "Oud", "columns.c0": "externalId", "columns.c1": "title" },
    ...{ "columns.c2": "leadApplicant", "columns.c3": "contactName", "columns.c4": "startDate" },
    "dayOrders.c4": "month-first",
  };
  const call = { context, as: coordinator, params: { ...params, import: importId }, path: `${path}/${importId}` };
  await post(previewAction, { ...call, form });
  const { stamp } = await previewed(context, coordinator, importId);
  await post(previewAction, { ...call, form: { intent: "import", stamp } });

  const next = async (source: string) => {
    const id = await uploaded(context, coordinator, { content: content("Een ander plan"), source });
    const { columns, asBefore } = await previewed(context, coordinator, id);
    const found = columns.map(({ field, reason }) => [field, reason]);
    return { id, asBefore, found, dayOrder: columns[4]?.dayOrder?.chosen };
  };
  const same = await next("Oud");
  expect([same.asBefore, same.found, same.dayOrder]).toEqual([
    true,
    [
      ["externalId", "same-header"],
      ["title", "same-header"],
      ["leadApplicant", "as-before"],
      ["contactName", "as-before"],
      ["startDate", "same-header"],
    ],
    "month-first",
  ]);
  const other = await next("Nieuw");
  expect([other.asBefore, other.found[2]]).toEqual([false, ["contactName", "weak-name"]]);

  // Choosing only the right source is enough to have its columns.
  const as = { ...call, params: { ...params, import: other.id }, path: `${path}/${other.id}` };
  const untouched = { ...form, "columns.c2": "contactName", "columns.c3": "extra" };
  const { "dayOrders.c4": _order, ...chosen } = untouched;
  await post(previewAction, { ...as, form: { ...chosen, source: "Oud" } });
  const { columns, source } = await previewed(context, coordinator, other.id);
  expect([source, columns.map(({ field }) => field)]).toEqual(["Oud", same.found.map(([field]) => field)]);
});

const inline = (...cells: string[]) =>
  `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
const workbook = () =>
  zipOf(
    workbookParts([
      { name: "Plannen", rows: inline("ID", "Titel") + inline("1", "Een") },
      {
        name: "Archief",
        rows:
          inline("Lijst", "2020") + inline("Nummer", "Naam project") + inline("7", "Oud plan") + inline("8", "Ouder"),
      },
    ]),
  ) as Uint8Array<ArrayBuffer>;

test("another sheet and another header row are read when a person says so, and what cannot be is refused at the field", async () => {
  const { context, coordinator, params, path } = await office();
  const importId = await uploaded(context, coordinator, { content: workbook(), fileName: "boek.xlsx" });
  const call = { context, as: coordinator, params: { ...params, import: importId }, path: `${path}/${importId}` };
  const seen = async () => {
    const { reading, columns, entries } = await previewed(context, coordinator, importId);
    return [reading.sheet, reading.headerRow, columns.map(({ header }) => header), entries.map(({ title }) => title)];
  };
  const { reading } = await previewed(context, coordinator, importId);
  expect(reading.sheets).toEqual([
    { name: "Plannen", rows: 1 },
    { name: "Archief", rows: 2 },
  ]);
  expect(await seen()).toEqual(["Plannen", 1, ["ID", "Titel"], ["Een"]]);
  const ask = (form: Record<string, string>) => post(previewAction, { ...call, form: { intent: "reread", ...form } });
  expect((await ask({ sheet: "Archief", headerRow: "1" })).status).toBe(302);
  expect(await seen()).toEqual(["Archief", 2, ["Nummer", "Naam project"], ["Oud plan", "Ouder"]]);
  expect((await ask({ sheet: "Archief", headerRow: "1" })).status).toBe(302);
  expect((await seen()).slice(0, 3)).toEqual(["Archief", 1, ["Lijst", "2020"]]);

  const wrong = await ask({ sheet: "Archief", headerRow: "99" });
  expect([wrong.status, (wrong.data as { form: { error: object } }).form.error]).toEqual([
    400,
    { headerRow: ["Rij 99 is leeg of bestaat niet. Kies de rij met de kolomnamen."] },
  ]);
  expect((await ask({ sheet: "Archief", headerRow: "0" })).status).toBe(400);
  expect((await seen()).slice(0, 2)).toEqual(["Archief", 1]);
});

test("a row that is left out by hand does not come in, and an earlier row of the same number then counts", async () => {
  const { db, context, coordinator, params, path } = await office();
  const content = planFile(
    planRow({ Projecttitel: "Eerste inzending" }),
    planRow({ Projecttitel: "Tweede inzending", Aanvraagdatum: "9-11-2021" }),
    planRow({ Dossiernummer: "2", Projecttitel: "Een ander" }),
  );
  const importId = await uploaded(context, coordinator, { content });
  const call = { context, as: coordinator, params: { ...params, import: importId }, path: `${path}/${importId}` };
  const seen = async () => {
    const { entries, left, superseded } = await previewed(context, coordinator, importId);
    return [entries.map(({ title }) => title), left.map(({ row, title }) => [row, title]), superseded.length];
  };
  expect(await seen()).toEqual([["Tweede inzending", "Een ander"], [], 1]);
  const { stamp } = await previewed(context, coordinator, importId);
  expect((await post(previewAction, { ...call, form: { intent: "leave-row", row: "3" } })).status).toBe(302);
  expect(await seen()).toEqual([["Eerste inzending", "Een ander"], [[3, "Tweede inzending"]], 0]);
  // What was on the page before is not what would be imported now.
  expect((await post(previewAction, { ...call, form: { intent: "import", stamp } })).status).toBe(409);
  await post(previewAction, { ...call, form: { intent: "leave-row", row: "4" } });
  await post(previewAction, { ...call, form: { intent: "take-row", row: "3" } });
  expect(await seen()).toEqual([["Tweede inzending"], [[4, "Een ander"]], 1]);
  const { stamp: now } = await previewed(context, coordinator, importId);
  await post(previewAction, { ...call, form: { intent: "import", stamp: now } });
  expect((await db.plan.findMany({ select: { title: true } })).map(({ title }) => title)).toEqual(["Tweede inzending"]);
});

const withPartners = (rows: string[]) =>
  new TextEncoder().encode(
    `Dossiernummer;Projecttitel;Bewonersinitiatief;Welzijnsorganisatie\r\n${rows.join("\r\n")}\r\n`,
  );

test("plans that may be one project are named before importing: within the file, and with what is in the list", async () => {
  const { context, coordinator } = await office();
  const first = withPartners(["1;De tuin van Zuid;Buurtgroep Zuid;Welzijn Zuid", "2;Iets anders;A;B"]);
  await imported(context, coordinator, { content: first, source: "Fonds" });
  const content = withPartners([
    "1;De tuin van Zuid;Buurtgroep Zuid;Welzijn Zuid",
    "3;Tuin van Zuid, de;Welzijn Zuid;Buurtgroep Zuid",
    "4;De brug;C;D",
    "5;De brug (versie 2);C;D",
  ]);
  const { suspects } = await previewed(
    context,
    coordinator,
    await uploaded(context, coordinator, { content, source: "Fonds" }),
  );
  expect(suspects.map(({ earlier, later }) => [earlier.dossierNumber, later.dossierNumber, later.row])).toEqual([
    ["1", "3", 3],
    ["4", "5", 5],
  ]);
  const again = await previewed(
    context,
    coordinator,
    await uploaded(context, coordinator, { content: first, source: "Fonds" }),
  );
  expect(again.suspects).toEqual([]);
});
