import type { DayOrder } from "./calendar-dates";
import type { FieldKey } from "./fields";
import { applyCorrections, type ColumnMapping } from "./mapping";

/** One column as a person agreed to it. `place` counts the columns of the same name from 0; `dayOrder` where it was asked. */
export type RememberedColumn = { header: string; place: number; field: FieldKey | null; dayOrder: DayOrder | null };

type DayOrders = Readonly<Record<number, DayOrder>>;

/** What to keep of the columns of a file, to propose for the next one from the same source. */
export function rememberColumns(mapping: readonly ColumnMapping[], dayOrders: DayOrders): RememberedColumn[] {
  return mapping.map((column) => ({
    header: column.header,
    place: placeOf(mapping, column),
    field: column.field,
    dayOrder: dayOrders[column.index] ?? null,
  }));
}

/** A proposal in which the columns that were in the file of last time get the field they had then. */
export function recallColumns(
  proposal: readonly ColumnMapping[],
  remembered: readonly RememberedColumn[],
): ColumnMapping[] {
  const known = proposal.flatMap((column) => {
    const before = find(proposal, column, remembered);
    return before ? [{ index: column.index, field: before.field }] : [];
  });
  const fieldThen = new Map(known.map(({ index, field }) => [index, field]));
  return applyCorrections(proposal, known).map((column, place) => {
    if (!fieldThen.has(column.index) || fieldThen.get(column.index) !== column.field) return column;
    const own = proposal[place];
    const sureAnyway = own?.field === column.field && (column.field === null || own.confidence === 1);
    if (sureAnyway && own) return own;
    return column.reason === "option" ? column : { ...column, confidence: 1, reason: "as-before" };
  });
}

/** The order of day and month that was chosen last time, by the column of this file; only where the field is still the same. */
export function recallDayOrders(
  mapping: readonly ColumnMapping[],
  remembered: readonly RememberedColumn[],
): Record<number, DayOrder> {
  return Object.fromEntries(
    mapping.flatMap((column) => {
      const before = find(mapping, column, remembered);
      return before?.dayOrder && before.field === column.field ? [[column.index, before.dayOrder] as const] : [];
    }),
  );
}

function find(
  columns: readonly ColumnMapping[],
  column: ColumnMapping,
  remembered: readonly RememberedColumn[],
): RememberedColumn | undefined {
  const place = placeOf(columns, column);
  const name = column.header.trim();
  return remembered.find((one) => one.header.trim() === name && one.place === place);
}

const placeOf = (columns: readonly ColumnMapping[], { index, header }: ColumnMapping): number =>
  columns.filter((other) => other.index < index && other.header.trim() === header.trim()).length;
