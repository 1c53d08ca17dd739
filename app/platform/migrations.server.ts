import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { sqliteAdapter } from "./database.server";

/** One folder under prisma/migrations. The checksum is Prisma's: SHA-256 of the file, in hexadecimal. */
type Migration = { name: string; script: string; checksum: string };

export type MigrationResult =
  | { ok: true; applied: string[] }
  /** A migration that was applied has another text now, or is no longer there. */
  | { ok: false; reason: "edited" | "unknown"; name: string }
  /** An earlier run stopped halfway through this migration. */
  | { ok: false; reason: "unfinished"; name: string };

const recordTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "checksum" TEXT NOT NULL,
    "finished_at" DATETIME,
    "migration_name" TEXT NOT NULL,
    "logs" TEXT,
    "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
  );
`;

/**
 * Brings a database up to date with the migrations in `folder`, in order of their names, and keeps the record that
 * `prisma migrate deploy` keeps, so that either can go on where the other left off. Makes the file and its folder where they are not there.
 */
export async function migrateDatabase(url: string, folder: string): Promise<MigrationResult> {
  mkdirSync(dirname(databasePath(url)), { recursive: true });
  const adapter = await sqliteAdapter(url).connect();
  try {
    await adapter.executeScript(recordTable);
    return await applyMissing(adapter, readMigrations(folder));
  } finally {
    await adapter.dispose();
  }
}

/** The path of the file that a `file:` address names. */
export const databasePath = (url: string): string => resolve(url.replace(/^file:/, ""));

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const script = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, script, checksum: createHash("sha256").update(script).digest("hex") };
    });
}

async function applyMissing(adapter: SqlDriverAdapter, migrations: readonly Migration[]): Promise<MigrationResult> {
  const done = await readRecord(adapter);
  for (const { name, checksum, finished } of done) {
    const migration = migrations.find((one) => one.name === name);
    if (!migration) return { ok: false, reason: "unknown", name };
    if (!finished) return { ok: false, reason: "unfinished", name };
    if (migration.checksum !== checksum) return { ok: false, reason: "edited", name };
  }
  const missing = migrations.filter(({ name }) => done.every((one) => one.name !== name));
  for (const migration of missing) await apply(adapter, migration);
  return { ok: true, applied: missing.map(({ name }) => name) };
}

async function readRecord(adapter: SqlDriverAdapter) {
  const { rows } = await adapter.queryRaw({
    sql: `SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
    args: [],
    argTypes: [],
  });
  return rows.map(([name, checksum, finishedAt]) => ({
    name: String(name),
    checksum: String(checksum),
    finished: finishedAt !== null,
  }));
}

/** The script and its record in one transaction: SQLite can take back changes to tables too. */
async function apply(adapter: SqlDriverAdapter, { name, script, checksum }: Migration): Promise<void> {
  const record = `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
    VALUES ('${randomUUID()}', '${checksum}', current_timestamp, '${name.replaceAll("'", "''")}', 1);`;
  try {
    await adapter.executeScript(`BEGIN IMMEDIATE;\n${script}\n${record}\nCOMMIT;`);
  } catch (error) {
    await adapter.executeScript("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
