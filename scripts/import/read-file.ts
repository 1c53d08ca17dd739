import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { proposedMapping } from "../../app/intake/import-reading";
import { applyCorrections, type ColumnMapping, type MappingCorrection } from "../../app/intake/mapping";
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

/** A file that could be read, with its columns as they are recognised or as a file of columns says. */
export type ReadFile = {
  content: Uint8Array<ArrayBuffer>;
  fileName: string;
  table: Table;
  mapping: ColumnMapping[];
  corrections: MappingCorrection[];
  kind: RoundKind;
};

/** Reads the file that was asked for, and what a file of columns says about it. */
export async function readFile(options: CommandOptions): Promise<({ ok: true } & ReadFile) | Stop> {
  const missing = [options.file, options.columns].find((path) => path !== undefined && !isFile(path));
  if (missing !== undefined) return stop(m.intake_command_no_such_file({ file: missing }));
  if (statSync(options.file).size > maxUploadBytes) return stop(describeFailure({ ok: false, reason: "too-large" }));
  const headerRow = options["header-row"] === undefined ? undefined : Number(options["header-row"]);
  const [content, fileName] = [new Uint8Array(readFileSync(options.file)), basename(options.file)];
  const read = await readTable(content, fileName, { sheet: options.sheet, headerRow });
  if (!read.ok) return stop(describeFailure(read));
  const { table } = read;
  const said = options.columns === undefined ? nothingSaid : readCorrections(options.columns, table.headers);
  if (!said.ok) return said;
  const { corrections } = said;
  const mapping = applyCorrections(proposedMapping(table), corrections);
  const kind = options.kind === "plans" || options.kind === "ideas" ? options.kind : kindOfForm(mapping);
  return { ok: true, content, fileName, table, mapping, corrections, kind };
}

type Said = { ok: true; corrections: MappingCorrection[] };
const nothingSaid: Said = { ok: true, corrections: [] };

function readCorrections(path: string, headers: readonly string[]): Said | Stop {
  const file = readColumnFile(readFileSync(path, "utf8"));
  const found = file.ok ? correctionsOf(file.columns, headers) : file;
  return found.ok ? found : stop(columnSentence(path, found));
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

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
