import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { type Database, openDatabase } from "~/platform/database.server";
import { migrateDatabase } from "~/platform/migrations.server";

const migrations = fileURLToPath(new URL("../../prisma/migrations/", import.meta.url));
let template: Promise<string> | undefined;

/** An empty database file with every migration applied, of this test alone; closed and removed when the test ends. */
export async function testDatabase(): Promise<Database> {
  template ??= makeTemplate();
  const folder = mkdtempSync(join(tmpdir(), "beraad-test-"));
  const file = join(folder, "test.db");
  copyFileSync(await template, file);
  const db = openDatabase(`file:${file}`);
  onTestFinished(async () => {
    await db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  });
  return db;
}

/** The address of this test's own database file, for what opens it by itself. */
export async function urlOf(db: Database): Promise<string> {
  const [main] = await db.$queryRaw<{ file: string }[]>`SELECT "file" FROM pragma_database_list WHERE "name" = 'main'`;
  return `file:${main?.file}`;
}

/** Migrated once per process and then copied: the file is whole on its own, because closing it folds its log in. */
async function makeTemplate(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), "beraad-template-")), "new.db");
  const result = await migrateDatabase(`file:${file}`, migrations);
  if (!result.ok) throw new Error(`migration ${result.name}: ${result.reason}`);
  const done = file.replace("new.db", "template.db");
  renameSync(file, done);
  if (existsSync(`${file}-wal`)) throw new Error("the template database was not closed");
  return done;
}
