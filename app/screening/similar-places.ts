import type { FoundPlace, IndexedPlace } from "./place-index";
import type { NameShapes } from "./place-names";

const shortest = 5;

/**
 * Places that a name may mean though none has it, for a person to choose from: those of which it is a part ("Beijum": Beijum-West and
 * Beijum-Oost), else those that are a part of it ("Overvecht-Noord": Overvecht) or that differ in one letter.
 */
export function similarPlaces(places: readonly IndexedPlace[], name: NameShapes): FoundPlace[] {
  const having = (resembles: (own: NameShapes) => boolean) =>
    places.filter(({ names }) => names.some(resembles)).map(({ place }) => place);
  if (name.joined === "") return [];
  const wider = having((own) => isPartOf(name, own));
  return wider.length > 0
    ? wider
    : having((own) => isPartOf(own, name, false) || differsInOneLetter(own.joined, name.joined));
}

/** Every word of `part` is in `whole`, or `whole` starts with it: "Kruiskamp" is a part of "De Kruiskamp-Noord" and of "Kruiskampbuurt". */
function isPartOf(part: NameShapes, whole: NameShapes, anywhere = true): boolean {
  if (part.joined.length >= shortest && whole.joined.startsWith(part.joined)) return true;
  return anywhere && part.tokens.every((word) => whole.tokens.includes(word));
}

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
