import type { Reader } from "~/platform/database.server";
import { asListed, type ListedPlace } from "./listed-place";
import { type Doubt, lookUp } from "./look-up-place";
import { chosenFor } from "./place-choice";
import type { CurrentPlaces } from "./place-index.server";

/** More candidates than this nobody reads; the number of the others is said. */
const mostShown = 12;

/** What is known of where a plan takes place, beside the verdict on its neighbourhood. */
export type NeighbourhoodAnswer =
  | { answer: "chosen"; place: ListedPlace; source: "cbs" | "pdok"; year: number | null; by: string | null; at: Date }
  | { answer: "found"; place: ListedPlace }
  | { answer: "ambiguous"; because: Doubt; candidates: ListedPlace[]; more: number }
  | { answer: "not_found"; because: "blank" | "unknown"; elsewhere: ListedPlace[] }
  | { answer: "whole_municipality"; name: string; code: string }
  | { answer: "wider_area" }
  | { answer: "outside"; where: "abroad" | "caribbean" }
  /** No list was ever loaded. */
  | { answer: "no_list" };

type Words = { neighbourhood: string; municipality: string };

/** The choice that was made for a plan, whatever its words are now. */
export const readPlaceChoice = (db: Reader, planId: string) => db.placeChoice.findUnique({ where: { planId } });

type Choice = Awaited<ReturnType<typeof readPlaceChoice>>;

/** The answer for one plan: what a person chose for these words, else what the list says. */
export function readNeighbourhood(
  plan: Words,
  { places, choice, names }: { places: CurrentPlaces | null; choice: Choice; names: ReadonlyMap<string, string> },
): { year: number | null; now: NeighbourhoodAnswer } {
  const chosen = chosenFor(plan, choice);
  if (chosen) {
    const { code, name, districtName, municipalityName, year, source, chosenById, chosenAt } = chosen;
    const place: ListedPlace = { code, name, kind: kindOf(code), districtName, municipalityName };
    const by = names.get(chosenById) ?? null;
    return { year, now: { answer: "chosen", place, source: source as "cbs" | "pdok", year, by, at: chosenAt } };
  }
  return { year: places?.year ?? null, now: places ? answerOf(places, plan) : { answer: "no_list" } };
}

export const kindOf = (code: string): ListedPlace["kind"] =>
  code.startsWith("BU") ? "neighbourhood" : code.startsWith("WK") ? "district" : "municipality";

function answerOf({ index }: CurrentPlaces, { neighbourhood, municipality }: Words): NeighbourhoodAnswer {
  const found = lookUp(index, neighbourhood, municipality);
  switch (found.answer) {
    case "found":
      return { answer: "found", place: asListed(found.place) };
    case "ambiguous": {
      const candidates = found.candidates.map(asListed);
      const more = Math.max(0, candidates.length - mostShown);
      return { answer: "ambiguous", because: found.because, candidates: candidates.slice(0, mostShown), more };
    }
    case "not_found":
      return { ...found, elsewhere: found.elsewhere.slice(0, mostShown).map(asListed) };
    case "whole_municipality":
      return { answer: "whole_municipality", ...found.municipality };
    default:
      return found;
  }
}

/** The places of the list that can be chosen for these words: those of which the program cannot say which is meant. */
export function placesToChoose({ index }: CurrentPlaces, { neighbourhood, municipality }: Words): ListedPlace[] {
  const found = lookUp(index, neighbourhood, municipality);
  if (found.answer === "ambiguous") return found.candidates.map(asListed);
  return found.answer === "not_found" ? found.elsewhere.map(asListed) : [];
}
