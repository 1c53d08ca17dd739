import { overLimit } from "./limits";
import { type RecordsResult, readCsv } from "./read-csv";
import { readJson } from "./read-json";
import { readText } from "./read-text";
import { readXlsx } from "./read-xlsx";
import { findHeader, knownHeaders, shapeTable } from "./shape-table";
import { lineOfOtherDelimiter } from "./sniff-csv";
import {
  maxUploadBytes,
  type ReportProgress,
  type SheetSummary,
  type Table,
  type TableFailure,
  type TableResult,
} from "./table";

type Records = Extract<RecordsResult, { ok: true }>;

/** What a person chose instead of what was found: a sheet by its name, a header by its row as the file counts it. */
export type ReadOptions = { sheet?: string; headerRow?: number };

/**
 * Reads a form export into a table of cells. What the file is, is seen from its content, never from its name: `fileName` only
 * helps where the content says nothing. Bad input is a named failure; nothing is thrown.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
  report: ReportProgress = () => {},
): Promise<TableResult> {
  if (bytes.byteLength > maxUploadBytes) return overLimit("too-large");
  if (bytes.byteLength === 0) return { ok: false, reason: "empty" };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, reason: oleReason(bytes) };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return fromWorkbook(await readXlsx(bytes, report), options);
  const read = readText(bytes);
  const table = read.ok ? fromText(read, fileName, options, report) : read;
  const renamed = !table.ok && table.reason === "not-a-table" && /\.xlsx$/i.test(fileName);
  return renamed ? { ok: false, reason: "unreadable" } : table;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Excel wraps a workbook with a password in the container of its old format, in a stream of this name (MS-OFFCRYPTO 2.3.4). */
const oleReason = (bytes: Uint8Array): "password" | "old-workbook" =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from("EncryptedPackage", "utf16le"))
    ? "password"
    : "old-workbook";

/** A text that starts like JSON may still be a CSV with a bracket in its first header, so the CSV reader has the last word. */
function fromText(
  { text, encoding }: { text: string; encoding: string },
  fileName: string,
  options: ReadOptions,
  report: ReportProgress,
): TableResult {
  const json = /^\s*[[{]/.test(text) ? readJson(text, encoding, report) : null;
  if (json?.ok) {
    const table = shapeTable(json.source, json.records, -1, { headers: json.headers });
    return finish(table);
  }
  const table = fromCsv(readCsv(text, encoding, report), options);
  const isJson = json && (json.reason !== "broken-json" || !table.ok || /\.json$/i.test(fileName));
  return isJson ? json : table;
}

function fromCsv(read: RecordsResult, options: ReadOptions): TableResult {
  if (!read.ok) return read;
  const headerIndex = chooseHeader(read, options.headerRow);
  if (typeof headerIndex !== "number") return headerIndex;
  const mixed = lineOfOtherDelimiter(read.records.slice(headerIndex), read.source.delimiter ?? "");
  if (mixed !== null) return { ok: false, reason: "mixed-delimiters", detail: String(mixed) };
  return finish(shapeTable(read.source, read.records, headerIndex, { separatorLine: read.separatorLine }));
}

/** Of several sheets the one that was asked for, or else the one whose header names the most known fields; the first among equals. */
function fromWorkbook(sheets: RecordsResult[] | TableFailure, options: ReadOptions): TableResult {
  if (!Array.isArray(sheets)) return sheets;
  const readable = sheets.filter((sheet): sheet is Records => sheet.ok);
  const asked = options.sheet === undefined ? null : readable.find((one) => one.source.sheet === options.sheet);
  if (asked === undefined) return { ok: false, reason: "no-such-sheet", detail: options.sheet };
  const best = asked ?? readable.toSorted((a, b) => bestHeader(b) - bestHeader(a))[0];
  if (!best) return { ok: false, reason: "empty" };
  const headerIndex = chooseHeader(best, options.headerRow);
  if (typeof headerIndex !== "number") return headerIndex;
  return finish(shapeTable(best.source, best.records, headerIndex), readable.map(summarise));
}

const bestHeader = (sheet: Records): number => Math.max(0, ...sheet.records.slice(0, 50).map(knownHeaders));

function summarise({ source, records }: Records): SheetSummary {
  const headerIndex = findHeader(records);
  const below = headerIndex === null ? [] : shapeTable(source, records, headerIndex).rows;
  return { name: source.sheet ?? "", rows: below.length };
}

function chooseHeader({ records }: Records, asked: number | undefined): number | TableFailure {
  if (asked === undefined) return findHeader(records) ?? { ok: false, reason: "not-a-table" };
  const index = records.findIndex(
    (record) => record.row === asked && record.cells.some((cell) => cell.text.trim() !== ""),
  );
  return index === -1 ? { ok: false, reason: "no-such-row", detail: String(asked) } : index;
}

function finish(table: Table, sheets: SheetSummary[] = []): TableResult {
  return table.rows.length === 0 ? { ok: false, reason: "header-only" } : { ok: true, table, sheets };
}
