import type { FieldKey } from "./fields";
import { type HeaderMatch, matchHeader, normaliseHeader } from "./header-match";
import { findOptionColumns } from "./option-columns";

/** Why a column has its field, or why it has none. */
export type MappingReason =
  | HeaderMatch["reason"]
  | "numbered-twin"
  | "option"
  | "unknown-header"
  | "field-taken"
  | "no-addresses"
  | "as-before"
  | "corrected";

/**
 * `index` counts columns from 0. `confidence` runs from 0 (no field, or no idea) to 1 (certain, or said by a person). Only
 * columns for the options of one question ("Financiers: gemeente", reason "option") share a field.
 */
export type ColumnMapping = {
  index: number;
  header: string;
  field: FieldKey | null;
  confidence: number;
  reason: MappingReason;
};

type Guess = { index: number; field: FieldKey; confidence: number; reason: MappingReason };

/**
 * Proposes a field for each column from its header, each field at most once. Columns without a field stay extra answers.
 * `rowsSample` (cell texts per row) is used against a wrong guess only: an e-mail column without one address is no e-mail.
 */
export function proposeMapping(
  headers: readonly string[],
  rowsSample: readonly (readonly string[])[] = [],
): ColumnMapping[] {
  const options = findOptionColumns(headers);
  const guesses = headers.flatMap((header, index) => (options.has(index) ? [] : guessColumn(headers, header, index)));
  const believable = guesses.filter((guess) => guess.field !== "email" || holdsAddresses(guess.index, rowsSample));
  const winners = new Map<FieldKey, Guess>();
  for (const guess of believable) {
    const best = winners.get(guess.field);
    if (!best || guess.confidence > best.confidence) winners.set(guess.field, guess);
  }
  return headers.map((header, index) => {
    const shared = options.get(index);
    if (shared && winners.has(shared)) return { index, header, field: null, confidence: 0, reason: "field-taken" };
    if (shared) return { index, header, field: shared, confidence: 0.9, reason: "option" };
    const guess = guesses.find((one) => one.index === index);
    const winner = guess && winners.get(guess.field);
    if (guess && winner?.index === index) return { ...guess, header };
    const reason = !guess ? "unknown-header" : believable.includes(guess) ? "field-taken" : "no-addresses";
    return { index, header, field: null, confidence: 0, reason };
  });
}

/**
 * Microsoft Forms puts the account of whoever filled in the form in "Naam" and "E-mail", and calls a question of that
 * name "Naam2" or "E-mail2". So where a numbered twin exists, that one is the answer.
 */
function guessColumn(headers: readonly string[], header: string, index: number): Guess[] {
  const own = matchHeader(header);
  if (own) {
    const name = normaliseHeader(header);
    const hasTwin = headers.some((other) => normaliseHeader(other) === `${name}2`);
    return [{ index, ...own, confidence: hasTwin ? own.confidence / 2 : own.confidence }];
  }
  const twin = /^(.*\D)[2-9]\s*$/.exec(header.trim())?.[1];
  const match = twin && headers.some((other) => normaliseHeader(other) === normaliseHeader(twin)) && matchHeader(twin);
  return match ? [{ index, field: match.field, confidence: 0.9, reason: "numbered-twin" }] : [];
}

function holdsAddresses(index: number, rows: readonly (readonly string[])[]): boolean {
  const filled = rows.map((row) => row[index]?.trim() ?? "").filter((text) => text !== "");
  return filled.length === 0 || filled.some((text) => text.includes("@"));
}

/** What a person chose for a column: a field, or null for "extra answer". */
export type MappingCorrection = { index: number; field: FieldKey | null };

/**
 * Applies what a person chose. A field that is given to another column is taken from the column that had it; columns for the
 * options of one question keep sharing theirs.
 */
export function applyCorrections(
  mapping: readonly ColumnMapping[],
  corrections: readonly MappingCorrection[],
): ColumnMapping[] {
  const options = findOptionColumns(mapping.map(({ header }) => header));
  return corrections.reduce<ColumnMapping[]>(
    (columns, { index, field }) => {
      const shared = field !== null && options.get(index) === field;
      return columns.map((column) => {
        if (column.index === index) {
          return column.field === field
            ? column
            : { ...column, field, confidence: 1, reason: shared ? "option" : "corrected" };
        }
        const lost = field !== null && column.field === field && columns.some((other) => other.index === index);
        const keeps = shared && column.reason === "option";
        return lost && !keeps ? { ...column, field: null, confidence: 0, reason: "field-taken" } : column;
      });
    },
    [...mapping],
  );
}
