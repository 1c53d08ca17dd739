import { type ColumnOrder, columnOrder, type DayOrder } from "./calendar-dates";
import { expectedFields, type FieldKey } from "./fields";
import { ideaNumber } from "./idea-number";
import type { ColumnMapping } from "./mapping";
import { bySubmission, type PlanState, stateOf } from "./plan-state";
import { emptyValues, type PlanValues, parseField } from "./plan-values";
import type { Problem, ProblemCode } from "./problem";
import { type Cell, type FileRecord, isBlank, type SkippedRow, type Table, textCell } from "./table";

/**
 * One row read as a plan, not yet imported. `answers` are all original cells in the order of the file. `externalId` is the number
 * in the file; an idea without one has a number of its own.
 */
export type PlanDraft = {
  row: number;
  line: number | null;
  externalId: string;
  values: PlanValues;
  answers: { header: string; text: string }[];
  state: PlanState;
  problems: Problem[];
};

/** `kind` "ideas" does not ask for a number or for what only full plans have. `dayOrders` is what a person said per column. */
export type DraftOptions = { kind?: "plans" | "ideas"; dayOrders?: Readonly<Record<number, DayOrder>> };

export type DraftResult = { drafts: PlanDraft[]; problems: Problem[]; skipped: SkippedRow[] };

type Column = { index: number; header: string; field: FieldKey; order: ColumnOrder };

/**
 * Reads every row of a table as a plan, with the mapping a person has agreed to. Problems are per cell; only a missing number
 * or title keeps a plan out. Of two rows with one number the later submission wins and the earlier is "superseded".
 */
export function draftPlans(table: Table, mapping: readonly ColumnMapping[], options: DraftOptions = {}): DraftResult {
  const columns = mappedColumns(table, mapping, options);
  const drafts = markSuperseded(table.rows.map((record) => draftRow(table, record, columns, options)));
  return { drafts, problems: drafts.flatMap((draft) => draft.problems), skipped: table.skipped };
}

function mappedColumns(table: Table, mapping: readonly ColumnMapping[], options: DraftOptions): Column[] {
  return mapping.flatMap(({ index, header, field }) => {
    if (field === null) return [];
    const texts = table.rows.flatMap((record) =>
      record.cells[index]?.kind === "text" ? record.cells[index].text : [],
    );
    return [{ index, header, field, order: options.dayOrders?.[index] ?? columnOrder(texts) }];
  });
}

function draftRow(table: Table, record: FileRecord, columns: readonly Column[], options: DraftOptions): PlanDraft {
  const problems: Problem[] = [];
  const report = (column: Column | null, code: ProblemCode, text: string, severity: Problem["severity"] = "warning") =>
    problems.push({
      row: record.row,
      column: column?.index ?? null,
      header: column?.header ?? null,
      severity,
      code,
      text,
    });

  const values = readValues(record, columns, (column, code, cell) => report(column, code, cell.text));
  const columnOf = (field: FieldKey) => columns.find((column) => column.field === field) ?? null;
  if (values.title === "") report(columnOf("title"), "no_title", "", "error");
  if (values.externalId === "" && options.kind !== "ideas")
    report(columnOf("externalId"), "no_external_id", "", "error");
  for (const column of columns) {
    if (isExpected(column.field, options) && isBlank(record.cells[column.index])) {
      report(column, "missing", record.cells[column.index]?.text ?? "");
    }
  }
  if (record.cells.slice(table.headers.length).some((cell) => !isBlank(cell))) report(null, "row_too_long", "");
  if (record.cells.length < table.headers.length) report(null, "row_too_short", "");

  return {
    row: record.row,
    line: record.line,
    externalId: values.externalId || (options.kind === "ideas" ? ideaNumber(values) : ""),
    values,
    answers: answersOf(table, record),
    state: stateOf(values),
    problems: problems.toSorted((a, b) => (a.column ?? -1) - (b.column ?? -1)),
  };
}

function readValues(
  record: FileRecord,
  columns: readonly Column[],
  report: (column: Column, code: ProblemCode, cell: Cell) => void,
): PlanValues {
  const read = columns.map((column) => {
    const cell = record.cells[column.index] ?? textCell("");
    const parsed = parseField(column.field, cell, column.order);
    if (parsed.problem) report(column, parsed.problem.code, cell);
    return [column.field, parsed.value];
  });
  return { ...emptyValues(), ...(Object.fromEntries(read) as Partial<PlanValues>) };
}

const errorsOfTheirOwn: ReadonlySet<FieldKey> = new Set<FieldKey>(["externalId", "title"]);

const isExpected = (field: FieldKey, { kind = "plans" }: DraftOptions): boolean =>
  expectedFields(kind).has(field) && !errorsOfTheirOwn.has(field);

function answersOf(table: Table, record: FileRecord): PlanDraft["answers"] {
  const length = Math.max(table.headers.length, record.cells.findLastIndex((cell) => !isBlank(cell)) + 1);
  return Array.from({ length }, (_, index) => ({
    header: table.headers[index] ?? "",
    text: record.cells[index]?.text ?? "",
  }));
}

/** A row that is itself kept out, or that only tests the form, never takes the place of a real submission. */
function markSuperseded(drafts: readonly PlanDraft[]): PlanDraft[] {
  const latest = new Map<string, PlanDraft>();
  const counts = (draft: PlanDraft) =>
    draft.state !== "test" && draft.problems.every((problem) => problem.severity !== "error");
  for (const draft of drafts.filter(counts)) {
    const other = latest.get(draft.externalId);
    if (draft.externalId !== "" && (!other || bySubmission(other, draft) < 0)) latest.set(draft.externalId, draft);
  }
  return drafts.map((draft) => {
    const winner = latest.get(draft.externalId);
    return counts(draft) && winner && winner !== draft ? { ...draft, state: "superseded" } : draft;
  });
}
