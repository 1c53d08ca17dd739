import { readFileSync } from "node:fs";
import { type PlaceFile, readPlaceFiles } from "~/screening/gazetteer-files";
import type { Place } from "~/screening/place-codes";
import { sharedFile } from "../shared-files";

export const sharedPlacePaths = (): string[] =>
  ["buurten_2024.csv", "wijken_2024.csv", "gemeenten_2024.csv"].map((name) => sharedFile(`gazetteer/${name}`));

/** All places of the European Netherlands in 2024. */
export function sharedPlaces(): Place[] {
  const files: PlaceFile[] = sharedPlacePaths().map((path) => ({ name: path, bytes: readFileSync(path) }));
  const read = readPlaceFiles(files, null);
  if (!read.ok) throw new Error(read.problem);
  return read.places;
}
