import { bareMunicipalityName } from "./dutch-municipalities";
import { municipalityToday } from "./former-municipalities";
import { normaliseName } from "./names";
import type { Place } from "./place-codes";
import { type NameShapes, nameShapes, namesOf, shapesOf } from "./place-names";

export type PlaceName = { code: string; name: string };

/** A district or neighbourhood with where it lies; a district lies in itself. */
export type FoundPlace = PlaceName & {
  kind: "district" | "neighbourhood";
  district: PlaceName;
  municipality: PlaceName;
};

/** One name of a place; a numbered district has two. */
export type IndexedName = { place: FoundPlace; name: NameShapes };

/** `names` are its own, with and without the province; not those of municipalities that it took over. */
export type IndexedMunicipality = PlaceName & { names: readonly string[] };

/** A year's list, made ready for looking up. Built once; nothing in it changes. */
export type PlaceIndex = {
  places: ReadonlyMap<string, FoundPlace>;
  /** by the three shapes of a name, from strict to loose */
  byShape: Readonly<Record<(typeof nameShapes)[number], ReadonlyMap<string, readonly FoundPlace[]>>>;
  /** districts before neighbourhoods, each by code */
  ofMunicipality: ReadonlyMap<string, readonly IndexedName[]>;
  municipalities: ReadonlyMap<string, readonly IndexedMunicipality[]>;
};

/** Places of which a parent is missing are left out: what cannot be said where it lies cannot be an answer. */
export function buildPlaceIndex(rows: readonly Place[]): PlaceIndex {
  const named = new Map(rows.map(({ code, name }) => [code, { code, name }]));
  const ordered = rows
    .flatMap((row) => withParents(row, named) ?? [])
    .sort((a, b) => compare(a.kind, b.kind) || compare(a.code, b.code));

  const byShape = Object.fromEntries(nameShapes.map((shape) => [shape, new Map()])) as Record<
    (typeof nameShapes)[number],
    Map<string, FoundPlace[]>
  >;
  const ofMunicipality = new Map<string, IndexedName[]>();
  for (const place of ordered) {
    const names = namesOf(place.name).map(shapesOf);
    for (const shape of nameShapes)
      for (const key of new Set(names.map((name) => name[shape]))) add(byShape[shape], key, place);
    for (const name of names) add(ofMunicipality, place.municipality.code, { place, name });
  }
  const places = new Map(ordered.map((place) => [place.code, place]));
  return { places, byShape, ofMunicipality, municipalities: indexMunicipalities(rows) };
}

function withParents(
  { code, kind, name, ...parents }: Place,
  named: ReadonlyMap<string, PlaceName>,
): FoundPlace | null {
  if (kind === "municipality") return null;
  const district = named.get(kind === "district" ? code : (parents.districtCode ?? ""));
  const municipality = named.get(parents.municipalityCode ?? "");
  return district && municipality ? { code, kind, name, district, municipality } : null;
}

/** By official name ("bergen nh"), by bare name ("bergen", which is two), and by other and former names ("den haag"). */
function indexMunicipalities(rows: readonly Place[]): PlaceIndex["municipalities"] {
  const byName = new Map<string, IndexedMunicipality[]>();
  for (const { kind, code, name } of rows) {
    if (kind !== "municipality") continue;
    const names = [...new Set([normaliseName(name), bareMunicipalityName(name)])];
    for (const key of names) add(byName, key, { code, name, names });
  }
  for (const [name, today] of Object.entries(municipalityToday)) {
    const successors = today.flatMap((one) => byName.get(normaliseName(one)) ?? []);
    if (!byName.has(normaliseName(name)) && successors.length > 0) byName.set(normaliseName(name), successors);
  }
  return byName;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
