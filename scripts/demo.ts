import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { listDemoPeople } from "../app/people/demo.server";
import { describeRoles } from "../app/people/role-text";
import { readConfig } from "../app/platform/config.server";
import { openDatabase } from "../app/platform/database.server";
import { makeLogger } from "../app/platform/log.server";
import { databasePath, migrateDatabase } from "../app/platform/migrations.server";
import { seedDemo } from "../prisma/seed/seed-demo";
import { realServices } from "./server/services";
import { startServer } from "./server/start";

/** `npm run demo [-- --fresh]`: makes and fills the database where that was not done yet, builds the application and serves it. */
const root = fileURLToPath(new URL("../", import.meta.url));
const result = readConfig(
  { DEMO: "1", DATABASE_URL: "file:./data/demo.db", WORKERS: "1", ...process.env },
  cpus().length,
);
if (!result.ok) {
  for (const problem of result.problems) console.error(problem);
  process.exit(2);
}
const { config } = result;

if (process.argv.includes("--fresh")) {
  const path = databasePath(config.databaseUrl);
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
}
const migrated = await migrateDatabase(config.databaseUrl, `${root}prisma/migrations`);
if (!migrated.ok) {
  console.error(`The database is from another version (${migrated.name}). Start over with: npm run demo -- --fresh`);
  process.exit(1);
}
const db = openDatabase(config.databaseUrl);
const filled = (await db.call.count()) > 0;
if (!filled) await seedDemo(db, new Date());
const people = await listDemoPeople(db);
await db.$disconnect();

console.log("Building the application …");
// What the bundler remarks on other people's packages says nothing to who tries the demo, unless the build fails.
const build = spawnSync("npm", ["run", "-s", "build"], {
  cwd: root,
  stdio: ["ignore", "ignore", "pipe"],
  encoding: "utf8",
});
if (build.status !== 0) {
  console.error(build.error ?? build.stderr);
  process.exit(build.status ?? 1);
}

const server = await startServer(realServices(config, makeLogger("warn")), `${root}build`);
console.log(`
Beraad is at ${server.origin}

Enter as anyone, without a password: ${server.origin}/demo
Or sign in with an address; the mail is readable on that same page.
${people.map(({ name, email, roles }) => `  ${email.padEnd(32)} ${name} (${describeRoles(roles)})`).join("\n")}

${filled ? "Your data from last time is still there. Start over with: npm run demo -- --fresh" : "The demo call has been filled: its ideas are decided, its plans are being scored."}
Stop with Ctrl+C.`);
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void server.stop());
