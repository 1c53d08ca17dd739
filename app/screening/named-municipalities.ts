import { bareMunicipalityName } from "./dutch-municipalities";
import { normaliseName } from "./names";
import type { IndexedMunicipality, PlaceIndex } from "./place-index";

/**
 * The municipalities that a field names: one, several ("Rotterdam en Schiedam"; "Bergen", of which there are two; "Haaren", which was
 * divided), or none where it is blank or names something else. "Den Haag", "Gemeente Ede" and "Hengelo (Ov)" are understood.
 */
export function municipalitiesNamed(index: PlaceIndex, text: string): readonly IndexedMunicipality[] {
  const whole = oneNamed(index, text);
  if (whole.length > 0) return whole;
  const parts = text.split(/[,;/+]|\s(?:en|and|&)\s/);
  if (parts.length === 1) return [];
  return [...new Map(parts.flatMap((part) => oneNamed(index, part)).map((one) => [one.code, one])).values()];
}

function oneNamed(index: PlaceIndex, text: string): readonly IndexedMunicipality[] {
  const official = index.municipalities.get(normaliseName(text));
  if (official) return official;
  const bare = index.municipalities.get(bareMunicipalityName(text)) ?? [];
  const region = regionOf(text);
  return region === "" ? bare : bare.filter(({ name }) => ["", region].includes(regionOf(name)));
}

/** The first letter of the province behind a name: "Hengelo (Gld)" is a village elsewhere, not the municipality "Hengelo (O.)". */
const regionOf = (name: string): string =>
  (/\(\s*(\p{L})[^()]*\)\s*$/u.exec(name)?.[1] ?? / (n|z|o|g|l)(h|v|ld|b)?\.?$/i.exec(name)?.[1] ?? "").toLowerCase();
