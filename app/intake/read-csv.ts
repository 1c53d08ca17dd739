import { CsvError, parse } from "csv-parse/sync";
import { ReadingStopped, tableMeter } from "./limits";
import { lineOfOpenQuote, sniffDelimiter, sniffLineEnd } from "./sniff-csv";
import { type FileRecord, type TableFailure, type TableSource, textCell } from "./table";

/** What a reader delivers: the records as they stand in the file, not yet a table. */
export type RecordsResult =
  | { ok: true; source: TableSource; records: FileRecord[]; separatorLine?: boolean }
  | TableFailure;

/** Reads the records of a CSV: the delimiter `; , TAB |` is found by looking, a first line `sep=;` is obeyed. */
export function readCsv(text: string, encoding: string): RecordsResult {
  if (text.trim() === "") return { ok: false, reason: "empty" };
  const announced = /^"?sep=([;,|\t])"?\r?\n/i.exec(text)?.[1];
  const delimiter = announced ?? sniffDelimiter(text);
  if (delimiter === null) return { ok: false, reason: "not-a-table" };
  const parsed = parseRecords(text, delimiter);
  if (!parsed.ok) return parsed;
  return {
    ok: true,
    source: { format: "csv", encoding, delimiter, sheet: null },
    records: parsed.records,
    separatorLine: announced !== undefined,
  };
}

function parseRecords(text: string, delimiter: string): { ok: true; records: FileRecord[] } | TableFailure {
  const records: FileRecord[] = [];
  const meter = tableMeter();
  let line = 1;
  try {
    parse(text, {
      delimiter,
      record_delimiter: sniffLineEnd(text),
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], info) => {
        const row = records.length + 1;
        meter.countRecord(row, cells.length);
        records.push({
          row,
          line,
          cells: cells.map((cell) => {
            meter.checkLength(cell.length, row);
            return textCell(cell);
          }),
        });
        line = info.lines + 1;
        return null;
      },
    });
    return { ok: true, records };
  } catch (error) {
    if (error instanceof ReadingStopped) return error.failure;
    if (!(error instanceof CsvError)) throw error;
    if (error.code !== "CSV_QUOTE_NOT_CLOSED") return { ok: false, reason: "unreadable" };
    return { ok: false, reason: "unclosed-quote", detail: String(lineOfOpenQuote(text, delimiter)) };
  }
}
