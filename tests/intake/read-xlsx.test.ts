import fc from "fast-check";
import readWorkbook from "read-excel-file/node";
import { expect, test, vi } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { readTable } from "~/intake/read-table";
import { isDateCode } from "~/intake/workbook-parts";
import { workbookParts, zipOf } from "./zip-builder";

vi.setConfig({ testTimeout: 60_000 });

async function tableOf(bytes: Uint8Array, options = {}) {
  const result = await readTable(bytes, "werkmap.xlsx", options);
  if (!result.ok) throw new Error(`${result.reason} ${result.detail}`);
  return result;
}
const cellsOf = ({ table }: Awaited<ReturnType<typeof tableOf>>) => table.rows.map(({ cells }) => cells);
const text = (value: string) => ({ kind: "text", text: value });
const header =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c><c r="B1" t="inlineStr"><is><t>Titel</t></is></c></row>';

test("shared, rich and inline texts, formula results, booleans and errors are read as they show", async () => {
  const strings =
    '<si><t>ID</t></si><si><t>Titel</t></si><si><r><rPr><b/></rPr><t>Vet</t></r><r><t xml:space="preserve"> en &amp; niet</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_&#10;b</t></si>';
  const rows = `
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Gemeente</t></is></c></row>
    <row r="2"><c r="A2"><v>7</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="str"><f>A1&amp;B1</f><v>IDTitel</v></c></row>
    <!-- <row r="9"> --><row><c t="b"><v>1</v></c><c t="s"><v>3</v></c><c t="e"><v>#N/A</v></c></row>
    <x:row xmlns:x="x" r='5'><x:c r='B5' t='inlineStr'><x:is><x:t><![CDATA[1 < 2]]></x:t></x:is></x:c></x:row>`;
  const result = await tableOf(zipOf(workbookParts([{ name: "Form1", rows }], { strings })));
  expect(cellsOf(result)).toEqual([
    [{ kind: "number", text: "7", number: 7 }, text("Vet en & niet"), text("IDTitel")],
    [text("TRUE"), text("a\r\nb"), text("#N/A")],
    [text(""), text("1 < 2"), text("")],
  ]);
  expect(result.table.rows.map(({ row }) => row)).toEqual([2, 3, 5]);
});

test("a number is a date where its style says so, also in a workbook that counts from 1904", async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="[$-413]d mmmm yyyy"/><numFmt numFmtId="165" formatCode="&quot;dag &quot;0"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
  const rows = `${header}<row r="2"><c r="A2" s="1"><v>44562</v></c><c r="B2" s="2"><v>44562.999999</v></c><c r="C2" s="3"><v>44562</v></c></row>`;
  const cells = async (properties: string) =>
    cellsOf(await tableOf(zipOf(workbookParts([{ name: "F", rows }], { styles, properties }))))[0]?.map(
      (cell) => cell.text,
    );
  expect(await cells("")).toEqual(["2022-01-01", "2022-01-02", "44562"]);
  expect(await cells('<workbookPr date1904="1"/>')).toEqual(["2026-01-02", "2026-01-03", "44562"]);
});

test.each([
  ["dd-mm-yyyy", true],
  ["[h]:mm:ss", true],
  ["[$-413]dddd d mmmm yyyy;@", true],
  ['0 "dagen"', false],
  ["[Red]#.##0,00", false],
  ["General", false],
  ["0.00E+00", false],
  ["_-€ * #,##0_-", false],
  ["\\d0", false],
])("the number format %j shows a date: %s", (code, isDate) => {
  expect(isDateCode(code)).toBe(isDate);
});

test("the sheet that names the most fields is taken, the others are offered with their numbers of rows", async () => {
  const plain = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const lijst = `<row>${plain("Code")}${plain("Naam")}</row>${`<row>${plain("1")}${plain("Ede")}</row>`.repeat(3)}`;
  const form = `${header}<row r="2">${plain("1")}${plain("Een")}</row>`;
  const bytes = zipOf(
    workbookParts([
      { name: "Lijst &amp; codes", rows: lijst },
      { name: "Leeg", rows: "" },
      { name: "Inzendingen", rows: form },
    ]),
  );
  const result = await tableOf(bytes);
  expect([result.table.sheet, result.sheets]).toEqual([
    "Inzendingen",
    [
      { name: "Lijst & codes", rows: 3 },
      { name: "Inzendingen", rows: 1 },
    ],
  ]);
  expect((await tableOf(bytes, { sheet: "Lijst & codes" })).table.headers).toEqual(["Code", "Naam"]);
  expect(await readTable(bytes, "a.xlsx", { sheet: "Leeg" })).toEqual({
    ok: false,
    reason: "no-such-sheet",
    detail: "Leeg",
  });
});

test("on workbooks as other programs write them, every value is what the library reads", async () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."aé &<'€1-=\n"), maxLength: 12 }).map((value) => ({ value })),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => ({ value })),
    fc.boolean().map((value) => ({ value })),
    fc.integer({ min: 0, max: 30_000 }).map((day) => ({ value: new Date(day * 86_400_000), format: "dd-mm-yyyy" })),
  );
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const names = ["ID", "Titel", "Gemeente"].map((value) => ({ value }));
      const bytes = await writeWorkbook([names, ...cells]).toBuffer();
      const [sheet] = await readWorkbook(bytes, { trim: false });
      const seen = (value: unknown) =>
        value instanceof Date
          ? value.toISOString().slice(0, 10)
          : value === null
            ? ""
            : typeof value === "boolean"
              ? String(value).toUpperCase()
              : String(value);
      const filled = (sheet?.data ?? []).slice(1).map((row) => row.map(seen));
      const result = await readTable(bytes, "a.xlsx");
      const own = result.ok ? result.table.rows.map((row) => row.cells.map((one) => one.text)) : [];
      expect(own).toEqual(filled.filter((row) => row.some((one) => one.trim() !== "")));
    }),
    { numRuns: 60 },
  );
});
