import { matchHeader, normaliseHeader } from "./header-match";
import { type FileRecord, isBlank, type SkippedRow, type SkipReason, type Table, type TableSource } from "./table";

const headerWithin = 50;
const totalsWord = /^(sub|eind)?(totaal|total|totals|som|sum|gemiddelde?|aantal|count|grand total)\b/i;

/** How many cells of a record name a field that is known. */
export const knownHeaders = (record: FileRecord): number =>
  record.cells.filter((cell) => cell.kind === "text" && (matchHeader(cell.text)?.confidence ?? 0) >= 0.8).length;

/**
 * The index of the header among the first records: the one that names the most known fields, or, where none names two, the
 * first with at least two texts (a form of which the columns are to be matched by hand). Null where no record has two cells.
 */
export function findHeader(records: readonly FileRecord[]): number | null {
  const start = records.slice(0, headerWithin);
  const counts = start.map(knownHeaders);
  const most = Math.max(0, ...counts);
  if (most >= 2) return counts.indexOf(most);
  const first = start.findIndex((record) => record.cells.filter((cell) => !isBlank(cell)).length >= 2);
  return first === -1 ? null : first;
}

/** Turns the records of a file into a table: the header, the rows under it, and what was left out and why. */
export function shapeTable(
  source: TableSource,
  records: readonly FileRecord[],
  headerIndex: number,
  separatorLine = false,
): Table {
  const header = records[headerIndex] ?? { row: headerIndex + 1, line: null, cells: [] };
  const lastNamed = header.cells.findLastIndex((cell) => !isBlank(cell));
  const headers = header.cells.slice(0, lastNamed + 1).map((cell) => cell.text);
  const above = records.slice(0, headerIndex).map((record, index) => {
    const blank = blankReason(record);
    return skip(record, separatorLine && index === 0 ? "separator-line" : (blank ?? "title"));
  });
  const below = records.slice(headerIndex + 1);
  const lastFull = below.findLastIndex((record) => filled(record) > 2);
  const firstId = below.find((record) => filled(record) > 2)?.cells[0]?.text ?? "";
  const rows: FileRecord[] = [];
  const skipped: SkippedRow[] = [...above];
  for (const [index, record] of below.entries()) {
    const why = blankReason(record) ?? reasonToSkip(record, headers, { afterLast: index > lastFull, firstId });
    if (why) skipped.push(skip(record, why));
    else rows.push(record);
  }
  // A blank last line is how most programs end a file: no news.
  const last = records.at(-1);
  const kept =
    source.format === "csv" ? skipped.filter((one) => one.why !== "blank" || one.row !== last?.row) : skipped;
  return { ...source, headerRow: header.row, headers, rows, skipped: kept };
}

const skip = (record: FileRecord, why: SkipReason): SkippedRow => ({ row: record.row, line: record.line, why });

const filled = (record: FileRecord): number => record.cells.filter((cell) => !isBlank(cell)).length;

function blankReason(record: FileRecord): SkipReason | null {
  if (record.cells.some((cell) => !isBlank(cell))) return null;
  return record.line !== null && record.cells.length > 1 ? "delimiters-only" : "blank";
}

/** A short last row is a footer only where the table is wide and the row does not start with a number like the others do. */
function reasonToSkip(
  record: FileRecord,
  headers: readonly string[],
  place: { afterLast: boolean; firstId: string },
): SkipReason | null {
  const texts = record.cells.filter((cell) => !isBlank(cell)).map((cell) => cell.text);
  const sameAsHeader = headers.every(
    (name, i) => normaliseHeader(name) === normaliseHeader(record.cells[i]?.text ?? ""),
  );
  if (sameAsHeader) return "repeated-header";
  const wide = headers.length >= 6;
  if (wide && totalsWord.test((texts[0] ?? "").trim()) && texts.length <= headers.length / 3) return "totals";
  const looksLikeARow = shapeOf(record.cells[0]?.text ?? "") === shapeOf(place.firstId);
  return wide && place.afterLast && texts.length <= 2 && !looksLikeARow ? "footer" : null;
}

/** "2021-BB-0417" and "2021-BB-0446" have one shape: letters as a, digits as 9, runs of digits as one. */
const shapeOf = (text: string): string => text.trim().replace(/\d+/g, "9").replace(/\p{L}/gu, "a");
