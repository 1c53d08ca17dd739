import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isDutchMunicipality } from "~/screening/dutch-municipalities";
import { inNetherlands } from "~/screening/in-netherlands";
import { hasSharedFiles, sharedFile } from "../shared-files";
import { aPlan } from "./screenable";

test.each([
  ["Zwolle", "pass", "place_in_netherlands"],
  ["gemeente Ede", "pass", "place_in_netherlands"],
  ["'s-Hertogenbosch", "pass", "place_in_netherlands"],
  ["Den Bosch", "pass", "place_in_netherlands"],
  ["Súdwest-Fryslân", "pass", "place_in_netherlands"],
  ["Hengelo (Ov)", "pass", "place_in_netherlands"],
  ["Bergen (NH.)", "pass", "place_in_netherlands"],
  ["Nuenen, Gerwen en Nederwetten", "pass", "place_in_netherlands"],
  ["Rotterdam en Schiedam", "pass", "place_in_netherlands"],
  ["Utrecht", "pass", "place_in_netherlands"],
  ["provincie Gelderland", "pass", "place_netherlands_at_large"],
  ["heel Nederland", "pass", "place_netherlands_at_large"],
  ["Antwerpen (België)", "fail", "place_abroad"],
  ["Kleve", "fail", "place_abroad"],
  ["Duitsland", "fail", "place_abroad"],
  ["Baarle-Nassau / Baarle-Hertog (België)", "unclear", "place_both_sides"],
  ["Bonaire", "unclear", "place_caribbean"],
  ["Curaçao", "unclear", "place_caribbean"],
  ["Nergenshuizen", "unclear", "place_unknown"],
  ["", "unclear", "place_blank"],
])("%s: %s", (municipality, suggestion, rule) => {
  const found = inNetherlands(aPlan({ municipality }));
  expect([found.suggestion, found.rule]).toEqual([suggestion, rule]);
});

test("without a municipality a Dutch landline says that it is in the Netherlands, a mobile number says nothing", () => {
  const ruleOf = (phone: string) => inNetherlands(aPlan({ municipality: "", phone })).rule;
  expect(["0182-000606", "+31 (0)20 000 1234", "06-00001234", "+32 3 000 00 00", "000"].map(ruleOf)).toEqual([
    "place_dutch_phone",
    "place_dutch_phone",
    "place_blank",
    "place_blank",
    "place_blank",
  ]);
});

test("without a municipality a country in the neighbourhood is looked at", () => {
  const found = inNetherlands(aPlan({ municipality: "", neighbourhood: "Borgerhout, België", phone: "020-0001234" }));
  expect([found.suggestion, found.rule]).toEqual(["unclear", "place_unknown"]);
});

test.skipIf(!hasSharedFiles)("every municipality of the list of Statistics Netherlands is recognised", () => {
  const lines = readFileSync(sharedFile("gazetteer/gemeenten_2024.csv"), "utf8").trim().split("\n").slice(1);
  const names = lines.map((line) => line.split(";")[1] ?? "");
  expect(names.length).toBe(342);
  expect(names.filter((name) => !isDutchMunicipality(name))).toEqual([]);
});
