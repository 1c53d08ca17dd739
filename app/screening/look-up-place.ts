import { municipalitiesNamed } from "./named-municipalities";
import { isPlaceholder, isUndecided, normaliseName } from "./names";
import type { FoundPlace, PlaceIndex, PlaceName } from "./place-index";
import { type NameShapes, shapesOf } from "./place-names";
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
  const side = placeKind(municipality);
  const where = municipalitiesNamed(index, municipality);
  const unclear = where.length === 0 || side === "both";
  const outside = outsideOf(side === "blank" || side === "unknown" ? placeKind(neighbourhood) : side);
  if (outside && (where.length === 0 || side === "abroad")) return { answer: "outside", where: outside };

  const name = shapesOf(neighbourhood);
  const ofMunicipality = where.filter((one) => isNameOf(name, one));
  const named = placesNamed(index, name, where);
  if (named.length === 0 && (isPlaceholder(neighbourhood) || isUndecided(neighbourhood)))
    return { answer: "not_found", because: "blank", elsewhere: [] };
  if (named.length === 0 && (ofMunicipality.length > 0 || isWholeArea(neighbourhood, municipality)))
    return wholeArea(neighbourhood, ofMunicipality[0] ?? (where.length === 1 ? where[0] : undefined));
  if (named.length > 0 && unclear) return { answer: "ambiguous", because: "municipality_unclear", candidates: named };
  if (named.length > 0 && ofMunicipality.length > 0)
    return { answer: "ambiguous", because: "municipality_name", candidates: named };
  if (named.length > 0) return oneOf(named);
  return byOtherReading(index, neighbourhood, where, unclear);
}

/** Without what stands around the name: "Rode Dorp (Voorstad)", "Pathmos, Enschede", "de wijken Angelslo en Bargeres". */
function byOtherReading(
  index: PlaceIndex,
  neighbourhood: string,
  where: readonly PlaceName[],
  unclear: boolean,
): PlaceAnswer {
  const readings = readingsOf(neighbourhood, where).map(shapesOf);
  for (const reading of readings) {
    const named = placesNamed(index, reading, where);
    if (named.length > 0)
      return unclear ? { answer: "ambiguous", because: "municipality_unclear", candidates: named } : oneOf(named);
  }
  const parts = neighbourhood.split(/[,;/+&()]|\s(?:en|and)\s/);
  const several = parts.length > 1 ? parts.flatMap((part) => placesNamed(index, shapesOf(part), where)) : [];
  if (several.length > 0) return { answer: "ambiguous", because: "several_named", candidates: [...new Set(several)] };

  for (const reading of [shapesOf(neighbourhood), ...readings]) {
    const candidates = where.flatMap(({ code }) => similarPlaces(index.ofMunicipality.get(code) ?? [], reading));
    if (candidates.length > 0) return { answer: "ambiguous", because: "similar", candidates };
  }
  const elsewhere = where.length > 0 ? placesNamed(index, shapesOf(neighbourhood), []) : [];
  return { answer: "not_found", because: "unknown", elsewhere };
}

function readingsOf(neighbourhood: string, where: readonly PlaceName[]): string[] {
  const outsideBrackets = neighbourhood.replace(/\([^()]*\)/g, " ");
  const inPlace = normaliseName(outsideBrackets);
  const bare = where.map(({ name }) => {
    const municipality = normaliseName(name.replace(/\([^()]*\)/g, " "));
    if (inPlace.startsWith(`${municipality} `)) return inPlace.slice(municipality.length + 1);
    if (inPlace.endsWith(` ${municipality}`))
      return inPlace.slice(0, -municipality.length - 1).replace(/ (in|te|gemeente|in de gemeente)$/, "");
    return "";
  });
  return [outsideBrackets, ...bare].filter((reading) => reading.trim() !== "" && reading !== neighbourhood);
}

const shapes = ["written", "joined", "spelled"] as const;

/** Places of this name in these municipalities (none: in all), in the strictest shape that any has, without own districts. */
function placesNamed(index: PlaceIndex, name: NameShapes, where: readonly PlaceName[]): readonly FoundPlace[] {
  for (const shape of shapes) {
    const anywhere = index.byShape[shape].get(name[shape]) ?? [];
    const here =
      where.length === 0
        ? anywhere
        : anywhere.filter(({ municipality }) => where.some(({ code }) => code === municipality.code));
    if (here.length > 0) return withoutOwnDistricts(here);
  }
  return [];
}

function withoutOwnDistricts(places: readonly FoundPlace[]): readonly FoundPlace[] {
  const own = new Set(places.flatMap(({ kind, district }) => (kind === "neighbourhood" ? [district.code] : [])));
  return places.filter(({ code }) => !own.has(code));
}

function oneOf(places: readonly FoundPlace[]): PlaceAnswer {
  const [place, ...others] = places;
  return place && others.length === 0
    ? { answer: "found", place }
    : { answer: "ambiguous", because: "same_name", candidates: places };
}

const outsideOf = (kind: ReturnType<typeof placeKind>) => (kind === "abroad" || kind === "caribbean" ? kind : null);

const isNameOf = (name: NameShapes, municipality: PlaceName): boolean =>
  name.written === normaliseName(municipality.name) ||
  name.written === normaliseName(municipality.name.replace(/\([^()]*\)/g, " "));

const wholeArea = (neighbourhood: string, municipality: PlaceName | undefined): PlaceAnswer =>
  municipality && !isWiderThanMunicipality(neighbourhood)
    ? { answer: "whole_municipality", municipality }
    : { answer: "wider_area" };
