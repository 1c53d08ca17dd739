import { lookUp } from "./look-up-place";
import type { FoundPlace, PlaceIndex } from "./place-index";

/** A place in the list of neighbourhoods of Statistics Netherlands (CBS). */
export type GazetteerPlace = { code: string; name: string; municipality: string };

/**
 * Neighbourhoods and districts of this name, in this municipality or, where that is blank or unknown, in any. An empty list
 * means only that CBS does not use the name: residents use many names that CBS does not know.
 */
export type Gazetteer = (neighbourhood: string, municipality: string) => readonly GazetteerPlace[];

/** The look-up as the suggestions use it: places of exactly this name, however written. What merely resembles it is not listed. */
export function gazetteerOf(index: PlaceIndex): Gazetteer {
  return (neighbourhood, municipality) => {
    const result = lookUp(index, neighbourhood, municipality);
    if (result.answer === "found") return [asListed(result.place)];
    const named = result.answer === "ambiguous" && result.because !== "similar" && result.because !== "several_named";
    return named ? result.candidates.map(asListed) : [];
  };
}

const asListed = ({ code, name, municipality }: FoundPlace): GazetteerPlace => ({
  code,
  name,
  municipality: municipality.name,
});
