import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadGazetteer } from "../../scripts/load-gazetteer";
import { testDatabase } from "../factories/database";
import { sharedPlacePaths } from "../screening/shared-places";
import { hasSharedFiles } from "../shared-files";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** A process of its own takes its time on a busy machine. */
const patience = 60_000;

const newFolder = () => mkdtempSync(join(tmpdir(), "beraad-gazetteer-"));

/** Runs the command as a person would, in a process of its own, and gives what it printed and its exit status. */
const command = (url: string, ...args: string[]) =>
  new Promise<{ out: string; error: string; status: number }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: url };
    execFile("npm", ["run", "-s", "gazetteer", "--", ...args], { cwd: root, env }, (failure, out, error) => {
      resolve({ out, error, status: failure ? Number(failure.code) : 0 });
    });
  });

async function newDatabase() {
  const db = await testDatabase();
  const [main] = await db.$queryRaw<{ file: string }[]>`PRAGMA database_list`;
  return { url: `file:${main?.file}`, db };
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
    await loadGazetteer(filesOf(2023, "Oud"), url),
    await loadGazetteer(filesOf(2024, "Fout"), url),
    await loadGazetteer(filesOf(2024, "Nieuw"), url),
  ];
  const loaded = (year: number) => ({
    ok: true,
    says: `Loaded ${year}: 1 municipalities, 1 districts, 1 neighbourhoods. Source: CBS.`,
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

test(
  "a bad file gives one sentence with the line, and what was loaded stays",
  async () => {
    const { url, db } = await newDatabase();
    await loadGazetteer(filesOf(2024, "Goed"), url);
    const [bad = "", ...others] = filesOf(2024, "Goed\nX0001;Fout");
    expect(await command(url, bad, ...others)).toEqual({
      out: "",
      error: `${bad}, line 3: "X0001" is not the code of a neighbourhood.\n`,
      status: 2,
    });
    expect(await db.place.count()).toBe(3);
  },
  patience,
);

test("what is missing is said", async () => {
  const { url } = await newDatabase();
  const files = filesOf(2024, "Goed");
  const said = [
    await loadGazetteer([], url),
    await loadGazetteer(["--year", "24", ...files], url),
    await loadGazetteer(["nowhere.csv"], url),
    await loadGazetteer(files, undefined),
    await loadGazetteer(files, `file:${join(newFolder(), "empty.db")}`),
    await loadGazetteer(files.slice(0, 1), url),
  ];
  const usage = "Use: npm run gazetteer -- buurten_2024.csv wijken_2024.csv gemeenten_2024.csv [--year 2024]";
  expect(said).toEqual(
    [
      usage,
      usage,
      "There is no file nowhere.csv.",
      "Set DATABASE_URL to the address of the database, for example file:./data/beraad.db",
      "The database has no table of places yet: run npm run migrate first.",
      "Give the lists of one year together; missing: gemeente…csv, wijk…csv.",
    ].map((says) => ({ ok: false, says })),
  );
});

test.skipIf(!hasSharedFiles)(
  "the whole country is loaded",
  async () => {
    const { url, db } = await newDatabase();
    expect(await command(url, ...sharedPlacePaths())).toEqual({
      out: "Loaded 2024: 342 municipalities, 3393 districts, 14574 neighbourhoods. Source: CBS.\n",
      error: "",
      status: 0,
    });
    expect(await db.place.count()).toBe(342 + 3393 + 14_574);
  },
  patience,
);
