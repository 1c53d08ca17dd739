import { flattenAnswers } from "./flatten-answers";
import { ReadingStopped, rowsPerReport, tableMeter } from "./limits";
import { lineAt } from "./read-text";
import {
  blankCell,
  type Cell,
  type FileRecord,
  type ReportProgress,
  type TableFailure,
  type TableSource,
} from "./table";

type JsonObject = { readonly [key: string]: unknown };

export type JsonResult = { ok: true; source: TableSource; headers: string[]; records: FileRecord[] } | TableFailure;

/**
 * Reads an array of objects, or the largest one inside an object. Nested answers have dotted paths as their headers
 * (`contact.email`), in the order in which the paths first appear. `row` counts the objects from 1.
 */
export function readJson(text: string, encoding: string, report: ReportProgress): JsonResult {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const objects = findObjects(parsed.value);
  if (!objects) return { ok: false, reason: "not-a-table" };
  if (objects.length === 0) return { ok: false, reason: "empty" };
  try {
    const source: TableSource = { format: "json", encoding, delimiter: null, sheet: null };
    return { ok: true, source, ...toRecords(objects, report) };
  } catch (error) {
    if (error instanceof ReadingStopped) return error.failure;
    throw error;
  }
}

function parseJson(text: string): { ok: true; value: unknown } | TableFailure {
  try {
    return { ok: true, value: JSON.parse(keepLongNumbers(text)) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = /position (\d+)/.exec(error.message)?.[1];
    const end = text.trimEnd().length;
    return {
      ok: false,
      reason: "broken-json",
      detail: String(lineAt(text, place === undefined ? end : Math.min(Number(place), end))),
    };
  }
}

/** A number of more than fifteen digits is a key or a code: it would lose its last digits, so it becomes a text. */
const keepLongNumbers = (text: string): string =>
  /\d{16}/.test(text)
    ? text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (piece) => (piece.startsWith('"') ? piece : `"${piece}"`))
    : text;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const deepestList = 4;

/** The array itself, or the one with the most objects that lies at most four keys deep. */
function findObjects(value: unknown, depth = 0): JsonObject[] | null {
  if (Array.isArray(value)) return value.every(isObject) ? value : null;
  if (!isObject(value) || depth >= deepestList) return null;
  const found = Object.values(value).flatMap((inner) => {
    const objects = findObjects(inner, depth + 1);
    return objects ? [objects] : [];
  });
  return found.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function toRecords(
  objects: readonly JsonObject[],
  report: ReportProgress,
): { headers: string[]; records: FileRecord[] } {
  const meter = tableMeter();
  const columns = new Map<string, number>();
  const records = objects.map((object, index) => {
    const row = index + 1;
    const cells: Cell[] = [];
    for (const [path, cell] of flattenAnswers(object)) {
      meter.checkLength(cell.text.length, row);
      const column = columns.get(path) ?? columns.size;
      columns.set(path, column);
      meter.count(row, columns.size, columns.size - cells.length);
      while (cells.length < columns.size) cells.push(blankCell);
      cells[column] = cell;
    }
    if (row % rowsPerReport === 0) report(row / objects.length, row);
    return { row, line: null, cells };
  });
  for (const { row, cells } of records) {
    meter.count(row, columns.size, columns.size - cells.length);
    while (cells.length < columns.size) cells.push(blankCell);
  }
  return { headers: [...columns.keys()], records };
}
