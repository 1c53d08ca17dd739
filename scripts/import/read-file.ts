import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { applyCorrections, type ColumnMapping, proposeMapping } from "../../app/intake/mapping";
import { describeFailure } from "../../app/intake/problem-text";
import { readTable } from "../../app/intake/read-table";
import { maxUploadBytes, type Table } from "../../app/intake/table";
import { m } from "../../app/paraglide/messages";
import { type ColumnProblem, correctionsOf, readColumnFile } from "./column-file";
import type { CommandOptions } from "./command-options";
import { kindOfForm, type RoundKind } from "./import-report";

/** One sentence for the person at the shell. */
export type Stop = { ok: false; sentence: string };

export const stop = (sentence: string): Stop => ({ ok: false, sentence });

const sampleRows = 50;

/** Reads the file that was asked for, with its columns as they are recognised or as a file of columns says. */
export async function readFile(
  options: CommandOptions,
): Promise<{ ok: true; table: Table; mapping: ColumnMapping[]; kind: RoundKind } | Stop> {
  const missing = [options.file, options.columns].find((path) => path !== undefined && !isFile(path));
  if (missing !== undefined) return stop(m.intake_command_no_such_file({ file: missing }));
  if (statSync(options.file).size > maxUploadBytes) return stop(describeFailure({ ok: false, reason: "too-large" }));
  const headerRow = options["header-row"] === undefined ? undefined : Number(options["header-row"]);
  const read = await readTable(readFileSync(options.file), basename(options.file), { sheet: options.sheet, headerRow });
  if (!read.ok) return stop(describeFailure(read));
  const { table } = read;
  const sample = table.rows.slice(0, sampleRows).map((row) => row.cells.map((cell) => cell.text));
  const proposed = proposeMapping(table.headers, sample);
  const mapping =
    options.columns === undefined ? { ok: true as const, mapping: proposed } : corrected(options.columns, proposed);
  if (!mapping.ok) return mapping;
  const kind = options.kind === "plans" || options.kind === "ideas" ? options.kind : kindOfForm(mapping.mapping);
  return { ok: true, table, mapping: mapping.mapping, kind };
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

function corrected(path: string, proposed: ColumnMapping[]): { ok: true; mapping: ColumnMapping[] } | Stop {
  const file = readColumnFile(readFileSync(path, "utf8"));
  const found = file.ok
    ? correctionsOf(
        file.columns,
        proposed.map(({ header }) => header),
      )
    : file;
  return found.ok
    ? { ok: true, mapping: applyCorrections(proposed, found.corrections) }
    : stop(columnSentence(path, found));
}

function columnSentence(file: string, problem: ColumnProblem): string {
  switch (problem.reason) {
    case "not-json":
      return m.intake_command_columns_not_json({ file, line: problem.line });
    case "not-columns":
      return m.intake_command_columns_not_right({ file });
    case "no-such-field":
      return m.intake_command_no_such_field({ file, name: problem.name });
    case "no-such-column":
      return m.intake_command_no_such_column({ file, name: problem.name });
  }
}
