import { expect, test } from "vitest";
import { demoPlaces } from "../../prisma/seed/demo-places";
import { benchGazetteer } from "../../scripts/bench/bench-gazetteer";

test("the bench of the list of places looks ten thousand up of each sort", () => {
  expect(benchGazetteer(demoPlaces).map(({ name, count }) => [name, count])).toEqual([
    ["index built", demoPlaces.length],
    ["looked up, as in the list", 10_000],
    ["looked up, written otherwise", 10_000],
    ["looked up, not in the list", 10_000],
    ["looked up, without municipality", 10_000],
  ]);
});
