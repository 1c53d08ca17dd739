import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { proposeMapping } from "~/intake/mapping";
import { draftPlans } from "~/intake/plan-draft";
import { readTable } from "~/intake/read-table";
import { hasSharedFiles, sharedFile } from "../shared-files";

/** Reads bytes the whole way to drafts; whatever comes out, nothing may be thrown. */
async function readAllTheWay(bytes: Uint8Array): Promise<boolean> {
  const result = await readTable(bytes, "a.csv");
  if (!result.ok) return typeof result.reason === "string";
  return draftPlans(result.table, proposeMapping(result.table.headers)).drafts.length === result.table.rows.length;
}

vi.setConfig({ testTimeout: 60_000 });

const mutation = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255), cut: fc.nat(40) }),
  { minLength: 1, maxLength: 8 },
);

/** Overwrites a byte at each place and takes some bytes out after it. */
function mutate(bytes: Uint8Array, changes: { at: number; byte: number; cut: number }[]): Uint8Array {
  return changes.reduce((current, { at, byte, cut }) => {
    const place = Math.floor(at * current.length);
    return Uint8Array.from([...current.subarray(0, place), byte, ...current.subarray(place + 1 + cut)]);
  }, bytes);
}

const line = "2;Plan;€ 50.000;1-2-2022;ja, mits;12345\r\n";
const csv = new TextEncoder().encode(`ID;Titel;Gevraagd bedrag;Startdatum;Delen lessen;KvK\r\n${line.repeat(20)}`);

test("random bytes never throw", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), readAllTheWay), { numRuns: 300 });
});

test("random text with delimiters and quotes never throws", async () => {
  const pieces = fc.array(
    fc.constantFrom(";", ",", '"', "\n", "\r", "\t", "|", "ID", "Titel", "é", "\ufeff", "-", "5"),
  );
  const text = pieces.map((parts) => new TextEncoder().encode(parts.join("")));
  await fc.assert(fc.asyncProperty(text, readAllTheWay), { numRuns: 300 });
});

test("a damaged CSV never throws", async () => {
  await fc.assert(
    fc.asyncProperty(mutation, (changes) => readAllTheWay(mutate(csv, changes))),
    { numRuns: 200 },
  );
});

test("a damaged JSON never throws", async () => {
  const plan = { id: 2, titel: "Plan", begroting: { gevraagd: "€ 50.000" }, financiers: ["a", "b"], start: null };
  const json = new TextEncoder().encode(JSON.stringify({ plannen: Array.from({ length: 20 }, () => plan) }));
  expect(await readAllTheWay(json)).toBe(true);
  await fc.assert(
    fc.asyncProperty(mutation, (changes) => readAllTheWay(mutate(json, changes))),
    { numRuns: 200 },
  );
});

test("any JSON at all never throws", async () => {
  const rows = fc.array(fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue(), { maxKeys: 6 }), { maxLength: 6 });
  const bytes = fc.oneof(rows, fc.jsonValue()).map((value) => new TextEncoder().encode(JSON.stringify(value)));
  await fc.assert(fc.asyncProperty(bytes, readAllTheWay), { numRuns: 300 });
});

test("a damaged workbook never throws and never hangs", async () => {
  const row = [{ value: 1 }, { value: "Plan" }, { value: 50_000 }];
  const header = ["ID", "Titel", "Gevraagd bedrag"].map((value) => ({ value }));
  const workbook = await writeWorkbook([header, ...Array.from({ length: 20 }, () => row)]).toBuffer();
  expect(await readAllTheWay(workbook)).toBe(true);
  await fc.assert(
    fc.asyncProperty(mutation, (changes) => readAllTheWay(mutate(workbook, changes))),
    { numRuns: 150 },
  );
});

test.skipIf(!hasSharedFiles).each(["plans-fonds-export.csv", "plans-ms-forms-nl.xlsx"])(
  "a damaged %s never throws",
  async (file) => {
    const sample = readFileSync(sharedFile(`samples/${file}`));
    await fc.assert(
      fc.asyncProperty(mutation, (changes) => readAllTheWay(mutate(sample, changes))),
      { numRuns: 40 },
    );
  },
);
