import { expect, test } from "vitest";
import { write } from "~/platform/database.server";
import { lookUp } from "~/screening/look-up-place";
import { type Place, placeOf } from "~/screening/place-codes";
import { currentGazetteer, currentPlaces } from "~/screening/place-index.server";
import { replacePlaceList } from "~/screening/place-list.server";
import { demoIdeas } from "../../prisma/seed/demo-ideas";
import { demoPlaces, demoPlacesYear } from "../../prisma/seed/demo-places";
import { demoPlans } from "../../prisma/seed/demo-plans";
import { testDatabase } from "../factories/database";

const now = new Date("2024-02-01T09:00:00Z");
const placesWith = (neighbourhood: string): Place[] => [
  placeOf("municipality", "GM0001", "Rommeldam"),
  placeOf("district", "WK000100", "Wijk 00"),
  placeOf("neighbourhood", "BU00010001", neighbourhood),
];

test("without a list there is none, and the suggestions go without", async () => {
  const db = await testDatabase();
  expect([await currentPlaces(db), await currentGazetteer(db)]).toEqual([null, undefined]);
});

test("the newest year is used, and read once", async () => {
  const db = await testDatabase();
  await write(db, (tx) => replacePlaceList(tx, { year: 2024, places: placesWith("Nieuw"), now }));
  await write(db, (tx) => replacePlaceList(tx, { year: 2023, places: placesWith("Oud"), now }));
  const [first, second] = await Promise.all([currentPlaces(db), currentPlaces(db)]);
  expect([first?.year, first?.index.places.get("BU00010001")?.name]).toEqual([2024, "Nieuw"]);
  expect(second?.index).toBe(first?.index);
});

test("the demo finds its own neighbourhoods in its own few places, but for those that nobody could", async () => {
  const db = await testDatabase();
  await write(db, (tx) => replacePlaceList(tx, { year: demoPlacesYear, places: demoPlaces, now }));
  const current = await currentPlaces(db);
  if (!current) throw new Error("no list");
  const others = [...demoPlans, ...demoIdeas].flatMap(({ neighbourhood, municipality }) => {
    const { answer } = lookUp(current.index, neighbourhood, municipality);
    return answer === "found" ? [] : [[neighbourhood, answer]];
  });
  expect([current.year, others]).toEqual([
    2024,
    [
      ["Mariahoeve", "ambiguous"],
      ["Tussen de Vaarten", "ambiguous"],
      ["Vijf kernen", "not_found"],
    ],
  ]);
});

test("the same year loaded again at the same moment is seen", async () => {
  const db = await testDatabase();
  const listed = async () => (await currentGazetteer(db))?.("Beter", "Rommeldam").map(({ code }) => code);
  await write(db, (tx) => replacePlaceList(tx, { year: 2024, places: placesWith("Fout"), now }));
  const before = await listed();
  await write(db, (tx) => replacePlaceList(tx, { year: 2024, places: placesWith("Beter"), now }));
  expect([before, await listed()]).toEqual([[], ["BU00010001"]]);
});
