import { readCsv } from "~/intake/read-csv";
import { readText } from "~/intake/read-text";
import { type Place, type PlaceKindName, placeKinds, placeOf, readPlaceCode } from "./place-codes";

export type PlaceFile = { name: string; bytes: Uint8Array };

/** `line` is null where the problem is not on one line; the file "" stands for all of them together. */
export type PlaceFilesResult =
  | { ok: true; year: number; places: Place[] }
  | { ok: false; file: string; line: number | null; problem: string };

class Refusal extends Error {
  constructor(
    readonly file: string,
    readonly line: number | null,
    problem: string,
  ) {
    super(problem);
  }
}

/**
 * Names that the office published with a mistake, and what they should be. Only this exact spelling is mended.
 * BU00341807 (Almere, 2024): the letter è was written in one alphabet (windows-1252) and read in another (code page 850).
 */
const misprints: Readonly<Record<string, string>> = { LumiÞrepark: "Lumièrepark" };

const words: Record<PlaceKindName, { fileName: RegExp; code: RegExp; name: RegExp; dutch: string; english: string }> = {
  municipality: {
    fileName: /^gem(eente)?/i,
    code: /^(gemeente|gem)(code)?$/,
    name: /^(gemeente|gem)?naam$/,
    dutch: "gemeente",
    english: "municipality",
  },
  district: {
    fileName: /^(wijk|wk)/i,
    code: /^wijk(code)?$/,
    name: /^(wijk)?naam$/,
    dutch: "wijk",
    english: "district",
  },
  neighbourhood: {
    fileName: /^(buurt|brt|bu)/i,
    code: /^(buurt|brt)(code)?$/,
    name: /^(buurt|brt)?naam$/,
    dutch: "buurt",
    english: "neighbourhood",
  },
};

/**
 * Reads the lists of the statistics office: CSV with any delimiter and encoding, a code and a name column, whatever other columns there
 * are. Known shapes: `buurten_2024.csv` (buurtcode;buurtnaam;wijkcode;…) and `buurt2024.csv` (buurtcode2024;buurtnaam2024). Parents
 * come from the code. The year is the one given, else the one in the file names. All three kinds must be there and belong together.
 */
export function readPlaceFiles(files: readonly PlaceFile[], year: number | null): PlaceFilesResult {
  try {
    const listYear = year ?? yearOf(files);
    const lists = files.map(readPlaceFile);
    checkWhole(lists);
    return { ok: true, year: listYear, places: lists.flatMap(({ rows }) => rows.map(({ place }) => place)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, file: error.file, line: error.line, problem: error.message };
  }
}

function yearOf(files: readonly PlaceFile[]): number {
  const years = files.map(({ name }) => {
    const digits = /(?<!\d)(19|20)\d\d(?!\d)/.exec(baseName(name))?.[0];
    if (!digits) throw new Refusal(name, null, "the name of the file has no year; give it with --year.");
    return Number.parseInt(digits, 10);
  });
  const [first = 0] = years;
  const other = years.findIndex((year) => year !== first);
  if (other > 0) throw new Refusal(files[other]?.name ?? "", null, `this is not of ${first}; load one year at a time.`);
  return first;
}

const baseName = (path: string): string => path.replace(/^.*[/\\]/, "");

type PlaceRows = { file: string; rows: { line: number; place: Place }[] };

function readPlaceFile({ name: file, bytes }: PlaceFile): PlaceRows {
  const decoded = readText(bytes);
  const read = decoded.ok ? readCsv(decoded.text, decoded.encoding) : decoded;
  if (!read.ok) {
    const line = read.reason === "unclosed-quote" ? Number(read.detail) : null;
    throw new Refusal(file, line, read.reason === "empty" ? "the file is empty." : "this is not a CSV file.");
  }
  const [header, ...records] = read.records.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ""));
  const columns = findColumns(
    file,
    (header?.cells ?? []).map(({ text }) => text),
  );
  if (!columns)
    throw new Refusal(file, 1, "the first line must name a code and a name column, such as buurtcode;buurtnaam.");
  const rows = records.map(({ cells, line }) => {
    const at = line ?? 1;
    return { line: at, place: readPlace(columns, cells[columns.code]?.text, cells[columns.name]?.text, file, at) };
  });
  if (rows.length === 0) throw new Refusal(file, null, "there are no places in it.");
  return { file, rows };
}

type Columns = { kind: PlaceKindName; code: number; name: number };

/** The name column says which kind it is ("buurtnaam2024"); where it is just "naam", the name of the file does. */
function findColumns(file: string, headers: readonly string[]): Columns | null {
  const labels = headers.map((header) => header.toLowerCase().replace(/[^a-z]/g, ""));
  const ofFile = placeKinds.find((kind) => words[kind].fileName.test(baseName(file)));
  const order = placeKinds.toReversed().toSorted((a, b) => Number(b === ofFile) - Number(a === ofFile));
  for (const kind of order) {
    const code = labels.findIndex((label) => words[kind].code.test(label) || (label === "code" && kind === ofFile));
    const name = labels.findIndex((label) => words[kind].name.test(label) && (label !== "naam" || kind === ofFile));
    if (code >= 0 && name >= 0) return { kind, code, name };
  }
  return null;
}

function readPlace({ kind }: Columns, codeText = "", nameText = "", file: string, line: number): Place {
  const code = readPlaceCode(kind, codeText);
  if (!code) throw new Refusal(file, line, `"${codeText}" is not the code of a ${words[kind].english}.`);
  const name = nameText.trim().replace(/\s+/g, " ");
  if (name === "") throw new Refusal(file, line, `${code} has no name.`);
  return placeOf(kind, code, misprints[name] ?? name);
}

/** Every code once, and every place in a district and municipality that are there too: half a list would say "not found" wrongly. */
function checkWhole(lists: readonly PlaceRows[]): void {
  const found = lists.flatMap(({ rows }) => rows.map(({ place }) => place.kind));
  const missing = placeKinds.filter((kind) => !found.includes(kind)).map((kind) => `${words[kind].dutch}…csv`);
  if (missing.length > 0)
    throw new Refusal("", null, `Give the lists of one year together; missing: ${missing.join(", ")}.`);

  const known = new Set<string>();
  for (const { file, rows } of lists)
    for (const { line, place } of rows) {
      if (known.has(place.code)) throw new Refusal(file, line, `${place.code} is in the list twice.`);
      known.add(place.code);
    }
  for (const { file, rows } of lists)
    for (const { line, place } of rows)
      for (const parent of [place.municipalityCode, place.districtCode])
        if (parent && !known.has(parent))
          throw new Refusal(file, line, `${place.code} lies in ${parent}, which is not in the files.`);
}
