import { ReadingStopped, type TableMeter, tableMeter } from "./limits";
import type { RecordsResult } from "./read-csv";
import { sharedStrings, sheetRecords } from "./sheet-cells";
import type { FileRecord, ReportProgress, TableFailure } from "./table";
import { mainPartOf, readDateStyles, readWorkbookParts, relationsPathOf } from "./workbook-parts";
import { type XmlHandlers, xmlScanner } from "./xml-scanner";
import { type InflateBudget, inflate, inflateBudget, inflateText, readDirectory, type ZipEntry } from "./zip-archive";

/** The archive of a workbook with what may still come out of it. */
type Archive = { entries: Map<string, ZipEntry>; budget: InflateBudget; meter: TableMeter };

/**
 * Reads every sheet of a workbook (ECMA-376), each as records with the row numbers that Excel shows. Sheets without a cell are
 * left out. What is unpacked is counted on the way, so a small file that unpacks to a huge one is stopped in time.
 */
export async function readXlsx(bytes: Uint8Array, report: ReportProgress): Promise<RecordsResult[] | TableFailure> {
  const entries = readDirectory(bytes);
  if (!entries || entries.size === 0) return { ok: false, reason: "unreadable" };
  if ([...entries.values()].some((entry) => entry.encrypted)) return { ok: false, reason: "password" };
  const archive = { entries, budget: inflateBudget(), meter: tableMeter() };
  try {
    return await readSheets(archive, report);
  } catch (error) {
    if (error instanceof ReadingStopped) return error.failure;
    // zlib and the scanner throw for whatever is damaged; none of their messages would help the person who uploads.
    return { ok: false, reason: "unreadable" };
  }
}

async function readSheets(archive: Archive, report: ReportProgress): Promise<RecordsResult[] | TableFailure> {
  const workbookPath = mainPartOf(await partText(archive, "_rels/.rels"));
  const workbook = await partText(archive, workbookPath);
  if (workbook === null || !/\.xml$/i.test(workbookPath) || !workbook.includes("sheet")) {
    return { ok: false, reason: "not-a-workbook" };
  }
  const relations = (await partText(archive, relationsPathOf(workbookPath))) ?? "";
  const parts = readWorkbookParts(workbook, relations, workbookPath);
  if (parts.sheets.length === 0) return { ok: false, reason: "not-a-workbook" };
  const styles = parts.styles && (await partText(archive, parts.styles));
  const strings = sharedStrings(archive.meter);
  const paths = [parts.sharedStrings ?? "", ...parts.sheets.map(({ path }) => path)];
  const partDone = progressOf(archive, paths);
  let rows = 0;
  if (parts.sharedStrings) {
    await scanPart(archive, parts.sharedStrings, strings.handlers, () => report(partDone(), 0));
  }
  const shared = {
    strings: strings.strings,
    dateStyles: styles ? readDateStyles(styles) : [],
    from1904: parts.from1904,
  };
  const results: RecordsResult[] = [];
  for (const { name, path } of parts.sheets) {
    const sheet = sheetRecords(shared, archive.meter);
    const found = await scanPart(archive, path, sheet.handlers, () => report(partDone(), rows + sheet.count()));
    if (!found) return { ok: false, reason: "unreadable" };
    const records = sheet.take();
    rows += records.length;
    if (records.length > 0) results.push(asResult(name, records));
  }
  return results;
}

const asResult = (sheet: string, records: FileRecord[]): RecordsResult => ({
  ok: true,
  source: { format: "xlsx", encoding: null, delimiter: null, sheet },
  records,
});

async function partText({ entries, budget }: Archive, path: string): Promise<string | null> {
  const entry = entries.get(path);
  return entry ? inflateText(entry, budget) : null;
}

/** How much of these parts was unpacked since now, from 0 to 1. What the archive says of their size may be a lie. */
function progressOf({ entries, budget }: Archive, paths: readonly string[]): () => number {
  const before = budget.left;
  const claimed = paths.reduce((sum, path) => sum + (entries.get(path)?.claimedSize ?? 0), 0);
  return () => Math.min(1, (before - budget.left) / Math.max(1, claimed));
}

async function scanPart(
  { entries, budget }: Archive,
  path: string,
  handlers: XmlHandlers,
  onPiece: () => void,
): Promise<boolean> {
  const entry = entries.get(path);
  if (!entry) return false;
  const scanner = xmlScanner(handlers);
  const decoder = new TextDecoder("utf-8");
  for await (const piece of inflate(entry, budget)) {
    scanner.feed(decoder.decode(piece, { stream: true }));
    onPiece();
  }
  scanner.end();
  return true;
}
