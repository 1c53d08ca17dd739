import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./find-browser";

/** Runs every test, those in a real browser last, and closes with one line of real counts: `Tests: 412 passed, 0 failed, 3 skipped`. */
type Counts = { passed: number; failed: number; skipped: number };

const folder = mkdtempSync(join(tmpdir(), "beraad-test-"));
const unit = runUnitTests();
const browser = runBrowserTests();
const total = {
  passed: unit.passed + browser.passed,
  failed: unit.failed + browser.failed,
  skipped: unit.skipped + browser.skipped,
};
console.log(`Tests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

function runUnitTests(): Counts {
  const results = join(folder, "vitest.json");
  const run = spawnSync(
    "npx",
    ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`],
    { stdio: "inherit" },
  );
  const counts = readResults<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(results);
  const failed = counts?.numFailedTests ?? 0;
  return {
    passed: counts?.numPassedTests ?? 0,
    // A file that cannot even be loaded has no failed test, but the run did fail.
    failed: run.status === 0 ? failed : Math.max(1, failed),
    skipped: counts?.numPendingTests ?? 0,
  };
}

function runBrowserTests(): Counts {
  const path = findBrowser(process.env);
  if (!path) {
    const required = process.env.E2E === "required";
    console.log("No Chromium or Chrome was found (set CHROMIUM_PATH): the browser tests were not run.");
    return { passed: 0, failed: required ? 1 : 0, skipped: 0 };
  }
  const build = spawnSync("npm", ["run", "-s", "build"], { stdio: ["ignore", "ignore", "inherit"] });
  if (build.status !== 0) return { passed: 0, failed: 1, skipped: 0 };
  const results = join(folder, "playwright.json");
  const run = spawnSync("npx", ["playwright", "test"], {
    stdio: "inherit",
    env: { ...process.env, CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_FILE: results },
  });
  const { stats } = readResults<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
    results,
  ) ?? { stats: { expected: 0, unexpected: 1, flaky: 0, skipped: 0 } };
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: run.status === 0 ? failed : Math.max(1, failed), skipped: stats.skipped };
}

function readResults<Results>(file: string): Results | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Results) : null;
}
