import { z } from "zod";
import { type FieldKey, isFieldKey } from "../../app/intake/fields";
import { normaliseHeader } from "../../app/intake/header-match";
import type { MappingCorrection } from "../../app/intake/mapping";
import { lineOfSyntaxError } from "../json-line";

/** Two fields of the idea form that the column lists of the call name otherwise than the values of a plan. */
const listedNames: Partial<Record<FieldKey, string>> = {
  cofundingText: "cofunding_text",
  conditionsAccepted: "agree",
};
const byListedName = new Map(Object.entries(listedNames).map(([field, name]) => [name, field]));

/** The name of a field in a list of columns. */
export const columnFieldName = (field: FieldKey | null): string | null => field && (listedNames[field] ?? field);

const entry = z
  .object({ index: z.int().min(0).optional(), path: z.string().optional(), field: z.string().nullable() })
  .refine(({ index, path }) => (index === undefined) !== (path === undefined));

export type ColumnFile = z.infer<typeof entry>[];

/** What is wrong with a file of columns. */
export type ColumnProblem =
  | { ok: false; reason: "not-json"; line: number }
  | { ok: false; reason: "not-columns" }
  | { ok: false; reason: "no-such-field"; name: string }
  | { ok: false; reason: "no-such-column"; name: string };

/** Reads the mapping a person wrote by hand: a JSON array of `{ index | path, field }`, in which `field: null` is "not mapped". */
export function readColumnFile(text: string): { ok: true; columns: ColumnFile } | ColumnProblem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, reason: "not-json", line: lineOfSyntaxError(text, error) };
  }
  const parsed = z.array(entry).safeParse(json);
  return parsed.success ? { ok: true, columns: parsed.data } : { ok: false, reason: "not-columns" };
}

/** Finds the columns that are meant: by place counted from 0, or by header, where spelling does not matter but may decide. */
export function correctionsOf(
  columns: ColumnFile,
  headers: readonly string[],
): { ok: true; corrections: MappingCorrection[] } | ColumnProblem {
  const corrections: MappingCorrection[] = [];
  for (const { index, path, field: name } of columns) {
    const field = name && (byListedName.get(name) ?? name);
    if (field !== null && !isFieldKey(field)) return { ok: false, reason: "no-such-field", name: name ?? "" };
    const place = index ?? placeOf(path ?? "", headers);
    if (place >= headers.length || place < 0)
      return { ok: false, reason: "no-such-column", name: path ?? String(index) };
    corrections.push({ index: place, field });
  }
  return { ok: true, corrections };
}

function placeOf(path: string, headers: readonly string[]): number {
  const exact = headers.indexOf(path);
  return exact === -1 ? headers.findIndex((header) => normaliseHeader(header) === normaliseHeader(path)) : exact;
}
