import { columnOrder, type DayOrder } from "./calendar-dates";
import { kindOf } from "./fields";
import { applyCorrections, type ColumnMapping, type MappingCorrection, proposeMapping } from "./mapping";
import { type DraftResult, draftPlans } from "./plan-draft";
import { readTable } from "./read-table";
import { type RememberedColumn, recallColumns, recallDayOrders } from "./remembered-columns";
import type { FileRecord, SheetSummary, Table, TableFailure } from "./table";

/**
 * What a person said about one file. `sheet` and `headerRow` null: as they are found. `leftRows` are rows of the file that are not
 * to be imported. Columns and rows are counted in the sheet and under the header that were chosen.
 */
export type Corrections = {
  columns: MappingCorrection[];
  dayOrders: Record<number, DayOrder>;
  sheet: string | null;
  headerRow: number | null;
  leftRows: number[];
};

export const noCorrections: Corrections = { columns: [], dayOrders: {}, sheet: null, headerRow: null, leftRows: [] };

/**
 * `left` are the rows that a person left out, `own` what the columns say by themselves, `dayOrders` what was said of days and months,
 * now or last time.
 */
export type Reading =
  | {
      ok: true;
      table: Table;
      sheets: SheetSummary[];
      left: FileRecord[];
      own: ColumnMapping[];
      mapping: ColumnMapping[];
      dayOrders: Record<number, DayOrder>;
      result: DraftResult;
    }
  | TableFailure;

/**
 * The whole way from bytes to drafts: reader, table, mapping, drafts. Values in, values out and nothing else needed, so that it
 * can be done elsewhere than on the thread that answers requests. `remembered` are the columns of last time.
 */
export async function readImportFile(
  file: { content: Uint8Array; fileName: string },
  corrections: Corrections,
  kind: "plans" | "ideas",
  remembered: readonly RememberedColumn[] = [],
): Promise<Reading> {
  const { sheet, headerRow } = corrections;
  const read = await readTable(file.content, file.fileName, {
    sheet: sheet ?? undefined,
    headerRow: headerRow ?? undefined,
  });
  if (!read.ok) return read;
  const { table, left } = withoutRows(read.table, corrections.leftRows);
  const own = proposedMapping(read.table);
  const mapping = applyCorrections(recallColumns(own, remembered), corrections.columns);
  const dayOrders = { ...recallDayOrders(mapping, remembered), ...corrections.dayOrders };
  const result = draftPlans(table, mapping, { kind, dayOrders });
  return { ok: true, table, sheets: read.sheets, left, own, mapping, dayOrders, result };
}

/** The rows that a person left out stand among the skipped ones. */
function withoutRows(table: Table, leftRows: readonly number[]): { table: Table; left: FileRecord[] } {
  if (leftRows.length === 0) return { table, left: [] };
  const leave = new Set(leftRows);
  const left = table.rows.filter(({ row }) => leave.has(row));
  const skipped = [...table.skipped, ...left.map(({ row, line }) => ({ row, line, why: "by-hand" as const }))];
  return { table: { ...table, rows: table.rows.filter(({ row }) => !leave.has(row)), skipped }, left };
}

const sampleRows = 50;

/** The mapping before anyone corrected it. */
export function proposedMapping(table: Table): ColumnMapping[] {
  const sample = table.rows.slice(0, sampleRows).map((row) => row.cells.map((cell) => cell.text));
  return proposeMapping(table.headers, sample);
}

/** Columns of dates in which nothing shows whether the day or the month comes first, each with a date that may be either. */
export function unclearDayOrders(
  table: Table,
  mapping: readonly ColumnMapping[],
): { index: number; example: string }[] {
  return mapping.flatMap(({ index, field }) => {
    if (field === null || !["date", "instant"].includes(kindOf(field))) return [];
    const texts = table.rows.flatMap(({ cells }) => (cells[index]?.kind === "text" ? cells[index].text.trim() : []));
    const order = columnOrder(texts);
    if (order !== "unknown" && order !== "mixed") return [];
    const example = texts.find((text) => isEitherOrder(text, order === "mixed"));
    return example ? [{ index, example }] : [];
  });
}

/** "3/4/2022" may be two days, "3/3/2022" is one. "3-4-2022" is Dutch, day first, unless the column itself shows otherwise. */
function isEitherOrder(text: string, mixed: boolean): boolean {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2\d{4}\b/.exec(text);
  if (!match) return false;
  const [first, second] = [Number(match[1]), Number(match[3])];
  return first <= 12 && second <= 12 && first !== second && (mixed || match[2] === "/");
}

/**
 * What a person left in the boxes of all columns, as corrections to the proposal. A field that was moved to another column is
 * taken from the one that had it; two columns that were both given one field are refused, with that column's index.
 */
export function correctColumns(
  proposal: readonly ColumnMapping[],
  current: readonly ColumnMapping[],
  chosen: readonly MappingCorrection[],
): { ok: true; columns: MappingCorrection[] } | { ok: false; index: number } {
  const fieldNow = new Map(current.map(({ index, field }) => [index, field]));
  const moved = chosen.filter(({ index, field }) => fieldNow.has(index) && fieldNow.get(index) !== field);
  const twice = moved.find(
    (one, place) => one.field !== null && moved.slice(0, place).some((other) => other.field === one.field),
  );
  if (twice) return { ok: false, index: twice.index };
  const result = applyCorrections(current, moved);
  const fieldAtFirst = new Map(proposal.map(({ index, field }) => [index, field]));
  const columns = result
    .filter(({ index, field }) => fieldAtFirst.get(index) !== field)
    .map(({ index, field }) => ({ index, field }));
  return { ok: true, columns };
}
