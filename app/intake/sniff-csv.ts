import { matchHeader } from "./header-match";
import type { FileRecord } from "./table";

export const delimiters = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const sampleRecords = 30;
const sampleLength = 200_000;

/** Splits the start of a text on every delimiter and break outside quotes: rough, but enough to compare delimiters. */
function roughRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (const char of text.slice(0, sampleLength)) {
    const record = records.at(-1) ?? [];
    if (char === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && char === delimiter) {
      record.push(cell);
      cell = "";
    } else if (!quoted && char === "\n") {
      record.push(cell);
      cell = "";
      if (records.length === sampleRecords) return records;
      records.push([]);
    } else if (char !== "\r") cell += char;
  }
  records.at(-1)?.push(cell);
  return records;
}

/**
 * The delimiter of a CSV text, looking outside quotes only: the one whose best row names the most known headers, and among
 * equals the one that cuts most rows into the most cells. Null where no delimiter cuts anything.
 */
export function sniffDelimiter(text: string): Delimiter | null {
  const scored = delimiters.map((delimiter) => {
    const records = roughRecords(text, delimiter);
    const known = Math.max(...records.map((cells) => (cells.length > 1 ? cells.filter(matchHeader).length : 0)));
    const widths = records.map((cells) => cells.length).toSorted((a, b) => a - b);
    const cut = widths.filter((width) => width > 1).length;
    return { delimiter, known, cut, widest: widths.at(-1) ?? 0 };
  });
  const best = scored.toSorted((a, b) => b.known - a.known || b.cut - a.cut || b.widest - a.widest)[0];
  return best && best.widest > 1 ? best.delimiter : null;
}

/** Records end where the first one does: a bare LF inside a CRLF file is a line break within a cell. */
export function sniffLineEnd(text: string): "\r\n" | "\n" | "\r" {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === "\n") return "\n";
    else if (char === "\r") return text[at + 1] === "\n" ? "\r\n" : "\r";
  }
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/**
 * The line of the first record under a header (the first of these) that is cut as the header is by another delimiter, and not by
 * the one of the file; null where there is none. Records that are cut well, or badly in both ways, are left alone.
 */
export function lineOfOtherDelimiter(records: readonly FileRecord[], delimiter: string): number | null {
  const [header, ...rows] = records;
  const width = header?.cells.length ?? 0;
  if (width < 3) return null;
  for (const { cells, line } of rows) {
    if (cells.length >= width) continue;
    const whole = cells.map((cell) => cell.text).join(delimiter);
    for (const other of delimiters) {
      if (other === delimiter || !whole.includes(other)) continue;
      const parts = roughRecords(whole, other)[0] ?? [];
      if (parts.length === width && !parts[0]?.includes(delimiter)) return line;
    }
  }
  return null;
}
