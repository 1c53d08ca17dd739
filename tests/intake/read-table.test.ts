import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { readTable } from "~/intake/read-table";
import { splitCsv } from "~/intake/split-csv";
import { maxUploadBytes } from "~/intake/table";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTable(bytes(text), "export.csv");
async function tableOf(input: Uint8Array, name = "export.csv") {
  const result = await readTable(input, name);
  if (!result.ok) throw new Error(result.reason);
  return result.table;
}
const texts = (table: Awaited<ReturnType<typeof tableOf>>) =>
  table.rows.map((row) => row.cells.map((cell) => cell.text));

test.each([";", ",", "\t", "|"])("the delimiter %j is found, whatever stands inside quotes", async (delimiter) => {
  const other = '"een; twee, drie | vier, vijf; zes"';
  const lines = [
    ["ID", "Titel", "Gemeente"],
    ["1", other, "Ede"],
  ].map((cells) => cells.join(delimiter));
  const table = await tableOf(bytes(lines.join("\n")));
  expect([table.delimiter, table.headers, texts(table)]).toEqual([
    delimiter,
    ["ID", "Titel", "Gemeente"],
    [["1", "een; twee, drie | vier, vijf; zes", "Ede"]],
  ]);
});

test.each([
  ["utf-8", "utf8", {}],
  ["utf-8", "utf8", { addBOM: true }],
  ["utf-16le", "utf-16le", { addBOM: true }],
  ["utf-16be", "utf-16be", { addBOM: true }],
  ["utf-16le", "utf-16le", { addBOM: false }],
  ["utf-16be", "utf-16be", { addBOM: false }],
  ["windows-1252", "windows-1252", {}],
])("%s is recognised (%s %j)", async (encoding, name, options) => {
  const table = await tableOf(iconv.encode("ID;Titel\r\n1;Coöperatie ‘Één’ € 5\r\n", name, options));
  expect([table.encoding, table.headers, texts(table)]).toEqual([
    encoding,
    ["ID", "Titel"],
    [["1", "Coöperatie ‘Één’ € 5"]],
  ]);
});

test("title and blank rows stand above the header, totals and footers below it, and all keep their numbers", async () => {
  const table = await tableOf(
    bytes(
      [
        "Export van vandaag;;;;;",
        "",
        "ID;Titel;Gemeente;Leerdoel;Startdatum;Einddatum",
        '1;Een;Ede;"twee\nregels";1-1-2022;31-12-2022',
        ";;;;;",
        "ID;Titel;Gemeente;Leerdoel;Startdatum;Einddatum",
        "2;Twee;Epe;leren;1-1-2022;31-12-2022",
        "Totaal;2 plannen;;;;",
        "Gemaakt door de administratie;;;;;",
      ].join("\r\n"),
    ),
  );
  expect(table.rows.map(({ row, line }) => [row, line])).toEqual([
    [4, 4],
    [7, 8],
  ]);
  expect(table.skipped).toEqual([
    { row: 1, line: 1, why: "title" },
    { row: 2, line: 2, why: "blank" },
    { row: 5, line: 6, why: "delimiters-only" },
    { row: 6, line: 7, why: "repeated-header" },
    { row: 8, line: 9, why: "totals" },
    { row: 9, line: 10, why: "footer" },
  ]);
});

test("a last plan with little in it is not taken for a footer", async () => {
  const table = await tableOf(
    bytes("ID;Titel;Gemeente;Leerdoel;Startdatum;Einddatum\nA-1;Een;Ede;x;;\nA-2;Twee;;;;\n"),
  );
  expect(table.rows.map(({ row }) => row)).toEqual([2, 3]);
});

test("a line that names the delimiter is obeyed", async () => {
  const table = await tableOf(bytes("sep=|\nID|Titel\n1|a;b,c\n"));
  expect([table.delimiter, table.headerRow, texts(table), table.skipped]).toEqual([
    "|",
    2,
    [["1", "a;b,c"]],
    [{ row: 1, line: 1, why: "separator-line" }],
  ]);
});

test("a quote in the middle of a cell and a bare line feed in a file of CRLF are text", async () => {
  const table = await tableOf(bytes('ID;Titel\r\n1;een "mooi" plan\r\n2;over\ntwee regels\r\n3;drie\r\n'));
  expect(table.rows.map(({ line, cells }) => [line, cells[1]?.text])).toEqual([
    [2, 'een "mooi" plan'],
    [3, "over\ntwee regels"],
    [5, "drie"],
  ]);
});

