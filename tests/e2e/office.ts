import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base } from "@playwright/test";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A running application with a database of its own. `origin` is its address; `run` runs a script of the project on that database. */
export type Office = { origin: string; run: (script: string, ...args: string[]) => string };

/** Tests that share one application, started from the production build as `npm start` does it. */
export const test = base.extend<object, { office: Office }>({
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "beraad-e2e-"));
      const port = await freePort();
      const env = {
        ...process.env,
        NODE_ENV: "production" as const,
        DEMO: "1",
        PORT: String(port),
        APP_ORIGIN: `http://localhost:${port}`,
        DATABASE_URL: `file:${join(folder, "e2e.db")}`,
        SESSION_SECRET: "only for tests, and long enough to be accepted",
        WORKERS: "2",
        LOG_LEVEL: "warn",
      };
      const run = (script: string, ...args: string[]) =>
        execFileSync(process.execPath, ["--import", "tsx", join(root, "scripts", script), ...args], {
          env,
          cwd: root,
          encoding: "utf8",
        });
      run("migrate.ts");
      const server = spawn(process.execPath, ["--import", "tsx", join(root, "scripts/serve.ts")], {
        env,
        cwd: root,
        stdio: "inherit",
      });
      try {
        await answering(env.APP_ORIGIN, server);
        await use({ origin: env.APP_ORIGIN, run });
      } finally {
        server.kill("SIGTERM");
        await new Promise((resolve) => server.once("exit", resolve));
        rmSync(folder, { recursive: true, force: true });
      }
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ office }, use) => use(office.origin),
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

async function answering(origin: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) throw new Error(`the application ended with ${server.exitCode}`);
    const answer = await fetch(`${origin}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the application does not answer");
}
