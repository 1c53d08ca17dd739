import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { rankReport } from "../../scripts/rank-report";
import { expectedAdvice, vectorPaths, vectorSet } from "../ranking/vector-sets";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tiny = vectorPaths("shared-01-tiny");

/** Runs the command as a person would, and gives what it printed and its exit status. */
const rank = (...args: string[]) => run("npm", ["run", "-s", "rank", "--", ...args]);

/** The same without npm, which takes longer to start than the command itself. */
const rankDirectly = (...args: string[]) => run(process.execPath, ["--import", "tsx", "scripts/rank.ts", ...args]);

const run = (command: string, args: string[]) =>
  new Promise<{ out: string; error: string; status: number }>((resolve) => {
    execFile(command, args, { cwd: root }, (failure, out, error) => {
      resolve({ out, error, status: failure ? Number(failure.code) : 0 });
    });
  });

function file(name: string, text: string) {
  const path = join(mkdtempSync(join(tmpdir(), "beraad-rank-")), name);
  writeFileSync(path, text);
  return path;
}

test("two files give one JSON object with the official ranking and the advice", async () => {
  const { out, error, status } = await rank("--scores", tiny.scores, "--config", tiny.config);
  const { input } = vectorSet("shared-01-tiny");
  const report = rankReport(input, expectedAdvice("shared-01-tiny").places);
  expect({ printed: JSON.parse(out), error, status }).toEqual({ printed: report, error: "", status: 0 });
});

test("a malformed line gives one sentence with the line number, and exit status 2", async () => {
  const scores = file("scores.csv", "plan,member,criterion,score\nP01,M01,samenspel,4\n\nP01,M02,samenspel,4.5\n");
  expect(await rankDirectly("--scores", scores, "--config", tiny.config)).toEqual({
    out: "",
    error: `${scores}, line 4: score "4.5" is not a whole number.\n`,
    status: 2,
  });
});

test("a malformed configuration names the value and its line", async () => {
  const text = readFileSync(tiny.config, "utf8");
  const config = file("config.json", text.replace('"requested": 48000', '"requested": "48000"'));
  expect(await rankDirectly("--scores", tiny.scores, "--config", config)).toEqual({
    out: "",
    error: `${config}, line 23: "plans.0.requested" is not right: expected number, received string.\n`,
    status: 2,
  });
});

test("a missing file or option says what to do", async () => {
  expect(await rankDirectly("--scores", "nowhere.csv", "--config", tiny.config)).toEqual({
    out: "",
    error: "There is no file nowhere.csv.\n",
    status: 2,
  });
  expect(await rankDirectly("--scores", tiny.scores)).toEqual({
    out: "",
    error:
      "Use: npm run -s rank -- --scores <scores.csv> --config <config.json>, or: npm run -s rank -- --round <slug>\n",
    status: 2,
  });
});
