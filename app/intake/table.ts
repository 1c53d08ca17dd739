/**
 * A cell as it stands in the file. `text` is always the original text (for a date cell of a workbook, which has none,
 * the date written as ISO). A date carries wall-clock time without zone: 'YYYY-MM-DDTHH:MM:SS', rounded to the second.
 * `parts` are the answers of a list, where the file itself keeps them apart.
 */
export type Cell =
  | { kind: "text"; text: string; parts?: readonly string[] }
  | { kind: "number"; text: string; number: number }
  | { kind: "date"; text: string; at: string };

/** One record of a file before anyone knows which one is the header. `line` is null where a file has no lines. */
export type FileRecord = { row: number; line: number | null; cells: Cell[] };

/** Why a record of the file is not a row of the table. */
export type SkipReason =
  | "title"
  | "separator-line"
  | "blank"
  | "delimiters-only"
  | "repeated-header"
  | "totals"
  | "footer"
  | "partial"
  | "by-hand";

export type SkippedRow = { row: number; line: number | null; why: SkipReason };

/** How the file was read, to show beside the preview. `delimiter` and `encoding` are null where a format has none. */
export type TableSource = {
  format: "csv" | "xlsx" | "json";
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
};

/**
 * The one shape every reader delivers. `row` and `headerRow` count records from 1, as a spreadsheet does; in JSON, which has no
 * header, rows count the objects and `headerRow` is 0.
 */
export type Table = TableSource & {
  headerRow: number;
  headers: string[];
  rows: FileRecord[];
  skipped: SkippedRow[];
};

/** Limits on what a file may hold; the numbers are in limits.ts. */
export type LimitReason =
  | "too-large"
  | "too-large-unpacked"
  | "too-many-rows"
  | "too-many-columns"
  | "too-many-cells"
  | "cell-too-long";

/** Why a file cannot be read at all. */
export type TableFailureReason =
  | LimitReason
  | "empty"
  | "header-only"
  | "unclosed-quote"
  | "mixed-delimiters"
  | "nul-characters"
  | "old-workbook"
  | "password"
  | "not-a-workbook"
  | "broken-json"
  | "not-a-table"
  | "no-such-sheet"
  | "no-such-row"
  | "unreadable";

/**
 * `detail` is the line for "unclosed-quote", "mixed-delimiters", "nul-characters" and "broken-json", the limit for what is over
 * one, the row for "cell-too-long", and the name or number that was asked for with "no-such-sheet" and "no-such-row".
 */
export type TableFailure = { ok: false; reason: TableFailureReason; detail?: string };

/** A sheet of a workbook to choose from, with the number of rows under its header. */
export type SheetSummary = { name: string; rows: number };

/** `sheets` lists the sheets of a workbook that have rows; it is empty for every other format. */
export type TableResult = { ok: true; table: Table; sheets: SheetSummary[] } | TableFailure;

/** Told now and then by a reader: the part of the file that is read, from 0 to 1, and the rows so far. */
export type ReportProgress = (part: number, rows: number) => void;

export const maxUploadBytes = 20 * 1024 * 1024;

export const textCell = (text: string): Cell => ({ kind: "text", text });

/** The one cell that stands wherever a file has nothing. */
export const blankCell: Cell = textCell("");

/** True where a person would see nothing: spaces, no-break spaces and line breaks included. */
export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cell.text.trim() === "";
