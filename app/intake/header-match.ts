import { type FieldKey, planFields } from "./fields";

export type HeaderMatch = { field: FieldKey; confidence: number; reason: "same-header" | "question" | "weak-name" };

/**
 * A header as the field table spells it: lower case, no accents, letters and digits only, single spaces.
 * "Gevraagd bedrag (in euro) " becomes "gevraagd bedrag in euro".
 */
export function normaliseHeader(header: string): string {
  return header
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const longestHeader = 400;
const exact = new Map<string, FieldKey>(planFields.flatMap((field) => field.headers.map((name) => [name, field.key])));
/** Alone on a form these usually ask for the contact, but they may as well ask for anything else. */
const weak = new Map<string, FieldKey>([
  ["naam", "contactName"],
  ["name", "contactName"],
]);

/** The field a header asks for by itself, or null. Its neighbours and the cells under it are looked at in mapping.ts. */
export function matchHeader(header: string): HeaderMatch | null {
  if (header.length > longestHeader) return null;
  const full = normaliseHeader(header);
  const bare = normaliseHeader(header.replace(/\([^()]*\)/g, " "));
  const same = exact.get(full) ?? exact.get(bare);
  if (same) return { field: same, confidence: 1, reason: "same-header" };
  for (const field of planFields) {
    if (field.questions?.some((question) => question.test(bare))) {
      return { field: field.key, confidence: 0.8, reason: "question" };
    }
  }
  const guess = weak.get(full);
  return guess ? { field: guess, confidence: 0.5, reason: "weak-name" } : null;
}
