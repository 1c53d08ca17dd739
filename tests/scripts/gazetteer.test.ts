import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "~/platform/database.server";
import { migrateDatabase } from "~/platform/migrations.server";
import { sharedPlacePaths } from "../screening/shared-places";
import { hasSharedFiles } from "../shared-files";

const root = fileURLToPath(new URL("../..", import.meta.url));
const newFolder = () => mkdtempSync(join(tmpdir(), "beraad-gazetteer-"));

/** Runs the command on this database as a person would, and gives what it printed and its exit status. */
const gazetteer = (url: string | undefined, ...args: string[]) =>
  new Promise<{ out: string; error: string; status: number }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: url };
    const command = ["--import", "tsx", "scripts/gazetteer.ts", ...args];
    execFile(process.execPath, command, { cwd: root, env }, (failure, out, error) => {
      resolve({ out, error, status: failure ? Number(failure.code) : 0 });
    });
  });

async function newDatabase() {
  const url = `file:${join(newFolder(), "test.db")}`;
  await migrateDatabase(url, join(root, "prisma/migrations/"));
  const db = openDatabase(url);
  onTestFinished(() => db.$disconnect());
  return { url, db };
}

/** The three files of a year, with one neighbourhood. */
function filesOf(year: number, neighbourhood: string): string[] {
  const folder = newFolder();
  const texts = {
    [`buurt${year}.csv`]: `buurtcode${year};buurtnaam${year}\n10001;${neighbourhood}\n`,
    [`wijk${year}.csv`]: `wijkcode${year};wijknaam${year}\n100;Wijk 00\n`,
    [`gemeente${year}.csv`]: `gemcode${year};gemeentenaam${year}\n1;Rommeldam\n`,
  };
  return Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
}

test("a year is loaded, loaded again in its own place, and other years stay", async () => {
  const { url, db } = await newDatabase();
  const printed = [
    await gazetteer(url, ...filesOf(2023, "Oud")),
    await gazetteer(url, ...filesOf(2024, "Fout")),
    await gazetteer(url, ...filesOf(2024, "Nieuw")),
  ];
  const loaded = (year: number) => ({
    out: `Loaded ${year}: 1 municipalities, 1 districts, 1 neighbourhoods. Source: CBS.\n`,
    error: "",
    status: 0,
  });
  expect(printed).toEqual([loaded(2023), loaded(2024), loaded(2024)]);

  const lists = await db.placeList.findMany({
    orderBy: { year: "asc" },
    select: { year: true, places: { orderBy: { code: "asc" }, select: { code: true, name: true, kind: true } } },
  });
  const placesWith = (name: string) => [
    { code: "BU00010001", name, kind: "neighbourhood" },
    { code: "GM0001", name: "Rommeldam", kind: "municipality" },
    { code: "WK000100", name: "Wijk 00", kind: "district" },
  ];
  expect(lists).toEqual([
    { year: 2023, places: placesWith("Oud") },
    { year: 2024, places: placesWith("Nieuw") },
  ]);
  const events = await db.auditEvent.findMany({
    select: { action: true, after: true },
    orderBy: { id: "desc" },
    take: 1,
  });
  expect(events).toEqual([
    { action: "gazetteer.loaded", after: { year: 2024, municipality: 1, district: 1, neighbourhood: 1 } },
  ]);
});

test("a bad file gives one sentence with the line, and what was loaded stays", async () => {
  const { url, db } = await newDatabase();
  await gazetteer(url, ...filesOf(2024, "Goed"));
  const [bad = "", ...others] = filesOf(2024, "Goed\nX0001;Fout");
  expect(await gazetteer(url, bad, ...others)).toEqual({
    out: "",
    error: `${bad}, line 3: "X0001" is not the code of a neighbourhood.\n`,
    status: 2,
  });
  expect(await db.place.count()).toBe(3);
});

test("what is missing is said", async () => {
  const { url } = await newDatabase();
  const files = filesOf(2024, "Goed");
  const answers = await Promise.all([
    gazetteer(url),
    gazetteer(url, "--year", "24", ...files),
    gazetteer(url, "nowhere.csv"),
    gazetteer("", ...files),
    gazetteer(`file:${join(newFolder(), "empty.db")}`, ...files),
    gazetteer(url, files[0] ?? ""),
  ]);
  const usage = "Use: npm run gazetteer -- buurten_2024.csv wijken_2024.csv gemeenten_2024.csv [--year 2024]\n";
  expect(answers.map(({ error, status }) => [status, error])).toEqual([
    [2, usage],
    [2, usage],
    [2, "There is no file nowhere.csv.\n"],
    [2, "Set DATABASE_URL to the address of the database, for example file:./data/beraad.db\n"],
    [2, "The database has no table of places yet: run npm run migrate first.\n"],
    [2, "Give the lists of one year together; missing: gemeente…csv, wijk…csv.\n"],
  ]);
});

test.skipIf(!hasSharedFiles)("the whole country is loaded", async () => {
  const { url, db } = await newDatabase();
  const { out } = await gazetteer(url, ...sharedPlacePaths());
  expect(out).toBe("Loaded 2024: 342 municipalities, 3393 districts, 14574 neighbourhoods. Source: CBS.\n");
  expect(await db.place.count()).toBe(342 + 3393 + 14_574);
});
