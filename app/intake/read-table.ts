import type { RecordsResult } from "./read-csv";
import { readCsv } from "./read-csv";
import { readXlsx } from "./read-xlsx";
import { findHeader, knownHeaders, shapeTable } from "./shape-table";
import { maxUploadBytes, type TableFailure, type TableResult } from "./table";

type Records = Extract<RecordsResult, { ok: true }>;

/**
 * Reads a form export into a table of cells. What the file is, is seen from its content, never from its name: `fileName` only
 * helps where the content says nothing. Bad input is a named failure; nothing is thrown.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<TableResult> {
  if (bytes.byteLength > maxUploadBytes) return { ok: false, reason: "too-large", detail: String(maxUploadBytes) };
  if (bytes.byteLength === 0) return { ok: false, reason: "empty" };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, reason: "old-workbook" };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return fromWorkbook(bytes);
  const read = readCsv(bytes);
  if (read.ok) return toTable(read);
  const renamed = read.reason === "not-a-table" && /\.xlsx$/i.test(fileName);
  return renamed ? { ok: false, reason: "unreadable" } : read;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Of several sheets the one whose header names the most known fields; the first among equals. */
async function fromWorkbook(bytes: Uint8Array): Promise<TableResult> {
  const sheets = await readXlsx(bytes);
  if (!Array.isArray(sheets)) return sheets;
  const readable = sheets.filter((sheet): sheet is Records => sheet.ok);
  const best = readable.toSorted((a, b) => bestHeader(b) - bestHeader(a))[0];
  if (best) return toTable(best);
  const failure = sheets.find((sheet): sheet is TableFailure => !sheet.ok);
  return failure ?? { ok: false, reason: "empty" };
}

const bestHeader = (sheet: Records): number => Math.max(0, ...sheet.records.slice(0, 50).map(knownHeaders));

function toTable({ source, records, separatorLine }: Records): TableResult {
  const headerIndex = findHeader(records);
  if (headerIndex === null) return { ok: false, reason: "not-a-table" };
  const table = shapeTable(source, records, headerIndex, separatorLine);
  return table.rows.length === 0 ? { ok: false, reason: "header-only" } : { ok: true, table };
}
