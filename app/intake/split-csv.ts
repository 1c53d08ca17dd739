const quote = '"';

/** What is known about how a CSV text is cut. */
export type CsvCut = { delimiter: string; lineEnd: string };

/**
 * Cuts a CSV text (RFC 4180) into records and hands each on with the line on which it starts and the place after it. A cell that opens with a quote runs
 * to its closing quote, whatever stands in it. As spreadsheets do, a quote elsewhere is text, and a cell in which text follows the
 * closing quote is taken as it stands. Returns the line of a quote that nothing closes, or null.
 */
export function splitCsv(
  text: string,
  { delimiter, lineEnd }: CsvCut,
  onRecord: (texts: string[], line: number, end: number) => void,
): number | null {
  const nextDelimiter = seeker(text, delimiter);
  const nextEnd = seeker(text, lineEnd);
  const newline = lineEnd === "\r" ? "\r" : "\n";
  let at = 0;
  let line = 1;
  let started = 1;
  let texts: string[] = [];
  while (at < text.length || texts.length > 0) {
    const quoted = text[at] === quote ? readQuoted(text, at) : null;
    if (quoted === "open") return line;
    const from = quoted ? quoted.end : at;
    const end = Math.min(nextDelimiter(from), nextEnd(from));
    const closed = quoted && isCellEnd(text, from, end);
    // A quote that closes on another line, in the middle of a text, is most likely the opening one of a later cell.
    if (quoted && !closed && text.slice(at, from).includes(newline)) return line;
    const cell = closed ? quoted.cell : text.slice(at, end);
    if (quoted || lineEnd !== newline) line += count(cell, newline);
    texts.push(cell);
    if (end < text.length && text.startsWith(delimiter, end)) {
      at = end + delimiter.length;
      continue;
    }
    onRecord(texts, started, end);
    line += 1;
    started = line;
    texts = [];
    at = end + lineEnd.length;
  }
  return null;
}

/** Finds the next place of a text at or after a place that only moves forward; the end where there is none. */
function seeker(text: string, sought: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(sought, from);
      if (found === -1) found = text.length;
    }
    return found;
  };
}

/** The cell between quotes and the place after the closing one; "open" where nothing closes it. */
function readQuoted(text: string, at: number): { cell: string; end: number } | "open" {
  let doubled = false;
  for (let from = at + 1; ; from += 2) {
    from = text.indexOf(quote, from);
    if (from === -1) return "open";
    if (text[from + 1] !== quote) {
      const inner = text.slice(at + 1, from);
      return { cell: doubled ? inner.replaceAll('""', quote) : inner, end: from + 1 };
    }
    doubled = true;
  }
}

/** Between the closing quote and the end of the cell only spaces may stand. */
const isCellEnd = (text: string, from: number, end: number): boolean =>
  from === end || text.slice(from, end).trim() === "";

function count(text: string, sought: string): number {
  let found = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) found++;
  return found;
}
