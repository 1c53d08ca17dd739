import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, readConfig } from "../../app/platform/config.server";
import { type Database, openDatabase } from "../../app/platform/database.server";
import { migrateDatabase } from "../../app/platform/migrations.server";

const root = fileURLToPath(new URL("../../", import.meta.url));

export type BenchServer = {
  origin: string;
  db: Database;
  config: Config;
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** Takes the power from the server and all its workers, in the middle of whatever they are doing. */
  kill: () => Promise<void>;
};

/** The production build in processes of its own, on a database in a folder of its own that goes away at the end. */
export async function prepareServer(port: number): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), "beraad-bench-"));
  const origin = `http://localhost:${port}`;
  const env = {
    NODE_ENV: "production" as const,
    PORT: String(port),
    APP_ORIGIN: origin,
    DATABASE_URL: `file:${join(folder, "bench.db")}`,
    SESSION_SECRET: "only for measuring, and long enough to be accepted",
    WORKERS: process.env.WORKERS ?? "2",
    // One client does the work of many: the limit on writes is for a person gone wild, and would measure itself here.
    DEMO: "1",
    LOG_LEVEL: "error",
  };
  const read = readConfig(env, 2);
  if (!read.ok) throw new Error(read.problems.join(" "));
  await migrateDatabase(env.DATABASE_URL, join(root, "prisma/migrations"));
  const db = openDatabase(env.DATABASE_URL);
  let server: ChildProcess | undefined;
  const ended = () => new Promise((resolve) => server?.once("exit", resolve));
  const killAll = () => {
    if (server?.pid && server.exitCode === null && server.signalCode === null) process.kill(-server.pid, "SIGKILL");
  };
  process.once("exit", killAll);
  return {
    origin,
    db,
    config: read.config,
    async start() {
      server = spawn(process.execPath, ["--import", "tsx", join(root, "scripts/serve.ts")], {
        env: { ...process.env, ...env },
        cwd: root,
        stdio: "inherit",
        // A group of its own, so that the workers can be ended together with the process that started them.
        detached: true,
      });
      await answering(origin);
    },
    async stop() {
      server?.kill("SIGTERM");
      if (server && server.exitCode === null && server.signalCode === null) await ended();
      await db.$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
    async kill() {
      const gone = ended();
      killAll();
      await gone;
    },
  };
}

async function answering(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await fetch(`${origin}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the application does not answer");
}
