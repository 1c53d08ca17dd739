import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { proposeMapping } from "~/intake/mapping";
import { draftPlans, type PlanDraft } from "~/intake/plan-draft";
import { readTable } from "~/intake/read-table";
import type { Table } from "~/intake/table";
import { attachmentName } from "~/intake/texts";
import { hasSharedFiles, sharedFile } from "../shared-files";

type Values = Record<string, unknown>;
type Source = { file: string; row: number; line?: number };
type Entry = {
  values: Values;
  state: string;
  source: Source;
  supersededVersions?: { source: Source; values: Values }[];
  afterResubmission?: { source: Source; values: Values; state: string };
};
type Expected = {
  files: Record<string, ExpectedFile>;
  plans: Entry[];
  ideas: Entry[];
};
type ExpectedFile = {
  kind: "plans" | "ideas";
  format: string;
  headerRow: number;
  dataRows: number;
  columns: { index: number; header: string; field: string | null }[];
  nonDataRows: { row: number; line?: number }[];
};

const expected: Expected = hasSharedFiles
  ? JSON.parse(readFileSync(sharedFile("samples/expected.json"), "utf8"))
  : { files: {}, plans: [], ideas: [] };
const files = Object.keys(expected.files);
// The sample tables name two columns of the idea form otherwise than the values do.
const fieldNames: Record<string, string> = { cofunding_text: "cofundingText", agree: "conditionsAccepted" };

async function read(file: string): Promise<{ table: Table; drafts: PlanDraft[]; spec: ExpectedFile }> {
  const result = await readTable(readFileSync(sharedFile(`samples/${file}`)), file);
  if (!result.ok) throw new Error(result.reason);
  const spec = expected.files[file] as ExpectedFile;
  const mapping = proposeMapping(result.table.headers);
  return { table: result.table, drafts: draftPlans(result.table, mapping, { kind: spec.kind }).drafts, spec };
}

/** Every row of a file of which the samples say what a careful person reads from it. */
function rowsOf(file: string): { row: number; line?: number; values: Values; state: string }[] {
  return [...expected.plans, ...expected.ideas].flatMap((entry) => {
    const versions = [
      { ...entry.source, values: entry.values, state: entry.state },
      ...(entry.supersededVersions ?? []).map((one) => ({ ...one.source, values: one.values, state: "superseded" })),
    ];
    const later = entry.afterResubmission;
    if (later) versions.push({ ...later.source, values: later.values, state: later.state });
    return versions.filter((version) => version.file === file);
  });
}

function asExpected(draft: PlanDraft, values: Values): Values {
  const own: Values = { ...draft.values };
  const names = (list: unknown) => (list as string[]).map(attachmentName);
  return Object.fromEntries(
    Object.keys(values).map((key) => [key, key === "attachments" ? names(own[key]) : own[key]]),
  );
}

function comparable(values: Values): Values {
  const { legalFormClass: _derived, ...rest } = values;
  if (Array.isArray(rest.attachments)) rest.attachments = rest.attachments.map(attachmentName);
  return rest;
}

describe.skipIf(!hasSharedFiles).each(files)("%s", (file) => {
  test("the header, its columns and every field are recognised", async () => {
    const { table, spec } = await read(file);
    const fields = proposeMapping(table.headers).map(({ index, header, field }) => ({ index, header, field }));
    expect({ format: table.format, headerRow: table.headerRow, rows: table.rows.length, fields }).toEqual({
      format: spec.format,
      headerRow: spec.headerRow,
      rows: spec.dataRows,
      fields: spec.columns.map((column) => ({
        ...column,
        field: column.field === null ? null : (fieldNames[column.field] ?? column.field),
      })),
    });
  });

  test("rows that are no plans are skipped, each with its row number", async () => {
    const { table, spec } = await read(file);
    expect(table.skipped.map(({ row }) => row)).toEqual(spec.nonDataRows.map(({ row }) => row));
  });

  test("rows, lines, states and all values are what a careful person reads", async () => {
    const { drafts } = await read(file);
    const known = rowsOf(file);
    expect(known.length).toBeGreaterThan(0);
    for (const row of known) {
      const draft = drafts.find((one) => one.row === row.row);
      expect(
        draft && { line: draft.line, state: draft.state, values: asExpected(draft, comparable(row.values)) },
      ).toEqual({
        line: row.line ?? null,
        state: row.state,
        values: comparable(row.values),
      });
    }
  });

  test("every original cell is kept with the plan", async () => {
    const { table, drafts } = await read(file);
    expect(drafts.map((draft) => draft.answers.map((answer) => answer.text))).toEqual(
      table.rows.map((record) => record.cells.map((cell) => cell.text)),
    );
  });
});
