import { ReadingStopped, rowsPerReport, tableMeter } from "./limits";
import { sniffDelimiter, sniffLineEnd } from "./sniff-csv";
import { splitCsv } from "./split-csv";
import { type FileRecord, type ReportProgress, type TableFailure, type TableSource, textCell } from "./table";

/** What a reader delivers: the records as they stand in the file, not yet a table. */
export type RecordsResult =
  | { ok: true; source: TableSource; records: FileRecord[]; separatorLine?: boolean }
  | TableFailure;

/** Reads the records of a CSV: the delimiter `; , TAB |` is found by looking, a first line `sep=;` is obeyed. */
export function readCsv(text: string, encoding: string, report: ReportProgress = () => {}): RecordsResult {
  if (text.trim() === "") return { ok: false, reason: "empty" };
  const announced = /^"?sep=([;,|\t])"?\r?\n/i.exec(text)?.[1];
  const delimiter = announced ?? sniffDelimiter(text);
  if (delimiter === null) return { ok: false, reason: "not-a-table" };
  const parsed = readRecords(text, delimiter, report);
  if (!parsed.ok) return parsed;
  return {
    ok: true,
    source: { format: "csv", encoding, delimiter, sheet: null },
    records: parsed.records,
    separatorLine: announced !== undefined,
  };
}

function readRecords(
  text: string,
  delimiter: string,
  report: ReportProgress,
): { ok: true; records: FileRecord[] } | TableFailure {
  const records: FileRecord[] = [];
  const meter = tableMeter();
  try {
    const openQuote = splitCsv(text, { delimiter, lineEnd: sniffLineEnd(text) }, (texts, line, end) => {
      const row = records.length + 1;
      meter.count(row, texts.length);
      for (const one of texts) meter.checkLength(one.length, row);
      records.push({ row, line, cells: texts.map(textCell) });
      if (row % rowsPerReport === 0) report(end / text.length, row);
    });
    if (openQuote !== null) return { ok: false, reason: "unclosed-quote", detail: String(openQuote) };
    return { ok: true, records };
  } catch (error) {
    if (error instanceof ReadingStopped) return error.failure;
    throw error;
  }
}
