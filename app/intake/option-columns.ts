import { type FieldKey, kindOf } from "./fields";
import { matchHeader } from "./header-match";

/** A column for one answer to a question with several answers: "Financiers: gemeente" or "Financiers [gemeente]". */
export type OptionColumn = { question: string; option: string };

const patterns = [/^(.+?)\s*\[([^\]]+)\]\s*$/, /^(.+?)\s*:\s+(\S.*)$/, /^(.+?)\s+[-–>]\s+(\S.*)$/];

/** How a header is cut into a question and one of its answers, or null. */
export function optionOf(header: string): OptionColumn | null {
  for (const pattern of patterns) {
    const [, question, option] = pattern.exec(header) ?? [];
    if (question && option) return { question: question.trim(), option: option.trim() };
  }
  return null;
}

/** The columns that together answer one question of which the answers are a list. At least two: one alone is a header like any other. */
export function findOptionColumns(headers: readonly string[]): Map<number, FieldKey> {
  const groups = new Map<FieldKey, number[]>();
  for (const [index, header] of headers.entries()) {
    const column = optionOf(header);
    const field = column && matchHeader(column.question)?.field;
    if (field && kindOf(field) === "list") groups.set(field, [...(groups.get(field) ?? []), index]);
  }
  return new Map(
    [...groups].flatMap(([field, indexes]) =>
      indexes.length > 1 ? indexes.map((index): [number, FieldKey] => [index, field]) : [],
    ),
  );
}

const marked = new Set("x|1|ja|j|yes|y|true|waar|v|✓|✔|☑|checked|selected|aangevinkt".split("|"));
const unmarked = new Set("|0|nee|n|no|false|onwaar|-|unchecked|not selected".split("|"));
const elsewhere = /^(anders|andere|overig|overige|other)\b/i;

/**
 * What a cell adds to the list: the option where it is marked, nothing where it is not, and an applicant's own words as they
 * stand, behind the option they explain.
 */
export function optionAnswer(header: string, text: string): string | null {
  const option = optionOf(header)?.option ?? header;
  const answer = text.trim();
  const bare = answer.toLowerCase();
  if (unmarked.has(bare)) return null;
  if (marked.has(bare) || bare === option.toLowerCase()) return option;
  return elsewhere.test(option) ? answer : `${option}: ${answer}`;
}
