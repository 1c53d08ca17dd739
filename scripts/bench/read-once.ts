import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { readTable } from "~/intake/read-table";

/** `read-once.ts <reader> <file>`: reads a file once and prints what it took, for `bench-reading.ts`. */
const readers: Record<string, (bytes: Buffer) => Promise<number>> = {
  "csv-parse": async (bytes) => parse(bytes, { delimiter: ";" }).length - 1,
  "read-excel-file": async (bytes) => ((await readWorkbook(bytes))[0]?.data.length ?? 0) - 1,
  readTable: async (bytes) => {
    const result = await readTable(bytes, "plannen");
    if (!result.ok) throw new Error(`The file cannot be read: ${result.reason}`);
    return result.table.rows.length;
  },
};

const [name = "", file = ""] = process.argv.slice(2);
const reader = readers[name];
if (!reader) throw new Error(`There is no reader ${name}`);
const bytes = readFileSync(file);
const [clock, before] = [performance.now(), process.cpuUsage()];
const rows = await reader(bytes);
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  JSON.stringify({
    rows,
    millis: Math.round((user + system) / 1000),
    wallMillis: Math.round(performance.now() - clock),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
