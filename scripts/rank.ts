import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { RankingInput } from "~/ranking/ranking-input";
import { readConfig } from "./rank-config";
import { rankReport } from "./rank-report";
import { readScores } from "./rank-scores";

/** What there is to rank, wherever it comes from; or one sentence about why it cannot be ranked. */
type Source = { ok: true; input: RankingInput; places: number } | { ok: false; problem: string };

const USAGE =
  "Use: npm run -s rank -- --scores <scores.csv> --config <config.json>, or: npm run -s rank -- --round <slug>";

/**
 * Prints the official ranking and the advice beside it as one JSON object, from two files or from a round in the database of `DATABASE_URL`;
 * exit status 2 and one sentence when the input is malformed, or when there is nothing to rank.
 */
async function main(args: string[]) {
  const source = await sourceOf(args);
  if (source.ok) {
    process.stdout.write(`${JSON.stringify(rankReport(source.input, source.places), null, 2)}\n`);
  } else {
    process.stderr.write(`${source.problem}\n`);
    process.exitCode = 2;
  }
}

async function sourceOf(args: string[]): Promise<Source> {
  const options = optionsOf(args);
  if (options?.scores && options.config && !options.round) return fromFiles(options.scores, options.config);
  if (options?.round && !options.scores && !options.config) {
    // Only here is there anything to do with a database.
    const { readRoundToRank } = await import("./rank-round");
    return readRoundToRank(options.round, process.env.DATABASE_URL);
  }
  return { ok: false, problem: USAGE };
}

function optionsOf(args: string[]) {
  try {
    const text = { type: "string" } as const;
    return parseArgs({ args, options: { scores: text, config: text, round: text } }).values;
  } catch {
    return null;
  }
}

function fromFiles(scoresPath: string, configPath: string): Source {
  const missing = [configPath, scoresPath].find((path) => !existsSync(path));
  if (missing !== undefined) return { ok: false, problem: `There is no file ${missing}.` };

  const read = readConfig(readFileSync(configPath, "utf8"));
  if (!read.ok) return { ok: false, problem: `${configPath}, line ${read.line}: ${read.problem}` };
  const scores = readScores(readFileSync(scoresPath, "utf8"), read.config);
  if (!scores.ok) return { ok: false, problem: `${scoresPath}, line ${scores.line}: ${scores.problem}` };
  return { ok: true, input: scores.input, places: read.config.places };
}

await main(process.argv.slice(2));
