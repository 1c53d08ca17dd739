import { matchHeader, normaliseHeader } from "./header-match";
import { partialResponses } from "./partial-responses";
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

/** `separatorLine` says that the first record only names the delimiter; `headers` stand in for a file without a header row. */
type ShapeOptions = { separatorLine?: boolean; headers?: string[] };

/** Turns the records of a file into a table: the header, the rows under it, and what was left out and why. */
export function shapeTable(
  source: TableSource,
  records: readonly FileRecord[],
  headerIndex: number,
  options: ShapeOptions = {},
): Table {
  const header = records[headerIndex] ?? { row: 0, line: null, cells: [] };
  const lastNamed = header.cells.findLastIndex((cell) => !isBlank(cell));
  const headers = options.headers ?? header.cells.slice(0, lastNamed + 1).map((cell) => cell.text);
  const above = records.slice(0, Math.max(0, headerIndex)).map((record, index) => {
    const blank = blankReason(record);
    return skip(record, options.separatorLine && index === 0 ? "separator-line" : (blank ?? "title"));
  });
  const below = records.slice(headerIndex + 1);
  const reasonToSkip = skipRules(headers, below, source.format);
  const rows: FileRecord[] = [];
  const skipped: SkippedRow[] = [...above];
  for (const [index, record] of below.entries()) {
    const why = blankReason(record) ?? reasonToSkip(record, index);
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
function skipRules(
  headers: readonly string[],
  below: readonly FileRecord[],
  format: TableSource["format"],
): (record: FileRecord, index: number) => SkipReason | null {
  const names = headers.map(normaliseHeader);
  const isPartial = partialResponses(headers);
  const lastFull = below.findLastIndex((record) => filled(record) > 2);
  const firstShape = shapeOf(below.find((record) => filled(record) > 2)?.cells[0]?.text ?? "");
  const wide = headers.length >= 6;
  return (record, index) => {
    if (isPartial(record)) return "partial";
    if (format === "json") return null;
    if (names.every((name, i) => name === normaliseHeader(record.cells[i]?.text ?? ""))) return "repeated-header";
    if (!wide) return null;
    const count = filled(record);
    const first = record.cells.find((cell) => !isBlank(cell))?.text ?? "";
    if (count <= headers.length / 3 && totalsWord.test(first.trim())) return "totals";
    const looksLikeARow = shapeOf(record.cells[0]?.text ?? "") === firstShape;
    return index > lastFull && count <= 2 && !looksLikeARow ? "footer" : null;
  };
}

/** "2021-BB-0417" and "2021-BB-0446" have one shape: letters as a, digits as 9, runs of digits as one. */
const shapeOf = (text: string): string => text.trim().replace(/\d+/g, "9").replace(/\p{L}/gu, "a");
