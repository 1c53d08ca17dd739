import { matchHeader, normaliseHeader } from "./header-match";
import type { FileRecord } from "./table";

/** Columns in which a form tool says how far an applicant came. */
const kindColumns = new Set(
  "response type|responsetype|type antwoord|type inzending|soort inzending|inzendstatus|status inzending|submission status".split(
    "|",
  ),
);
const doneColumns = new Set(
  "voltooid|afgerond|compleet|volledig ingevuld|ingediend|completed|complete|finished|is completed|submitted".split(
    "|",
  ),
);
const partialWords =
  /^(partial|partially completed|partially complete|started|incomplete|unfinished|not submitted|draft|concept|gedeeltelijk|deels ingevuld|onvolledig|niet (ingediend|voltooid|afgerond|compleet)|nog niet ingediend|begonnen|gestart)\b/;
const noWords = new Set(["nee", "no", "n", "false", "onwaar", "0"]);

/** Says of a row whether its own form tool calls it unfinished: it was never submitted, so it is no plan. */
export function partialResponses(headers: readonly string[]): (record: FileRecord) => boolean {
  const columns = headers.flatMap((header, index) => {
    // The last part of a dotted path says it too: "metadata.completed".
    const names = [normaliseHeader(header), normaliseHeader(header.split(".").at(-1) ?? "")];
    const tells = names.some((name) => kindColumns.has(name)) || matchHeader(header)?.field === "status";
    const done = names.some((name) => doneColumns.has(name));
    return tells || done ? [{ index, done }] : [];
  });
  return (record) =>
    columns.some(({ index, done }) => {
      const text = (record.cells[index]?.text ?? "").trim().toLowerCase();
      return partialWords.test(text) || (done && noWords.has(text));
    });
}
