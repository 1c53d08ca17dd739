import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs every test and closes with one line of real counts: `Tests: 412 passed, 0 failed`. */
const results = join(mkdtempSync(join(tmpdir(), "beraad-test-")), "vitest.json");
const run = spawnSync(
  "npx",
  ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`],
  {
    stdio: "inherit",
  },
);

interface Counts {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}
const counts = JSON.parse(readFileSync(results, "utf8")) as Counts;
console.log(
  `Tests: ${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`,
);
process.exit(run.status ?? 1);
