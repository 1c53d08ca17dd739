import { describeSkip } from "../app/intake/problem-text";
import { m } from "../app/paraglide/messages";
import { type Locale, overwriteGetLocale } from "../app/paraglide/runtime";
import { localeOf, optionsOf, sourceOptionsOf } from "./import/command-options";
import { readGazetteerFolder } from "./import/gazetteer-folder";
import { type ImportReport, importReport } from "./import/import-report";
import { readFile, type Stop, stop } from "./import/read-file";

/**
 * `npm run -s import -- <file> [--round <slug>] [--dry-run] [--json] [--columns <file.json>] [--kind plans|ideas] [--sheet <name>]
 * [--header-row <number>] [--gazetteer <folder>]`: imports a form export into a round of the database of `DATABASE_URL`, on behalf of its
 * first coordinator. `npm run -s import -- --source <name> [--round <slug>]` fetches from an address that the coordinator added, and imports
 * what is there. With `--dry-run` it is only read: nothing is stored and no database is opened; places are looked up in the files of the
 * statistics office in `--gazetteer`. Exit status 0 when that went well; 2 with one sentence,
 * in the language of LANG, when it did not.
 */
async function main(args: string[]): Promise<void> {
  const locale = localeOf(process.env);
  overwriteGetLocale(() => locale);
  const result = await run(args, locale);
  if (result.ok) return;
  process.stderr.write(`${result.sentence}\n`);
  process.exitCode = 2;
}

async function run(args: string[], locale: Locale): Promise<{ ok: true } | Stop> {
  const wanted = sourceOptionsOf(args);
  if (wanted) {
    const { importSource } = await import("./import/import-source");
    const imported = await importSource(wanted);
    if (imported.ok) await print(`${imported.sentence}\n`);
    return imported;
  }
  const options = optionsOf(args);
  if (!options) return stop(m.intake_command_usage());
  const reading = await readFile(options);
  if (!reading.ok) return reading;
  if (!options["dry-run"]) {
    // Only here is there anything to do with a database.
    const { importFile } = await import("./import/import-file");
    const imported = await importFile(options, reading);
    if (imported.ok) await print(`${imported.sentence}\n`);
    return imported;
  }
  const places = options.gazetteer === undefined ? null : readGazetteerFolder(options.gazetteer);
  if (places && !places.ok) return places;
  const { kind } = reading;
  const report = importReport(reading.table, reading.mapping, { kind, locale, gazetteer: places?.gazetteer });
  await print(options.json ? `${JSON.stringify(report, null, 2)}\n` : summaryOf(report));
  return { ok: true };
}

/** For a person at the shell: what was read, and where to look. */
function summaryOf({ plans, skipped, problems, columns }: ImportReport): string {
  const mapped = columns.filter(({ field }) => field !== null).length;
  return [
    m.intake_command_read({ plans: plans.length, mapped, columns: columns.length }),
    ...skipped.map(({ row, why }) =>
      m.intake_command_skipped({ row, why: why === "test" ? m.intake_command_test_row() : describeSkip(why) }),
    ),
    ...problems.map(({ row, header, message }) =>
      m.intake_command_problem({ row, header: header?.trim() ?? "", message }),
    ),
    "",
  ].join("\n");
}

/** Waits until all of it is written: a pipe takes a large object in pieces. A reader that has seen enough (`| head`) is no failure. */
const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = (error?: NodeJS.ErrnoException | null) =>
      error && error.code !== "EPIPE" ? reject(error) : resolve();
    process.stdout.once("error", done);
    process.stdout.write(text, done);
  });

await main(process.argv.slice(2));
