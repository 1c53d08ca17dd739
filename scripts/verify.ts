import { parseArgs } from "node:util";
import { m } from "../app/paraglide/messages";
import { overwriteGetLocale } from "../app/paraglide/runtime";
import { verdictOf, verifyRound } from "../app/ranking/verify-round.server";
import { localeOf } from "./import/command-options";
import { type NoRound, withRound } from "./round-with-scores";
import { describeCheck, readRoundNames } from "./verify-text";

/**
 * `npm run -s verify -- --round <slug>`: recomputes the frozen rankings of a round in the database of `DATABASE_URL` and says whether they
 * still agree with what was stored with them and with the sheets of now, in the language of LANG. Exit status 0 when all of it agrees, 1 with
 * what differs, 2 when it cannot be said.
 */
const problems: Record<NoRound["why"], (round: string) => string> = {
  "no-database": () => m.intake_command_database_needed(),
  "no-round": (round) => m.ranking_verify_no_round({ round }),
  "scores-closed": (round) => m.ranking_verify_scores_closed({ round }),
};
const statuses = { agree: 0, differ: 1, cannot: 2 };

async function main(args: string[]): Promise<void> {
  const locale = localeOf(process.env);
  overwriteGetLocale(() => locale);
  const slug = roundOf(args);
  if (!slug) return stop(m.ranking_verify_usage());
  const found = await withRound(slug, process.env.DATABASE_URL, async (db, { id }) => {
    const check = await verifyRound(db, id);
    return check && { check, names: await readRoundNames(db, id) };
  });
  if (!found.ok) return stop(problems[found.why](slug));
  if (!found.result) return stop(m.ranking_verify_none({ round: slug }));
  const { check, names } = found.result;
  process.stdout.write(`${describeCheck(check, names).join("\n")}\n`);
  process.exitCode = statuses[verdictOf(check)];
}

function roundOf(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { round: { type: "string" } } }).values.round;
  } catch {
    return undefined;
  }
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

await main(process.argv.slice(2));
