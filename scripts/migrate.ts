import { fileURLToPath } from "node:url";
import { migrateDatabase } from "../app/platform/migrations.server";

/** `npm run migrate`: applies the migrations that the database of `DATABASE_URL` does not have yet. */
const folder = fileURLToPath(new URL("../prisma/migrations/", import.meta.url));
const url = process.env.DATABASE_URL;
if (!url) {
  console.error("Set DATABASE_URL to the address of the database, for example file:./data/beraad.db");
  process.exit(2);
}
const result = await migrateDatabase(url, folder);
if (!result.ok) {
  console.error(`Migration ${result.name} is ${result.reason}: the database and this version do not belong together.`);
  process.exit(1);
}
console.log(result.applied.length === 0 ? "The database is up to date." : `Applied: ${result.applied.join(", ")}`);
