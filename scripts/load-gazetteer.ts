import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Database, openDatabase, write } from "../app/platform/database.server";
import { readPlaceFiles } from "../app/screening/gazetteer-files";
import { replacePlaceList } from "../app/screening/place-list.server";

const usage = "Use: npm run gazetteer -- buurten_2024.csv wijken_2024.csv gemeenten_2024.csv [--year 2024]";

/** Does what the command does, and gives what it says. */
export async function loadGazetteer(args: string[], url: string | undefined): Promise<{ ok: boolean; says: string }> {
  const result = await load(args, url);
  return typeof result === "string" ? { ok: false, says: result } : result;
}

/** One sentence where it cannot. */
async function load(args: string[], url: string | undefined): Promise<string | { ok: true; says: string }> {
  const options = optionsOf(args);
  if (!options || options.paths.length === 0) return usage;
  if (!url) return "Set DATABASE_URL to the address of the database, for example file:./data/beraad.db";
  const missing = options.paths.find((path) => !existsSync(path));
  if (missing !== undefined) return `There is no file ${missing}.`;
  const files = options.paths.map((path) => ({ name: path, bytes: readFileSync(path) }));
  const read = readPlaceFiles(files, options.year);
  if (!read.ok) {
    const where = read.line === null ? read.file : `${read.file}, line ${read.line}`;
    return where === "" ? read.problem : `${where}: ${read.problem}`;
  }
  const db = openDatabase(url);
  try {
    if (!(await hasTable(db))) return "The database has no table of places yet: run npm run migrate first.";
    const counts = await write(db, (tx) => replacePlaceList(tx, { ...read, now: new Date() }));
    const { municipality, district, neighbourhood } = counts;
    const loaded = `${municipality} municipalities, ${district} districts, ${neighbourhood} neighbourhoods`;
    return { ok: true, says: `Loaded ${read.year}: ${loaded}. Source: CBS.` };
  } finally {
    await db.$disconnect();
  }
}

function optionsOf(args: string[]): { paths: string[]; year: number | null } | null {
  try {
    const { values, positionals } = parseArgs({ args, options: { year: { type: "string" } }, allowPositionals: true });
    if (values.year !== undefined && !/^(19|20)\d\d$/.test(values.year)) return null;
    return { paths: positionals, year: values.year === undefined ? null : Number.parseInt(values.year, 10) };
  } catch {
    return null;
  }
}

async function hasTable(db: Database): Promise<boolean> {
  try {
    await db.placeList.count();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "P2021") return false;
    throw error;
  }
}
