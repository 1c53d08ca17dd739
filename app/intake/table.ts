/**
 * A cell as it stands in the file. `text` is always the original text (for a date cell of a workbook, which has none,
 * the date written as ISO). A date carries wall-clock time without zone: 'YYYY-MM-DDTHH:MM:SS', rounded to the second.
 */
export type Cell =
  | { kind: "text"; text: string }
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
  | "footer";

export type SkippedRow = { row: number; line: number | null; why: SkipReason };

/** How the file was read, to show beside the preview. `delimiter` and `encoding` are null for a workbook. */
export type TableSource = {
  format: "csv" | "xlsx";
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
};

/** The one shape every reader delivers. `row` and `headerRow` count records from 1, as a spreadsheet does. */
export type Table = TableSource & {
  headerRow: number;
  headers: string[];
  rows: FileRecord[];
  skipped: SkippedRow[];
};

/** Why a file cannot be read at all. */
export type TableFailureReason =
  | "too-large"
  | "empty"
  | "header-only"
  | "unclosed-quote"
  | "old-workbook"
  | "not-a-table"
  | "too-many-columns"
  | "unreadable";

/** `detail` is the line of the opening quote for "unclosed-quote", and the limit for "too-large" and "too-many-columns". */
export type TableFailure = { ok: false; reason: TableFailureReason; detail?: string };

export type TableResult = { ok: true; table: Table } | TableFailure;

export const maxUploadBytes = 20 * 1024 * 1024;
export const maxInflatedBytes = 300 * 1024 * 1024;
export const maxColumns = 500;

export const textCell = (text: string): Cell => ({ kind: "text", text });

/** True where a person would see nothing: spaces, no-break spaces and line breaks included. */
export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cell.text.trim() === "";
