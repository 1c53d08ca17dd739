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
  if (header.trim() === "#") return { field: "externalId", confidence: 0.8, reason: "same-header" };
  const own = header.replace(wrapping, "");
  return matchName(own) ?? matchPath(own);
}

/** Parts of a path that only say "here come the answers". */
const wrapping = /^(?:(?:answers|antwoorden|responses?|fields|velden|data|form|formulier|values|attributes)\.)+/i;

function matchName(header: string): HeaderMatch | null {
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

/**
 * A dotted path ("antwoorden.contact.naam", "requestedAmount") by its last two parts, in either order, or else its last part;
 * one word of which the parts run together is read as several.
 */
function matchPath(header: string): HeaderMatch | null {
  if (!/^[\p{L}\p{N}_$-]+(\.[\p{L}\p{N}_$-]+)*$/u.test(header)) return null;
  const parts = header.split(".").map((part) => part.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
  const [before, last = ""] = [parts.at(-2), parts.at(-1)];
  const pairs = before === undefined ? [] : [`${before} ${last}`, `${last} ${before}`];
  // "gemeente.naam" names the municipality, not a person.
  const alone = before !== undefined && weak.has(normaliseHeader(last)) ? before : last;
  for (const name of [...pairs, alone]) {
    const match = name === header ? null : matchName(name);
    if (match) return { ...match, confidence: Math.min(match.confidence, 0.9) };
  }
  return null;
}
