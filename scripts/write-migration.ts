import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sqliteAdapter } from "../app/platform/database.server";
import { migrateDatabase } from "../app/platform/migrations.server";
import { diffToSchema } from "./schema-engine";

/** `npm run migration -- <name>`: writes the migration that takes the database from the existing ones to `schema.prisma`. */
const folder = fileURLToPath(new URL("../prisma/migrations/", import.meta.url));
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Give the migration a name of small letters, digits and underscores: npm run migration -- add_notes");
  process.exit(2);
}

const url = `file:${join(mkdtempSync(join(tmpdir(), "beraad-migration-")), "scratch.db")}`;
const migrated = await migrateDatabase(url, folder);
if (!migrated.ok) throw new Error(`The existing migrations do not apply: ${migrated.reason} ${migrated.name}`);

const script = await diffToSchema(sqliteAdapter(url), "database");
if (script.trim() === "" || script.includes("This is an empty migration")) {
  console.log("The migrations and the schema agree: there is nothing to write.");
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const target = join(folder, `${stamp}_${name}`);
mkdirSync(target, { recursive: true });
writeFileSync(join(target, "migration.sql"), script);
console.log(`Written: prisma/migrations/${stamp}_${name}/migration.sql`);
