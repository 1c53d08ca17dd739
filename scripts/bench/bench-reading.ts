import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import writeWorkbook from "write-excel-file/node";

/**
 * Milliseconds of processor time to read a file into rows, and the most memory the process held meanwhile (resident, including Node
 * itself). `ratio` compares with the library alone on the same file: processor time, because other work on the machine slows the clock.
 */
export type ReadingBenchRow = {
  name: string;
  rows: number;
  columns: number;
  millis: number;
  wallMillis: number;
  peakMegabytes: number;
  ratio: number | null;
};

type Measured = { rows: number; millis: number; wallMillis: number; peakMegabytes: number };

/** Times reading a table as CSV and as XLSX, each beside the library alone, in a process of its own. */
export async function benchReading(rows = 60_000): Promise<ReadingBenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "beraad-bench-"));
  const files = { csv: join(folder, "plannen.csv"), xlsx: join(folder, "plannen.xlsx") };
  try {
    const table = Array.from({ length: rows }, (_, index) => madeUpRow(index));
    writeFileSync(files.csv, [headers, ...table.map((cells) => cells.map(asText))].map(csvLine).join("\r\n"));
    writeFileSync(
      files.xlsx,
      await writeWorkbook([headers.map(asCell), ...table.map((row) => row.map(asCell))]).toBuffer(),
    );
    return [...compare("CSV", "csv-parse", files.csv), ...compare("XLSX", "read-excel-file", files.xlsx)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(name: string, library: string, file: string): ReadingBenchRow[] {
  const alone = measure(library, file);
  const own = measure("readTable", file);
  const columns = headers.length;
  return [
    { name: `${name}, ${library} alone`, columns, ...alone, ratio: null },
    {
      name: `${name}, as a table of plans`,
      columns,
      ...own,
      ratio: Math.round((own.millis / alone.millis) * 100) / 100,
    },
  ];
}

/** In a process of its own, so that neither memory nor compiled code of one reader helps the other. */
function measure(reader: string, file: string): Measured {
  const script = join(import.meta.dirname, "read-once.ts");
  // The library for workbooks calls itself once for every piece of a sheet: without more room a large one overflows the stack.
  const args = ["--stack-size=4000", "--import", "tsx", script, reader, file];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Measured;
}

const headers = [
  ..."Dossiernummer|Aanvraagdatum|Naam organisatie|Rechtsvorm|KvK-nummer|Projecttitel|Samenvatting".split("|"),
  ..."Bewonersinitiatief|Welzijnsorganisatie|Buurt/wijk|Gemeente|Leerdoel|Rol bewoners".split("|"),
  ..."Startdatum project|Einddatum project|Totale begroting|Gevraagd bedrag|Eigen bijdrage".split("|"),
  ..."Bijdrage derden|Financiers|Medewerking evaluatie|Delen lessen|Akkoord adviescommissie|Contactpersoon|E-mail".split(
    "|",
  ),
];

type Value = string | number | Date;

const madeUpRow = (index: number): Value[] => [
  `2021-${index}`,
  "8-11-2021 10:22",
  `Stichting ${index % 500}`,
  "Stichting",
  String(40_000_000 + index),
  `Plan ${index}`,
  `Wij leren samen hoe bewoners de leiding nemen; dat is proef ${index}.`,
  `Buurtgroep ${index % 300}`,
  `Welzijn ${index % 40}`,
  `Wijk ${index % 90}`,
  `Gemeente ${index % 342}`,
  "Leren wie er beslist in de wijk.",
  "Bewoners zitten voor.",
  new Date(Date.UTC(2022, index % 12, 1 + (index % 28))),
  new Date(Date.UTC(2023, 1, 1)),
  50_000 + (index % 100),
  45_000,
  2500,
  2500 + (index % 100),
  `Gemeente; Fonds ${index % 9}`,
  "Ja",
  "Ja",
  "Nee",
  `Naam ${index % 800}`,
  `naam${index}@example.org`,
];

const asText = (value: Value): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
const asCell = (value: Value) => (value instanceof Date ? { value, format: "dd-mm-yyyy" } : { value });
const csvLine = (texts: readonly string[]): string =>
  texts.map((text) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(";");
