import { ReadingStopped, type TableMeter, tableMeter } from "./limits";
import type { RecordsResult } from "./read-csv";
import { sharedStrings, sheetRecords } from "./sheet-cells";
import type { FileRecord, TableFailure } from "./table";
import { mainPartOf, readDateStyles, readWorkbookParts, relationsPathOf } from "./workbook-parts";
import { type XmlHandlers, xmlScanner } from "./xml-scanner";
import { type InflateBudget, inflate, inflateBudget, inflateText, readDirectory, type ZipEntry } from "./zip-archive";

/** The archive of a workbook with what may still come out of it. */
type Archive = { entries: Map<string, ZipEntry>; budget: InflateBudget; meter: TableMeter };

/**
 * Reads every sheet of a workbook (ECMA-376), each as records with the row numbers that Excel shows. Sheets without a cell are
 * left out. What is unpacked is counted on the way, so a small file that unpacks to a huge one is stopped in time.
 */
export async function readXlsx(bytes: Uint8Array): Promise<RecordsResult[] | TableFailure> {
  const entries = readDirectory(bytes);
  if (!entries || entries.size === 0) return { ok: false, reason: "unreadable" };
  if ([...entries.values()].some((entry) => entry.encrypted)) return { ok: false, reason: "password" };
  const archive = { entries, budget: inflateBudget(), meter: tableMeter() };
  try {
    return await readSheets(archive);
  } catch (error) {
    if (error instanceof ReadingStopped) return error.failure;
    // zlib and the scanner throw for whatever is damaged; none of their messages would help the person who uploads.
    return { ok: false, reason: "unreadable" };
  }
}

async function readSheets(archive: Archive): Promise<RecordsResult[] | TableFailure> {
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
  if (parts.sharedStrings) await scanPart(archive, parts.sharedStrings, strings.handlers);
  const shared = {
    strings: strings.strings,
    dateStyles: styles ? readDateStyles(styles) : [],
    from1904: parts.from1904,
  };
  const results: RecordsResult[] = [];
  for (const { name, path } of parts.sheets) {
    const sheet = sheetRecords(shared, archive.meter);
    const found = await scanPart(archive, path, sheet.handlers);
    if (!found) return { ok: false, reason: "unreadable" };
    const records = sheet.take();
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

async function scanPart({ entries, budget }: Archive, path: string, handlers: XmlHandlers): Promise<boolean> {
  const entry = entries.get(path);
  if (!entry) return false;
  const scanner = xmlScanner(handlers);
  const decoder = new TextDecoder("utf-8");
  for await (const piece of inflate(entry, budget)) scanner.feed(decoder.decode(piece, { stream: true }));
  scanner.end();
  return true;
}
