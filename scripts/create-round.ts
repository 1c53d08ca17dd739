import { cpus } from "node:os";
import { callTemplate, ideaRoundTemplate, planRoundTemplate } from "../app/calls/call-template";
import { createRound } from "../app/calls/create-round.server";
import { flagsOf } from "../app/people/roles";
import { readConfig } from "../app/platform/config.server";
import { openDatabase, write } from "../app/platform/database.server";

/**
 * `npm run create-round -- --coordinator "Naam <adres>" [--kind plans|ideas] [--slug <slug>] [--name <name>]`: makes a round from the
 * template of the call, with its first coordinator; that person signs in and sets up the rest.
 */
const usage =
  'Use: npm run create-round -- --coordinator "Naam <adres@voorbeeld.nl>" [--kind plans|ideas] [--slug s] [--name n]';
const options = readOptions(process.argv.slice(2));
const coordinator = /^\s*(.+?)\s*<([^\s<>@]+@[^\s<>@]+)>\s*$/.exec(options.coordinator ?? "");
const configuration = readConfig(process.env, cpus().length);
if (!coordinator || !configuration.ok) {
  for (const problem of configuration.ok ? [usage] : configuration.problems) console.error(problem);
  process.exit(2);
}

const [, name = "", address = ""] = coordinator;
const base = options.kind === "ideas" ? ideaRoundTemplate : planRoundTemplate;
const template = { ...base, slug: options.slug ?? base.slug, name: options.name ?? base.name };
const db = openDatabase(configuration.config.databaseUrl);
if (await db.round.findUnique({ where: { slug: template.slug } })) {
  console.error(`There is a round called ${template.slug} already. Give another one with --slug.`);
  process.exit(1);
}
await write(db, async (tx) => {
  const now = new Date();
  const email = address.toLowerCase();
  const call = await tx.call.upsert({ where: { slug: callTemplate.slug }, create: { ...callTemplate }, update: {} });
  const roundId = await createRound(tx, { callId: call.id, template, actorId: null, now });
  const user = await tx.user.upsert({ where: { email }, create: { email, name }, update: {} });
  await tx.participation.create({ data: { roundId, userId: user.id, invitedAt: now, ...flagsOf(["coordinator"]) } });
});
await db.$disconnect();
console.log(`Made round ${template.slug}. ${name} can sign in with ${address}.`);

function readOptions(args: readonly string[]): Partial<Record<string, string>> {
  return Object.fromEntries(
    args.flatMap((arg, index) => (arg.startsWith("--") ? [[arg.slice(2), args[index + 1] ?? ""]] : [])),
  );
}
