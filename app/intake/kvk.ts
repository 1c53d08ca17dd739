import type { Parsed } from "./problem";
import type { Cell } from "./table";

/**
 * A Chamber of Commerce number: eight digits as text. Spaces, dots and "KvK" are dropped. Spreadsheets eat leading zeros:
 * with six or seven digits they are put back, and flagged. Anything else is null with the problem named; empty is null.
 */
export function parseKvk(cell: Cell): Parsed<string | null> {
  const text = cell.text.trim();
  if (text === "" || text === "-") return { value: null };
  const digits = text.replace(/^kvk(-?\s?(nummer|nr\.?))?\s*:?\s*/i, "").replace(/[\s\u00a0.]/g, "");
  if (/^\d{8}$/.test(digits)) return { value: digits };
  if (/^[1-9]\d{5,6}$/.test(digits)) return { value: digits.padStart(8, "0"), problem: { code: "kvk_zeros_restored" } };
  return { value: null, problem: { code: "kvk_unclear" } };
}
