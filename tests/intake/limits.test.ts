import { expect, test, vi } from "vitest";
import { maxCellLength, maxInflatedBytes } from "~/intake/limits";
import { readTable } from "~/intake/read-table";
import { workbookParts, zipOf } from "./zip-builder";

vi.setConfig({ testTimeout: 60_000 });

const bytes = (text: string) => new TextEncoder().encode(text);
const header = '<row><c t="inlineStr"><is><t>ID</t></is></c><c t="inlineStr"><is><t>Titel</t></is></c></row>';
const workbook = (rows: string, forgery = {}) => zipOf(workbookParts([{ name: "F", rows: header + rows }]), forgery);
const failureOf = async (content: Uint8Array, name = "a.xlsx") => {
  const result = await readTable(content, name);
  return result.ok ? "a table" : [result.reason, result.detail];
};

test("a small archive that unpacks to a huge sheet is stopped on the way, whatever size it claims", async () => {
  const bomb = workbook(`<a>${"x".repeat(10_000)}</a>`.repeat(maxInflatedBytes / 10_000), { size: 1000 });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await failureOf(bomb)).toEqual(["too-large-unpacked", "209715200"]);
});

test("a sheet with one cell far away does not become a table of that size", async () => {
  expect(await failureOf(workbook('<row r="2"><c r="XFD2"><v>1</v></c></row>'))).toEqual(["too-many-columns", "500"]);
  expect(await failureOf(workbook('<row r="1048576"><c><v>1</v></c></row>'))).toEqual(["too-many-rows", "100000"]);
  const wide = '<row r="2"><c r="SF2"><v>1</v></c></row>';
  const tall = '<row r="90000"><c r="A90000"><v>1</v></c></row>';
  expect(await failureOf(workbook(wide + tall))).toEqual(["too-many-cells", "5000000"]);
});

test("blank cells and rows with only a format count for nothing", async () => {
  const rows = '<row r="2"><c><v>1</v></c><c><v>2</v></c><c r="XFD2" s="1"/></row><row r="1048576"><c s="1"/></row>';
  const result = await readTable(workbook(rows), "a.xlsx");
  expect(result.ok && [result.table.headers.length, result.table.rows.length]).toEqual([2, 1]);
});

test("a text that is too long is named with its row, in every format", async () => {
  const long = "a".repeat(maxCellLength + 1);
  const cell = `<row><c><v>1</v></c><c t="inlineStr"><is><t>${long}</t></is></c></row>`;
  expect(await failureOf(workbook(cell))).toEqual(["cell-too-long", "2"]);
  expect(await failureOf(bytes(`ID;Titel\n1;x\n2;"${long}"\n`))).toEqual(["cell-too-long", "3"]);
  expect(await failureOf(bytes(JSON.stringify([{ id: 1 }, { id: long }])))).toEqual(["cell-too-long", "2"]);
});

test("too many rows are too many, in a CSV and in JSON", async () => {
  expect(await failureOf(bytes(`ID;Titel\n${"1;x\n".repeat(100_000)}`))).toEqual(["too-many-rows", "100000"]);
  expect(await failureOf(bytes(`[${'{"a":1},'.repeat(100_000)}{"a":1}]`))).toEqual(["too-many-rows", "100000"]);
  const wide = JSON.stringify([Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`k${i}`, i]))]);
  expect(await failureOf(bytes(wide))).toEqual(["too-many-columns", "500"]);
  const header = Array.from({ length: 10_000 }, (_, i) => `Kolom ${i}`).join(";");
  expect(await failureOf(bytes(`${header}\n${";".repeat(9_999)}\n`), "a.csv")).toEqual(["too-many-columns", "500"]);
});

test("an archive whose content does not fit its checksum, or that was cut off, is damaged", async () => {
  const good = workbook("<row><c><v>1</v></c><c><v>2</v></c></row>");
  expect(await failureOf(good)).toBe("a table");
  expect(await failureOf(workbook("<row/>", { checksum: 1 }))).toEqual(["unreadable", undefined]);
  for (const part of [0.1, 0.5, 0.9, 0.99]) {
    expect(await failureOf(good.subarray(0, Math.floor(good.length * part)))).toEqual(["unreadable", undefined]);
  }
});

test("a document type with entities of its own is refused", async () => {
  const parts = workbookParts([{ name: "F", rows: header }]).map((part) =>
    part.name.includes("sheet0") ? { ...part, content: `<!DOCTYPE x [<!ENTITY a "aaaa">]>${part.content}` } : part,
  );
  expect(await failureOf(zipOf(parts))).toEqual(["unreadable", undefined]);
});

test("passwords, old workbooks and other archives are told apart", async () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const streams = Buffer.from("Root Entry EncryptionInfo EncryptedPackage", "utf16le");
  expect(await failureOf(Uint8Array.from([...ole, ...streams]))).toEqual(["password", undefined]);
  expect(await failureOf(Uint8Array.from(ole))).toEqual(["old-workbook", undefined]);
  expect(await failureOf(workbook("", { encrypted: true }))).toEqual(["password", undefined]);
  expect(await failureOf(zipOf([{ name: "word/document.xml", content: "<w/>" }]))).toEqual([
    "not-a-workbook",
    undefined,
  ]);
});

test.each([
  ["ID;Titel;Gemeente\r\n1;Een;Ede\r\n2,Twee,Epe\r\n", "mixed-delimiters", "3"],
  ['ID,Titel,Gemeente\n"1";"Een, twee";"Ede"\n', "mixed-delimiters", "2"],
  ["ID;Titel\n1;een\n2;tw\0ee\n", "nul-characters", "3"],
  ['ID;Titel\n1;"een\n2;"twee"\n', "unclosed-quote", "2"],
  ['[{"id": 1,\n "titel": }]', "broken-json", "2"],
  ['[{"id": 1},\n', "broken-json", "1"],
  ['{"id": 1, "titel": "een"}', "not-a-table", undefined],
  ["[]", "empty", undefined],
  ["%PDF-1.7 een twee", "not-a-table", undefined],
  ["<html><table><tr><td>ID</td></tr></table></html>", "not-a-table", undefined],
])("%j is refused as %s (%s)", async (text, reason, detail) => {
  expect(await failureOf(bytes(text), "a.json")).toEqual([reason, detail]);
});

test("commas in a short row are no other delimiter", async () => {
  expect(await failureOf(bytes("ID;Titel;Gemeente\n1;a, b, c\n"), "a.csv")).toBe("a table");
});
