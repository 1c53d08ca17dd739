import { performance } from "node:perf_hooks";
import { lookUp } from "~/screening/look-up-place";
import type { Place } from "~/screening/place-codes";
import { buildPlaceIndex } from "~/screening/place-index";

/** Milliseconds, on one core. The limit for 10,000 look-ups is 1,000. */
export type GazetteerBenchRow = { name: string; count: number; milliseconds: number };

const lookUps = 10_000;

/**
 * Times making the index of a whole list, and 10,000 look-ups of each sort: names as the list has them, names written otherwise, names
 * that are not in it (the slowest, because what resembles them is sought), and names without a municipality.
 */
export function benchGazetteer(places: readonly Place[]): GazetteerBenchRow[] {
  const start = performance.now();
  const index = buildPlaceIndex(places);
  const built = row("index built", places.length, start);
  const names = new Map(places.map(({ code, name }) => [code, name]));
  const inside = places.flatMap(({ name, municipalityCode }) =>
    municipalityCode ? [{ name, municipality: names.get(municipalityCode) ?? "" }] : [],
  );
  const sorts: Record<string, (name: string, municipality: string) => [string, string]> = {
    "as in the list": (name, municipality) => [name, municipality],
    "written otherwise": (name, municipality) => [`de buurt ${name.toUpperCase()} in ${municipality}`, municipality],
    "not in the list": (name, municipality) => [`Nergens ${name.split("").reverse().join("")}`, municipality],
    "without municipality": (name) => [name, ""],
  };
  return [
    built,
    ...Object.entries(sorts).map(([sort, asked]) => {
      const questions = Array.from({ length: lookUps }, (_, at) => {
        const { name, municipality } = inside[(at * 7919) % inside.length] ?? { name: "", municipality: "" };
        return asked(name, municipality);
      });
      const begin = performance.now();
      for (const [neighbourhood, municipality] of questions) lookUp(index, neighbourhood, municipality);
      return row(`looked up, ${sort}`, questions.length, begin);
    }),
  ];
}

const row = (name: string, count: number, start: number): GazetteerBenchRow => ({
  name,
  count,
  milliseconds: Math.round(performance.now() - start),
});