test.each([
  ["nothing", "", { ok: false, reason: "empty" }],
  ["only spaces", " \r\n \n", { ok: false, reason: "empty" }],
  ["a header without rows", "ID;Titel\r\n", { ok: false, reason: "header-only" }],
  ["a quote that never closes", 'ID;Titel\n1;ok\n2;"open\n3;x\n', { ok: false, reason: "unclosed-quote", detail: "3" }],
  ["a letter", "Beste mensen\nHierbij ons plan\n", { ok: false, reason: "not-a-table" }],
  ["a picture", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", { ok: false, reason: "not-a-table" }],
  ["10,000 columns", `${"a;".repeat(9999)}b\n1\n`, { ok: false, reason: "too-many-columns", detail: "500" }],
])("%s is a named failure", async (_, text, failure) => {
  expect(await read(text)).toEqual(failure);
});

test("a file over the limit, an old workbook and a broken workbook are named failures", async () => {
  expect(await readTable(new Uint8Array(maxUploadBytes + 1), "a.csv")).toEqual({
    ok: false,
    reason: "too-large",
    detail: String(maxUploadBytes),
  });
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await readTable(ole, "a.xlsx")).toEqual({ ok: false, reason: "old-workbook" });
  expect(await readTable(bytes("PK\u0003\u0004 and then nothing"), "a.xlsx")).toEqual({
    ok: false,
    reason: "unreadable",
  });
});

test("a workbook keeps its row numbers and its types, and is known by content, not by name", async () => {
  const rows = [
    [null],
    [null],
    ["ID", "Titel", "Startdatum", "Gevraagd bedrag"].map((value) => ({ value })),
    [
      { value: 1 },
      { value: " Een " },
      { value: new Date("2022-01-10T00:00:00Z"), format: "dd-mm-yyyy" },
      { value: 49750 },
    ],
    [null],
    [{ value: 2 }, { value: "Twee" }, { value: new Date("2022-01-11T09:30:00Z"), format: "dd-mm-yyyy hh:mm" }, null],
  ];
  const table = await tableOf(await writeWorkbook(rows).toBuffer(), "hernoemd.csv");
  expect(table).toEqual({
    format: "xlsx",
    encoding: null,
    delimiter: null,
    sheet: "Sheet1",
    headerRow: 3,
    headers: ["ID", "Titel", "Startdatum", "Gevraagd bedrag"],
    rows: [
      {
        row: 4,
        line: null,
        cells: [
          { kind: "number", text: "1", number: 1 },
          { kind: "text", text: " Een " },
          { kind: "date", text: "2022-01-10", at: "2022-01-10T00:00:00" },
          { kind: "number", text: "49750", number: 49750 },
        ],
      },
      {
        row: 6,
        line: null,
        cells: [
          { kind: "number", text: "2", number: 2 },
          { kind: "text", text: "Twee" },
          { kind: "date", text: "2022-01-11 09:30:00", at: "2022-01-11T09:30:00" },
          { kind: "text", text: "" },
        ],
      },
    ],
    skipped: [
      { row: 1, line: null, why: "blank" },
      { row: 2, line: null, why: "blank" },
      { row: 5, line: null, why: "blank" },
    ],
  });
});

test("a file that was cut inside a letter is still UTF-8, and one that ends in an accent is not", async () => {
  const whole = new TextEncoder().encode("ID;Titel\n1;Coöperatie é");
  expect((await tableOf(whole.subarray(0, -1))).encoding).toBe("utf-8");
  expect(texts(await tableOf(iconv.encode("ID;Titel\n1;café", "windows-1252")))).toEqual([["1", "café"]]);
});

test("a person may say which row holds the column names", async () => {
  const lines = bytes("ID;Titel\nNummer;Naam\n1;Een\n");
  const chosen = await readTable(lines, "a.csv", { headerRow: 2 });
  expect(chosen.ok && [chosen.table.headers, chosen.table.headerRow, chosen.table.rows.length]).toEqual([
    ["Nummer", "Naam"],
    2,
    1,
  ]);
  expect(await readTable(lines, "a.csv", { headerRow: 9 })).toEqual({ ok: false, reason: "no-such-row", detail: "9" });
});

test("responses that were never finished are left out, whatever the form tool calls them", async () => {
  const table = await tableOf(
    bytes("#;Titel;Response Type;Voltooid\na;Een;completed;Ja\nb;Twee;partial;\nc;Drie;;Nee\nd;Vier;started;Ja\n"),
  );
  expect([table.rows.map(({ row }) => row), table.skipped]).toEqual([
    [2],
    [3, 4, 5].map((row) => ({ row, line: row, why: "partial" })),
  ]);
});

test("a quoted cell may stand between spaces, and a quote inside a quoted text that is not doubled is kept", async () => {
  const table = await tableOf(bytes('ID;Titel\n"1" ;"een ""mooi"" plan"\n2;"een "mooi" plan"\n3;""\n'));
  expect(texts(table)).toEqual([
    ["1", 'een "mooi" plan'],
    ["2", '"een "mooi" plan"'],
    ["3", ""],
  ]);
});

test("on tables as other programs write them, every cell is what the library reads", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", ";", ",", '"', "\n", "\r\n", " ", "é"), maxLength: 6 });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const end = fc.constantFrom("\n", "\r\n");
  fc.assert(
    fc.property(rows, end, (cells, lineEnd) => {
      const text = stringify(cells, { delimiter: ";", record_delimiter: lineEnd, quoted: true });
      const own: string[][] = [];
      expect(splitCsv(text, { delimiter: ";", lineEnd }, (record) => own.push(record))).toBe(null);
      expect(own).toEqual(parse(text, { delimiter: ";", record_delimiter: lineEnd, relax_column_count: true }));
    }),
  );
});
