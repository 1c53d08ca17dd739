import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { sqliteAdapter } from "~/platform/database.server";
import { migrateDatabase } from "~/platform/migrations.server";
import { diffToSchema } from "../../scripts/schema-engine";

const real = fileURLToPath(new URL("../../prisma/migrations/", import.meta.url));
let folder: string;
let migrations: string;
let url: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "beraad-migrate-"));
  migrations = join(folder, "migrations");
  url = `file:${join(folder, "new", "test.db")}`;
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

function addMigration(name: string, script: string) {
  mkdirSync(join(migrations, name), { recursive: true });
  writeFileSync(join(migrations, name, "migration.sql"), script);
}

async function run(script: string) {
  const adapter = await sqliteAdapter(url).connect();
  await adapter.executeScript(script);
  await adapter.dispose();
}

test("migrations are applied in order and once", async () => {
  addMigration("2_second", `ALTER TABLE "Thing" ADD COLUMN "size" INTEGER;`);
  addMigration("1_first", `CREATE TABLE "Thing" ("id" TEXT PRIMARY KEY);`);
  expect(await migrateDatabase(url, migrations)).toEqual({ ok: true, applied: ["1_first", "2_second"] });
  expect(await migrateDatabase(url, migrations)).toEqual({ ok: true, applied: [] });
  addMigration("3_third", `CREATE TABLE "Other" ("id" TEXT PRIMARY KEY);`);
  expect(await migrateDatabase(url, migrations)).toEqual({ ok: true, applied: ["3_third"] });
});

test("a migration that was edited after it was applied is refused", async () => {
  addMigration("1_first", `CREATE TABLE "Thing" ("id" TEXT PRIMARY KEY);`);
  await migrateDatabase(url, migrations);
  addMigration("1_first", `CREATE TABLE "Thing" ("id" TEXT PRIMARY KEY, "size" INTEGER);`);
  expect(await migrateDatabase(url, migrations)).toEqual({ ok: false, reason: "edited", name: "1_first" });
});

test("a database of a newer version is refused", async () => {
  addMigration("1_first", `CREATE TABLE "Thing" ("id" TEXT PRIMARY KEY);`);
  await migrateDatabase(url, migrations);
  rmSync(join(migrations, "1_first"), { recursive: true });
  expect(await migrateDatabase(url, migrations)).toEqual({ ok: false, reason: "unknown", name: "1_first" });
});

test("a migration that another tool left half done is refused", async () => {
  addMigration("1_first", `CREATE TABLE "Thing" ("id" TEXT PRIMARY KEY);`);
  await migrateDatabase(url, migrations);
  await run(`UPDATE "_prisma_migrations" SET "finished_at" = NULL;`);
  expect(await migrateDatabase(url, migrations)).toEqual({ ok: false, reason: "unfinished", name: "1_first" });
});

test("a migration that fails leaves nothing, and works after it is mended", async () => {
  addMigration("1_first", `CREATE TABLE "Thing" ("id" TEXT PRIMARY KEY); CREATE TABEL "Wrong";`);
  await expect(migrateDatabase(url, migrations)).rejects.toThrow(/syntax/i);
  addMigration("1_first", `CREATE TABLE "Thing" ("id" TEXT PRIMARY KEY);`);
  expect(await migrateDatabase(url, migrations)).toEqual({ ok: true, applied: ["1_first"] });
});

test("the migrations make exactly the database that the schema describes", async () => {
  cpSync(real, migrations, { recursive: true });
  expect((await migrateDatabase(url, migrations)).ok).toBe(true);
  const missing = await diffToSchema(sqliteAdapter(url), "database");
  expect(missing.replace("-- This is an empty migration.", "").trim()).toBe("");
  expect(await diffToSchema(sqliteAdapter(url), "empty")).toContain(`CREATE TABLE "Round"`);
});
