import { expect, test } from "vitest";
import { benchReading } from "../../scripts/bench/bench-reading";

test("the bench reads every row with each reader, and compares ours with the library", async () => {
  const rows = await benchReading(50);
  expect(rows.map(({ name, rows, columns, ratio }) => [name, rows, columns, typeof ratio])).toEqual([
    ["CSV, csv-parse alone", 50, 25, "object"],
    ["CSV, as a table of plans", 50, 25, "number"],
    ["XLSX, read-excel-file alone", 50, 25, "object"],
    ["XLSX, as a table of plans", 50, 25, "number"],
  ]);
}, 120_000);
