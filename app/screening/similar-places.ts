import type { FoundPlace, IndexedName } from "./place-index";
import type { NameShapes } from "./place-names";

const shortest = 5;

/**
 * Places that a name may mean though none has it, for a person to choose from: those of which it is a part ("Beijum": Beijum-West and
 * Beijum-Oost), else those that are a part of it ("Overvecht-Noord": Overvecht) or that differ in one letter.
 */
export function similarPlaces(names: readonly IndexedName[], query: NameShapes): FoundPlace[] {
  const wider = new Set<FoundPlace>();
  const close = new Set<FoundPlace>();
  if (query.joined === "") return [];
  for (const { place, name } of names) {
    if (startsWith(name.joined, query.joined) || hasAllWords(name.tokens, query.tokens)) wider.add(place);
    else if (startsWith(query.joined, name.joined) || differsInOneLetter(name.joined, query.joined)) close.add(place);
  }
  return [...(wider.size > 0 ? wider : close)];
}

/** "Kruiskampbuurt" starts with "Kruiskamp". Short names start too many others. */
const startsWith = (whole: string, start: string): boolean => start.length >= shortest && whole.startsWith(start);

const hasAllWords = (whole: readonly string[], words: readonly string[]): boolean =>
  words.every((word) => whole.includes(word));

/** One letter more, less or other, in names that are not short. */
function differsInOneLetter(a: string, b: string): boolean {
  const [longest, least] = a.length > b.length ? [a.length, b.length] : [b.length, a.length];
  if (longest - least > 1 || least < shortest) return false;
  let front = 0;
  while (front < least && a[front] === b[front]) front++;
  let back = 0;
  while (back < least - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  return front + back >= longest - 1;
}
