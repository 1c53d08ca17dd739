import type { PassageField } from "./passages";

/** Where words stand in a plan, from `start` up to but not including `end`. */
export type QuotePlace = { field: PassageField; start: number; end: number };

/** The texts of a plan to look in, in the order in which they are looked in. */
export type PlanTexts = readonly { field: PassageField; text: string }[];

/**
 * Looks words that once stood at a place up in a plan as it is now: in the same field exactly, then there with white space, capitals
 * and the shapes of quotation marks and dashes left aside, and then in the other texts in the same two ways. Of several places in
 * the same field the one nearest to the old place. Anywhere but exactly in its own field only whole words count, so that "wij" is not
 * found in "Vreewijk". `null`: the words are not there any more.
 */
export function findQuote(texts: PlanTexts, quote: QuotePlace & { text: string }): QuotePlace | null {
  const home = texts.filter(({ field }) => field === quote.field);
  const elsewhere = texts.filter(({ field }) => field !== quote.field);
  return (
    placeIn(home, quote.text, { start: quote.start, search: exactly }) ??
    placeIn(home, quote.text, { start: quote.start, search: folded }) ??
    findWords(elsewhere, quote.text)
  );
}

/** The first place where these words stand: exactly or, where they stand nowhere exactly, folded. */
export const findWords = (texts: PlanTexts, words: string): QuotePlace | null =>
  placeIn(texts, words, { start: 0, search: exactWords }) ?? placeIn(texts, words, { start: 0, search: folded });

type Span = { start: number; end: number };
type Search = (text: string, words: string) => Span[];

function placeIn(
  texts: PlanTexts,
  words: string,
  { start, search }: { start: number; search: Search },
): QuotePlace | null {
  for (const { field, text } of texts) {
    const [nearest] = search(text, words).sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
    if (nearest) return { field, ...nearest };
  }
  return null;
}

const exactly: Search = (text, words) =>
  occurrences(text, words).map((start) => ({ start, end: start + words.length }));

const exactWords: Search = (text, words) => exactly(text, words).filter(({ start, end }) => isWhole(text, start, end));

/** Whether a stretch does not begin or end in the middle of a word. */
function isWhole(text: string, start: number, end: number): boolean {
  const cuts = (at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1));
  return !cuts(start) && !cuts(end);
}

const folded: Search = (text, words) => {
  const { plain, places } = fold(text);
  const sought = fold(words).plain.trim();
  return occurrences(plain, sought)
    .filter((start) => isWhole(plain, start, start + sought.length))
    .map((start) => ({ start: places[start] ?? 0, end: (places[start + sought.length - 1] ?? 0) + 1 }));
};

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words.trim() === "") return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}

const alike: readonly [RegExp, string][] = [
  [/[“”„«»]/, '"'],
  [/[‘’‚`´]/, "'"],
  [/[–—]/, "-"],
];

/** The text in small letters with single spaces; `places` says for every sign of it where it stands in the text. */
function fold(text: string): { plain: string; places: number[] } {
  let plain = "";
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (/\s/.test(sign)) {
      if (plain.endsWith(" ")) continue;
      plain += " ";
      places.push(at);
      continue;
    }
    const same = alike.find(([shape]) => shape.test(sign))?.[1] ?? sign.toLowerCase();
    plain += same;
    for (const _ of same.split("")) places.push(at);
  }
  return { plain, places };
}
