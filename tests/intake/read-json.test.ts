import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { proposeMapping } from "~/intake/mapping";
import { draftPlans } from "~/intake/plan-draft";
import { readTable } from "~/intake/read-table";

async function read(value: unknown, name = "export.json") {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const result = await readTable(new TextEncoder().encode(text), name);
  if (!result.ok) throw new Error(result.reason);
  return result.table;
}

test("nested answers become columns with dotted paths, in the order in which they first appear", async () => {
  const table = await read([
    { id: 7, contact: { naam: "An", email: "an@example.org" }, akkoord: true },
    { id: "8", extra: null, contact: { telefoon: "06-1" }, partners: [{ naam: "A" }, { naam: "B" }] },
  ]);
  expect(table).toEqual({
    format: "json",
    encoding: "utf-8",
    delimiter: null,
    sheet: null,
    headerRow: 0,
    headers: [
      "id",
      "contact.naam",
      "contact.email",
      "akkoord",
      "extra",
      "contact.telefoon",
      "partners.0.naam",
      "partners.1.naam",
    ],
    rows: [
      {
        row: 1,
        line: null,
        cells: [
          { kind: "number", text: "7", number: 7 },
          ...["An", "an@example.org", "true", "", "", "", ""].map((text) => ({ kind: "text", text })),
        ],
      },
      {
        row: 2,
        line: null,
        cells: ["8", "", "", "", "", "06-1", "A", "B"].map((text) => ({ kind: "text", text })),
      },
    ],
    skipped: [],
  });
});

test("the largest list of objects inside an object is the table", async () => {
  const table = await read({ meta: { pages: [{ page: 1 }] }, data: { items: [{ id: 1 }, { id: 2 }] } });
  expect([table.headers, table.rows.length]).toEqual([["id"], 2]);
});

test("keys in camel case and in snake case, and paths below a heading, are recognised", () => {
  const paths = [
    "token",
    "submitted_at",
    "leadApplicant.name",
    "leadApplicant.legalForm",
    "antwoorden.gevraagd_bedrag",
    "antwoorden.Wat is de titel van jullie plan?",
    "answers.contact.naam",
    "locatie.buurt",
    "locatie.gemeente.naam",
    "looptijd.start",
    "looptijd.eind",
    "begroting.totaal",
    "begroting.eigen",
    "metadata.browser",
  ];
  expect(proposeMapping(paths).map(({ field }) => field)).toEqual([
    "externalId",
    "submittedAt",
    "leadApplicant",
    "legalForm",
    "requestedCents",
    "title",
    "contactName",
    "neighbourhood",
    "municipality",
    "startDate",
    "endDate",
    "totalBudgetCents",
    "ownContributionCents",
    null,
  ]);
});

test("a list keeps its parts, also where one holds a comma or a semicolon", async () => {
  const table = await read([{ id: "1", titel: "Een", financiers: ["Fonds A, B", "Gemeente; wijk", ""] }]);
  const { drafts } = draftPlans(table, proposeMapping(table.headers));
  expect(drafts.map(({ values }) => values.funders)).toEqual([["Fonds A, B", "Gemeente; wijk"]]);
});

test("an answer that names its question stands under that question, whatever its place in the list", async () => {
  const field = (ref: string) => ({ id: `x${ref}`, ref, type: "short_text" });
  const response = (token: string, type: string, answers: unknown[]) => ({ token, response_type: type, answers });
  const table = await read({
    items: [
      response("a1", "completed", [
        { field: field("titel"), type: "text", text: "Een" },
        { field: field("akkoord_commissie"), type: "boolean", boolean: true },
        { field: field("rechtsvorm"), type: "choice", choice: { label: "Stichting" } },
        { field: field("financiers"), type: "choices", choices: { labels: ["Gemeente"], other: "Fonds X" } },
      ]),
      response("a2", "completed", [{ field: field("rechtsvorm"), type: "choice", choice: { other: "Iets anders" } }]),
      response("a3", "partial", [{ field: field("titel"), type: "text", text: "Half" }]),
    ],
  });
  expect(table.skipped).toEqual([{ row: 3, line: null, why: "partial" }]);
  const { drafts } = draftPlans(table, proposeMapping(table.headers));
  const read_ = ({ values }: (typeof drafts)[number]) => [
    values.externalId,
    values.title,
    values.committeeConsent,
    values.legalForm,
    values.funders,
  ];
  expect(drafts.map(read_)).toEqual([
    ["a1", "Een", true, "Stichting", ["Gemeente", "Fonds X"]],
    ["a2", "", null, "Iets anders", []],
  ]);
});

test("a long number keeps all of its digits, and one inside a text is left alone", async () => {
  const table = await read('[{"id": 12345678901234567890, "titel": "nr 12345678901234567890 \\" 1"}]');
  expect(table.rows[0]?.cells.map((cell) => cell.text)).toEqual([
    "12345678901234567890",
    'nr 12345678901234567890 " 1',
  ]);
});

test("JSON is known by its content in every encoding, and a CSV with a bracket in its first header stays a CSV", async () => {
  const bytes = iconv.encode('[{"id":1,"titel":"Één"}]', "utf-16le", { addBOM: true });
  const json = await readTable(bytes, "a.csv");
  expect(json.ok && [json.table.format, json.table.encoding]).toEqual(["json", "utf-16le"]);
  expect((await read("[ID];Titel\n1;Een\n", "a.csv")).headers).toEqual(["[ID]", "Titel"]);
});

test("nesting without end neither throws nor hangs", async () => {
  const deep = `[{"id":1,"a":${'{"a":'.repeat(50)}1${"}".repeat(50)}}]`;
  expect((await read(deep)).headers.length).toBe(2);
  const lists = await readTable(new TextEncoder().encode(`${"[".repeat(200_000)}${"]".repeat(200_000)}`), "a.json");
  expect(lists).toEqual({ ok: false, reason: "not-a-table" });
});
