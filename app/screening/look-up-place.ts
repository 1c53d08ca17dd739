import { bareMunicipalityName } from "./dutch-municipalities";
import { municipalitiesNamed } from "./named-municipalities";
import { isPlaceholder, isUndecided, normaliseName } from "./names";
import type { FoundPlace, IndexedMunicipality, PlaceIndex, PlaceName } from "./place-index";
import { type nameShapes, shapesOf } from "./place-names";
import { placeKind } from "./places";
import { similarPlaces } from "./similar-places";
import { isWholeArea, isWiderThanMunicipality } from "./whole-area";

/**
 * Why a person must choose. "same_name": more places in the municipality have it. "municipality_name": it is the name of the municipality
 * too. "municipality_unclear": the municipality is blank, not known, or also lies abroad. "several_named": the field names more
 * than one. "similar": no place has the name, these resemble it.
 */
export type Doubt = "same_name" | "municipality_name" | "municipality_unclear" | "several_named" | "similar";

/**
 * What the list of CBS says about a neighbourhood in a municipality. Only "found" is certain: exactly one place of that name, however
 * written, in a municipality that was named. "not_found" means "look at it": residents use names that CBS does not know. Its
 * `elsewhere` holds places of that name in other municipalities.
 */
export type PlaceAnswer =
  | { answer: "found"; place: FoundPlace }
  | { answer: "ambiguous"; because: Doubt; candidates: readonly FoundPlace[] }
  | { answer: "not_found"; because: "blank" | "unknown"; elsewhere: readonly FoundPlace[] }
  | { answer: "whole_municipality"; municipality: PlaceName }
  | { answer: "wider_area" }
  | { answer: "outside"; where: "abroad" | "caribbean" };

/** Looks a neighbourhood up as an applicant wrote it. A neighbourhood wins from its own district of the same name. */
export function lookUp(index: PlaceIndex, neighbourhood: string, municipality: string): PlaceAnswer {
  const where = municipalitiesNamed(index, municipality);
  const side = sideOf(index, neighbourhood, municipality);
  if (side === "abroad" || (side === "caribbean" && where.length === 0)) return { answer: "outside", where: side };

  const unclear = where.length === 0 || side === "both";
  const name = normaliseName(neighbourhood);
  const own = where.find(({ names }) => names.includes(name) || name === normaliseName(municipality));
  const named = placesNamed(index, neighbourhood, where);
  if (named.length > 0) return oneOf(named, unclear ? "municipality_unclear" : own ? "municipality_name" : null);
  if (isPlaceholder(neighbourhood) || isUndecided(neighbourhood))
    return { answer: "not_found", because: "blank", elsewhere: [] };
  if (own) return { answer: "whole_municipality", municipality: { code: own.code, name: own.name } };
  if (isWholeArea(neighbourhood, municipality)) return wholeArea(neighbourhood, where);
  return byOtherReading(index, neighbourhood, municipality, where, unclear);
}

/** On which side of the border, by the municipality; where that is blank or unknown, by the neighbourhood. */
function sideOf(index: PlaceIndex, neighbourhood: string, municipality: string) {
  if (index.municipalities.has(normaliseName(municipality))) return "municipality";
  const side = placeKind(municipality);
  return side === "blank" || side === "unknown" ? placeKind(neighbourhood) : side;
}

function wholeArea(neighbourhood: string, where: readonly PlaceName[]): PlaceAnswer {
  const [one, ...others] = where;
  return one && others.length === 0 && !isWiderThanMunicipality(neighbourhood)
    ? { answer: "whole_municipality", municipality: { code: one.code, name: one.name } }
    : { answer: "wider_area" };
}

/** Without what stands around the name: "Rode Dorp (Voorstad)", "Pathmos, Enschede", "de wijken Angelslo en Bargeres". */
function byOtherReading(
  index: PlaceIndex,
  neighbourhood: string,
  municipality: string,
  where: readonly IndexedMunicipality[],
  unclear: boolean,
): PlaceAnswer {
  const readings = readingsOf(neighbourhood, municipality, where);
  for (const reading of readings) {
    const named = placesNamed(index, reading, where);
    if (named.length > 0) return oneOf(named, unclear ? "municipality_unclear" : null);
  }
  const parts = neighbourhood.split(/[,;/+&()]|\s(?:en|and)\s/);
  const several = parts.length > 1 ? parts.flatMap((part) => placesNamed(index, part, where)) : [];
  if (several.length > 0) return { answer: "ambiguous", because: "several_named", candidates: [...new Set(several)] };

  for (const reading of [neighbourhood, ...readings].map(shapesOf)) {
    const candidates = where.flatMap(({ code }) => similarPlaces(index.ofMunicipality.get(code) ?? [], reading));
    if (candidates.length > 0) return { answer: "ambiguous", because: "similar", candidates };
  }
  const elsewhere = where.length > 0 ? placesNamed(index, neighbourhood, []) : [];
  return { answer: "not_found", because: "unknown", elsewhere };
}

function readingsOf(neighbourhood: string, municipality: string, where: readonly IndexedMunicipality[]): string[] {
  const outsideBrackets = neighbourhood.replace(/\([^()]*\)/g, " ");
  const inPlace = normaliseName(outsideBrackets);
  const municipalities = where.flatMap(({ names }) => names);
  const bare = [bareMunicipalityName(municipality), ...municipalities].filter(Boolean).map((name) => {
    if (inPlace.startsWith(`${name} `)) return inPlace.slice(name.length + 1);
    if (!inPlace.endsWith(` ${name}`)) return "";
    return inPlace.slice(0, -name.length - 1).replace(/ (in|te|gemeente|in de gemeente)$/, "");
  });
  const readings = new Set([outsideBrackets, ...bare]);
  return [...readings].filter((reading) => reading.trim() !== "" && reading !== neighbourhood);
}

/** Places of this name in these municipalities (none: in all), in the strictest shape that any has, without own districts. */
function placesNamed(index: PlaceIndex, name: string, where: readonly PlaceName[]): readonly FoundPlace[] {
  const inPlace = (shape: (typeof nameShapes)[number], key: string) => {
    const anywhere = index.byShape[shape].get(key) ?? [];
    if (where.length === 0) return anywhere;
    return anywhere.filter(({ municipality }) => where.some(({ code }) => code === municipality.code));
  };
  // Most names are written as CBS does: the looser shapes are made only where that is not so.
  const asWritten = inPlace("written", normaliseName(name));
  if (asWritten.length > 0) return withoutOwnDistricts(asWritten);
  const shapes = shapesOf(name);
  const looser = inPlace("joined", shapes.joined);
  return withoutOwnDistricts(looser.length > 0 ? looser : inPlace("spelled", shapes.spelled));
}

function withoutOwnDistricts(places: readonly FoundPlace[]): readonly FoundPlace[] {
  const own = new Set(places.flatMap(({ kind, district }) => (kind === "neighbourhood" ? [district.code] : [])));
  return places.filter(({ code }) => !own.has(code));
}

function oneOf(places: readonly FoundPlace[], doubt: Doubt | null): PlaceAnswer {
  const [place, ...others] = places;
  return place && others.length === 0 && !doubt
    ? { answer: "found", place }
    : { answer: "ambiguous", because: doubt ?? "same_name", candidates: places };
}
