import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type Printed = { out: string; error: string; status: number };

/** Runs the import command, without npm, which takes longer to start than the command itself. There is no database to open. */
export const runImport = (args: readonly string[], language = "nl_NL.UTF-8"): Promise<Printed> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      LC_ALL: "",
      LC_MESSAGES: "",
      LANG: language,
      DATABASE_URL: "file:/nowhere/at-all.db",
    };
    const options = { cwd: root, env, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, ["--import", "tsx", "scripts/import.ts", ...args], options, (failure, out, error) => {
      resolve({ out, error, status: failure ? Number(failure.code) : 0 });
    });
  });

/** A file to import, in a folder of its own. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "beraad-import-")), name);
  writeFileSync(path, content);
  return path;
}
