import { bareMunicipalityName } from "./dutch-municipalities";
import { municipalityToday } from "./former-municipalities";
import { normaliseName } from "./names";
import type { Place } from "./place-codes";
import { type NameShapes, namesOf, shapesOf } from "./place-names";

export type PlaceName = { code: string; name: string };

/** A district or neighbourhood with where it lies; a district lies in itself. */
export type FoundPlace = PlaceName & {
  kind: "district" | "neighbourhood";
  district: PlaceName;
  municipality: PlaceName;
};

export type IndexedPlace = { place: FoundPlace; names: readonly NameShapes[] };

/** A year's list, made ready for looking up. Built once; nothing in it changes. */
export type PlaceIndex = {
  places: ReadonlyMap<string, FoundPlace>;
  /** by the three shapes of a name, from strict to loose */
  byShape: Readonly<Record<"written" | "joined" | "spelled", ReadonlyMap<string, readonly FoundPlace[]>>>;
  /** districts before neighbourhoods, each by code */
  ofMunicipality: ReadonlyMap<string, readonly IndexedPlace[]>;
  municipalities: ReadonlyMap<string, readonly PlaceName[]>;
};

/** Places of which a parent is missing are left out: what cannot be said where it lies cannot be an answer. */
export function buildPlaceIndex(rows: readonly Place[]): PlaceIndex {
  const named = new Map(rows.map(({ code, name }) => [code, { code, name }]));
  const indexed = rows.flatMap((row) => {
    const place = withParents(row, named);
    return place ? [{ place, names: namesOf(place.name).map(shapesOf) }] : [];
  });
  indexed.sort((a, b) =>
    a.place.kind === b.place.kind ? compare(a.place.code, b.place.code) : a.place.kind === "district" ? -1 : 1,
  );

  const byShape = { written: new Map(), joined: new Map(), spelled: new Map() } as Record<
    keyof PlaceIndex["byShape"],
    Map<string, FoundPlace[]>
  >;
  const ofMunicipality = new Map<string, IndexedPlace[]>();
  for (const one of indexed) {
    for (const shape of ["written", "joined", "spelled"] as const)
      for (const key of new Set(one.names.map((name) => name[shape]))) add(byShape[shape], key, one.place);
    add(ofMunicipality, one.place.municipality.code, one);
  }
  const places = new Map(indexed.map(({ place }) => [place.code, place]));
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
function indexMunicipalities(rows: readonly Place[]): ReadonlyMap<string, readonly PlaceName[]> {
  const byName = new Map<string, PlaceName[]>();
  for (const { kind, code, name } of rows)
    if (kind === "municipality")
      for (const key of new Set([normaliseName(name), bareMunicipalityName(name)])) add(byName, key, { code, name });
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
