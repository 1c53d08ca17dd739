import readWorkbook from "read-excel-file/node";
import type { RecordsResult } from "./read-csv";
import { type Cell, type FileRecord, maxColumns, maxInflatedBytes, type TableFailure, textCell } from "./table";
import { inflatedSize } from "./zip-size";

const patienceMillis = 10_000;

/** Reads every sheet of a workbook, each as records with the row numbers that Excel shows. Sheets without a cell are left out. */
export async function readXlsx(bytes: Uint8Array): Promise<RecordsResult[] | TableFailure> {
  const size = inflatedSize(bytes);
  if (size === null) return { ok: false, reason: "unreadable" };
  if (size > maxInflatedBytes) return tooLarge;
  try {
    const sheets = await withPatience(readWorkbook(Buffer.from(bytes), { trim: false }));
    return sheets.filter((sheet) => sheet.data.length > 0).map((sheet) => sheetRecords(sheet.sheet, sheet.data));
  } catch {
    // The library throws for whatever is wrong inside a workbook; none of its messages would help the person who uploads.
    return { ok: false, reason: "unreadable" };
  }
}

const tooLarge: TableFailure = { ok: false, reason: "too-large", detail: String(maxInflatedBytes) };

function sheetRecords(sheet: string, rows: readonly (readonly unknown[])[]): RecordsResult {
  if (rows.some((cells) => cells.length > maxColumns)) {
    return { ok: false, reason: "too-many-columns", detail: String(maxColumns) };
  }
  const records: FileRecord[] = rows.map((cells, index) => ({
    row: index + 1,
    line: null,
    cells: cells.map(toCell),
  }));
  return { ok: true, source: { format: "xlsx", encoding: null, delimiter: null, sheet }, records };
}

function toCell(value: unknown): Cell {
  if (typeof value === "string") return textCell(value);
  if (typeof value === "number") return { kind: "number", text: String(value), number: value };
  if (typeof value === "boolean") return textCell(value ? "TRUE" : "FALSE");
  if (!(value instanceof Date)) return textCell("");
  // Excel keeps a time as a fraction of a day, so some read back a millisecond short.
  const seconds = Math.round(value.getTime() / 1000);
  if (!Number.isFinite(seconds) || Math.abs(seconds) > 8e12) return textCell("");
  const at = new Date(seconds * 1000).toISOString().slice(0, 19);
  return { kind: "date", text: at.endsWith("T00:00:00") ? at.slice(0, 10) : at.replace("T", " "), at };
}

/** A damaged archive may leave the library waiting for bytes that never come. */
async function withPatience<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the workbook could not be read in time")), patienceMillis);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}
