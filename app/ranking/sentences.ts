import { getLocale } from "~/paraglide/runtime";

const lists = {
  nl: new Intl.ListFormat("nl", { type: "conjunction" }),
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
};

/** "A, B en C". */
export const listed = (words: readonly string[]): string => lists[getLocale()].format(words);

/** Clauses made into one sentence, with a capital and a full stop. */
export function sentenceOf(clauses: readonly string[]): string {
  const text = listed(clauses);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
