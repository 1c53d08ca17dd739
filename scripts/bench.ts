import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPlaceFiles } from "../app/screening/gazetteer-files";
import { benchGazetteer } from "./bench/bench-gazetteer";
import { benchPages, hotcrpAtEight } from "./bench/bench-pages";
import { benchRanking } from "./bench/bench-ranking";
import { benchReading } from "./bench/bench-reading";

import { benchSaves } from "./bench/bench-saves";
import { compareAll, readJudgedPlans, screeningFigures } from "./bench/bench-screening";

/**
 * `npm run bench [-- pages|saves|ranking|reading|gazetteer|screening …]`: measures, and prints a table a part. `pages` and `saves` build the
 * application first; `saves` takes a minute and says no when a save that was acknowledged is lost. `gazetteer` needs the folder with the
 * lists of the statistics office in GAZETTEER_FOLDER, and `screening` the folder with sample exports and what a careful person says of them
 * in SAMPLES_FOLDER. Machines are noisy: compare within one run.
 */
const parts: Record<string, () => Promise<void> | void> = {
  ranking() {
    console.log("\nThe ranking's advice: fit, expected ranks and 20,000 draws (milliseconds)");
    const rows = benchRanking();
    console.table(rows);
    if (rows.some(({ lme4Fit }) => lme4Fit === null))
      console.log("R with lme4 is not installed: its fit was not timed.");
  },
  async reading() {
    console.log("\nReading form exports, beside the libraries alone");
    console.table(await benchReading());
  },
  gazetteer() {
    const folder = process.env.GAZETTEER_FOLDER;
    if (!folder) return console.log("\nThe gazetteer was not measured: set GAZETTEER_FOLDER.");
    const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    const lists = readPlaceFiles(
      names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
      null,
    );
    if (!lists.ok) throw new Error(`${lists.file}, line ${lists.line}: ${lists.problem}`);
    console.log("\nThe gazetteer (milliseconds)");
    console.table(benchGazetteer(lists.places));
  },
  async saves() {
    buildOnce();
    console.log("\nSaves: 50 members on two workers, the server killed with SIGKILL in between; production build");
    const { lost, ...figures } = await benchSaves();
    console.table(figures);
    for (const sheet of lost) console.error(sheet);
    if (lost.length > 0) process.exitCode = 1;
  },
  async screening() {
    const folder = process.env.SAMPLES_FOLDER;
    if (!folder) return console.log("\nThe suggestions were not compared: set SAMPLES_FOLDER.");
    console.log(
      "\nSuggestions beside the verdicts of a careful person (a fail on the learning goal is never suggested)",
    );
    console.table(screeningFigures(compareAll(await readJudgedPlans(folder))));
  },
  async pages() {
    buildOnce();
    const rows = await benchPages([1, 8, 32]);
    console.log(
      "\nPages: 200 plans × 10 members × 5 criteria, all sheets in; whole answers over HTTP, production build",
    );
    console.table(
      rows.map(({ page, connections, requestsPerSecond, p50Millis, p95Millis, errors }) => ({
        page,
        connections,
        "per second": Math.round(requestsPerSecond),
        "p50 ms": Math.round(p50Millis * 10) / 10,
        "p95 ms": Math.round(p95Millis * 10) / 10,
        errors,
        "× HotCRP":
          connections === 8 && hotcrpAtEight[page] ? (requestsPerSecond / hotcrpAtEight[page]).toFixed(1) : "",
      })),
    );
  },
};

let built = false;
function buildOnce(): void {
  if (built) return;
  const build = spawnSync("npm", ["run", "-s", "build"], { stdio: "ignore" });
  if (build.status !== 0) throw new Error("the application does not build: npm run build");
  built = true;
}

const asked = process.argv.slice(2);
for (const name of asked.filter((one) => !Object.hasOwn(parts, one))) throw new Error(`There is no part ${name}`);
for (const [name, run] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await run();
