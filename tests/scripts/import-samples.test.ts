import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { attachmentName } from "~/intake/texts";
import type { ImportReport } from "../../scripts/import/import-report";
import { hasSharedFiles, sharedFile } from "../shared-files";
import { fileOf, type Printed, runImport } from "./import-command";

type Values = Record<string, unknown>;
type Version = {
  source: { file: string; row: number; line?: number };
  values: Values;
  state?: string;
  flags?: string[];
};
type Entry = Version & { cofunding: boolean | null; supersededVersions?: Version[]; afterResubmission?: Version };
type FileSpec = {
  kind: "plans" | "ideas";
  format: string;
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  headerRow: number;
  columns: { index: number; header: string; field: string | null }[];
  nonDataRows: { row: number }[];
};

const expected: { files: Record<string, FileSpec>; plans: Entry[]; ideas: Entry[] } = hasSharedFiles
  ? JSON.parse(readFileSync(sharedFile("samples/expected.json"), "utf8"))
  : { files: {}, plans: [], ideas: [] };

/** What a careful person reads from each row of a file. */
const versionsIn = (file: string): Version[] =>
  [...expected.plans, ...expected.ideas]
    .flatMap((entry) => [
      entry,
      ...(entry.supersededVersions ?? []).map((one) => ({ flags: [], ...one, state: "superseded" })),
      ...(entry.afterResubmission ? [entry.afterResubmission] : []),
    ])
    .filter(({ source }) => source.file === file);

/** Attachments are compared by their names: a file may give addresses. */
const comparable = ({ attachments, ...values }: Values): Values => ({
  ...values,
  ...(Array.isArray(attachments) ? { attachments: attachments.map(attachmentName) } : {}),
});

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(!hasSharedFiles).each(Object.entries(expected.files))("%s on the command line", (file, spec) => {
  let printed: Printed;
  let report: ImportReport;
  const planAt = (row: number) => report.plans.find((plan) => plan.row === row);

  beforeAll(async () => {
    printed = await runImport([sharedFile(`samples/${file}`), "--dry-run", "--json"]);
    report = JSON.parse(printed.out);
  });

  test("how it was read and its columns are told, and nothing else is printed", () => {
    const { format, encoding = null, delimiter = null, sheet = null, headerRow } = spec;
    expect({ status: printed.status, error: printed.error, reader: report.reader }).toEqual({
      status: 0,
      error: "",
      reader: { format, encoding, delimiter, sheet, headerRow },
    });
    expect(report.columns.map(({ confidence, ...column }) => column)).toEqual(spec.columns);
  });

  test("every row has the state and the values that a careful person reads", () => {
    const versions = versionsIn(file);
    expect(versions.length).toBeGreaterThan(5);
    for (const { source, state, values } of versions) {
      const plan = planAt(source.row);
      expect({ line: plan?.line, state: plan?.state, values: comparable(plan?.values ?? {}) }).toEqual({
        line: source.line ?? null,
        state,
        values: comparable(values),
      });
    }
  });

  test("the flags are those that a row itself gives cause for", () => {
    // A plan that is in two files cannot be recognised from one of them; numbers differ from the names in the samples.
    const nameless = (flags: readonly string[]) => flags.map((flag) => flag.replace(/:.*/, ""));
    const inOtherFile = new Set(["Buurtregie Moerwijk Oost"]);
    for (const { source, values, flags = [] } of versionsIn(file)) {
      const own = flags.filter((flag) => !(flag.startsWith("possible") && inOtherFile.has(String(values.title))));
      expect([source.row, nameless(planAt(source.row)?.flags ?? [])]).toEqual([source.row, nameless(own)]);
    }
  });

  test("rows that are no plans are skipped with their reason; a test row is among them", () => {
    const tests = report.plans.filter(({ state }) => state === "test").map(({ row }) => row);
    const rows = [...spec.nonDataRows.map(({ row }) => row), ...tests].toSorted((a, b) => a - b);
    expect(report.skipped.map(({ row }) => row)).toEqual(rows);
  });

  test("every original cell stands under its header, and every plan has its screening", () => {
    for (const { raw, screening } of report.plans) {
      expect([Object.keys(raw).length, Object.keys(screening).length]).toEqual([spec.columns.length, 8]);
    }
  });
});

describe.skipIf(!hasSharedFiles)("one file in another format", () => {
  test("the plans of a CSV written as JSON are the same plans", async () => {
    const csv = await runImport([sharedFile("samples/plans-fonds-export.csv"), "--dry-run", "--json"]);
    const report: ImportReport = JSON.parse(csv.out);
    const json = await runImport([
      fileOf("plannen.json", JSON.stringify({ dossiers: report.plans.map(({ raw }) => raw) })),
      "--dry-run",
      "--json",
    ]);
    const again: ImportReport = JSON.parse(json.out);
    const content = ({ values, state, flags, screening, cofunding }: ImportReport["plans"][number]) => ({
      values,
      state,
      flags,
      screening,
      cofunding,
    });
    expect(again.plans.map(content)).toEqual(report.plans.map(content));
    expect(again.reader).toEqual({ format: "json", encoding: "utf-8", delimiter: null, sheet: null, headerRow: null });
  });
});
