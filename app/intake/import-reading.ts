import { columnOrder, type DayOrder } from "./calendar-dates";
import { kindOf } from "./fields";
import { applyCorrections, type ColumnMapping, type MappingCorrection, proposeMapping } from "./mapping";
import { type DraftResult, draftPlans } from "./plan-draft";
import { readTable } from "./read-table";
import type { Table, TableFailure } from "./table";

/** What a person said about the columns of one file. */
export type Corrections = { columns: MappingCorrection[]; dayOrders: Record<number, DayOrder> };

export const noCorrections: Corrections = { columns: [], dayOrders: {} };

export type Reading = { ok: true; table: Table; mapping: ColumnMapping[]; result: DraftResult } | TableFailure;

/**
 * The whole way from bytes to drafts: reader, table, mapping, drafts. Values in, values out and nothing else needed, so that it
 * can be done elsewhere than on the thread that answers requests.
 */
export async function readImportFile(
  file: { content: Uint8Array; fileName: string },
  corrections: Corrections,
  kind: "plans" | "ideas",
): Promise<Reading> {
  const read = await readTable(file.content, file.fileName);
  if (!read.ok) return read;
  const { table } = read;
  const mapping = applyCorrections(proposedMapping(table), corrections.columns);
  return { ok: true, table, mapping, result: draftPlans(table, mapping, { kind, dayOrders: corrections.dayOrders }) };
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
