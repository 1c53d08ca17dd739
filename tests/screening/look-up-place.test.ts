import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { gazetteerOf } from "~/screening/gazetteer";
import { lookUp } from "~/screening/look-up-place";
import { type Place, placeOf } from "~/screening/place-codes";
import { buildPlaceIndex } from "~/screening/place-index";
import { demoPlaces } from "../../prisma/seed/demo-places";
import { hasSharedFiles, sharedFile } from "../shared-files";
import { sharedPlaces } from "./shared-places";

const place = (code: string, name: string): Place =>
  placeOf(code.startsWith("GM") ? "municipality" : code.startsWith("WK") ? "district" : "neighbourhood", code, name);

/** Made up, but in the shape of the real list. */
const index = buildPlaceIndex([
  place("GM0001", "Rommeldam"),
  place("WK000100", "Wijk 00 Rommeldam-Centrum"),
  place("WK000103", "Wijk 03 Noord"),
  place("WK000104", "Wijk04-Zuiderpark"),
  place("WK000105", "Boschveld & Loosduin"),
  place("BU00010001", "'t Loon"),
  place("BU00010002", "De Kruiskamp Één"),
  place("BU00010003", "Sint Jansbuurt (woonkern)"),
  place("BU00010004", "Vogelbuurt"),
  place("BU00010301", "Vogelbuurt"),
  place("BU00010302", "Beijum-Oost"),
  place("BU00010303", "Beijum-West"),
  place("BU00010401", "Zuiderpark"),
  place("BU00010402", "Holtenbroek II"),
  place("GM0002", "Bergen (NH.)"),
  place("WK000200", "Wijk 00 Schoorl"),
  place("BU00020000", "Schoorl"),
  place("BU00020001", "Centrum"),
  place("GM0003", "Bergen (L.)"),
  place("WK000300", "Wijk 00 Bergen"),
  place("BU00030000", "Bergen"),
  place("BU00030001", "Centrum"),
  place("GM0004", "Maashorst"),
  place("WK000400", "Zeeland"),
  place("BU00040000", "Zeeland"),
  place("GM0005", "'s-Gravenhage"),
  place("WK000500", "Moerwijk"),
  place("BU00050000", "Moerwijk-Oost"),
]);

/** The answer in short: what it is, why, and the codes. */
function ask(neighbourhood: string, municipality: string): (string | undefined)[] {
  const result = lookUp(index, neighbourhood, municipality);
  switch (result.answer) {
    case "found":
      return ["found", result.place.code];
    case "ambiguous":
      return ["ambiguous", result.because, ...result.candidates.map(({ code }) => code)];
    case "not_found":
      return ["not_found", result.because, ...result.elsewhere.map(({ code }) => code)];
    case "whole_municipality":
      return ["whole_municipality", result.municipality.code];
    case "outside":
      return ["outside", result.where];
    case "wider_area":
      return ["wider_area"];
  }
}

test("what is found says in which district and municipality it lies", () => {
  expect(lookUp(index, "moerwijk oost", "Den Haag")).toEqual({
    answer: "found",
    place: {
      code: "BU00050000",
      kind: "neighbourhood",
      name: "Moerwijk-Oost",
      district: { code: "WK000500", name: "Moerwijk" },
      municipality: { code: "GM0005", name: "'s-Gravenhage" },
    },
  });
});

describe("one place, however its name is written", () => {
  test.each([
    ["Wijk 03 Noord", "Rommeldam", "WK000103"],
    ["Wijk 3 Noord", "Rommeldam", "WK000103"],
    ["Noord", "Rommeldam", "WK000103"],
    ["wijk Noord", "gemeente Rommeldam", "WK000103"],
    ["Zuiderpark", "Rommeldam", "BU00010401"],
    ["’t loon", "Rommeldam", "BU00010001"],
    ["Het Loon", "ROMMELDAM", "BU00010001"],
    ["de buurt 't Loon", "Rommeldam", "BU00010001"],
    ["de kruiskamp een", "Rommeldam", "BU00010002"],
    ["Kruyskamp één", "Rommeldam", "BU00010002"],
    ["St. Jansbuurt", "Rommeldam", "BU00010003"],
    ["Sint-Jans buurt", "Rommeldam", "BU00010003"],
    ["Bosveld en Losduin", "Rommeldam", "WK000105"],
    ["Boschveld-Loosduin", "Rommeldam", "WK000105"],
    ["Beijum Oost (bij het park)", "Rommeldam", "BU00010302"],
    ["Beijumoost, Rommeldam", "Rommeldam", "BU00010302"],
    ["Rommeldam Beijum-Oost", "Rommeldam", "BU00010302"],
    ["Holtenbroek 2", "Rommeldam", "BU00010402"],
    ["Schoorl", "Bergen", "BU00020000"],
    ["Centrum", "Bergen (Noord-Holland)", "BU00020001"],
    ["Centrum", "Bergen L", "BU00030001"],
    ["Zeeland", "Landerd", "BU00040000"],
    ["Noord", "Bergen en Rommeldam", "WK000103"],
    ["Moerwijk-Oost in Den Haag", "Den Haag", "BU00050000"],
  ])("%s in %s", (neighbourhood, municipality, code) => {
    expect(ask(neighbourhood, municipality)).toEqual(["found", code]);
  });
});

describe("a person chooses", () => {
  test.each([
    ["Vogelbuurt", "Rommeldam", "same_name", "BU00010004", "BU00010301"],
    ["Centrum", "Bergen", "same_name", "BU00020001", "BU00030001"],
    ["Bergen", "Bergen (L)", "municipality_name", "BU00030000"],
    ["Zeeland", "", "municipality_unclear", "BU00040000"],
    ["Schoorl", "Rommelstad", "municipality_unclear", "BU00020000"],
    ["Schoorl", "Bergen en Gent (België)", "municipality_unclear", "BU00020000"],
    ["Noord en 't Loon", "Rommeldam", "several_named", "WK000103", "BU00010001"],
    ["Beijum", "Rommeldam", "similar", "BU00010302", "BU00010303"],
    ["Centrum", "Rommeldam", "similar", "WK000100"],
    ["Zuiderpark-Oost", "Rommeldam", "similar", "WK000104", "BU00010401"],
    ["Kruiskamp", "Rommeldam", "similar", "BU00010002"],
    ["Vogelburt", "Rommeldam", "similar", "BU00010004", "BU00010301"],
  ])("%s in %s: %s", (neighbourhood, municipality, because, ...codes) => {
    expect(ask(neighbourhood, municipality)).toEqual(["ambiguous", because, ...codes]);
  });
});

test.each([
  ["", "Rommeldam", "not_found", "blank"],
  ["n.v.t.", "Rommeldam", "not_found", "blank"],
  ["nog te bepalen", "Rommeldam", "not_found", "blank"],
  ["het Rode Dorp", "Rommeldam", "not_found", "unknown"],
  ["Schoorl", "Rommeldam", "not_found", "unknown", "BU00020000"],
  ["hele stad", "Rommeldam", "whole_municipality", "GM0001"],
  ["heel Rommeldam", "Rommeldam", "whole_municipality", "GM0001"],
  ["Rommeldam", "Rommeldam", "whole_municipality", "GM0001"],
  ["alle kernen", "Bergen", "wider_area"],
  ["heel Nederland", "diverse gemeenten", "wider_area"],
  ["heel Nederland", "Rommeldam", "wider_area"],
  ["Gelderland", "", "wider_area"],
  ["Borgerhout", "Antwerpen (België)", "outside", "abroad"],
  ["Borgerhout, België", "", "outside", "abroad"],
  ["Nikiboko (Kralendijk)", "Bonaire", "outside", "caribbean"],
])("%s in %s: %s", (neighbourhood, municipality, ...expected) => {
  expect(ask(neighbourhood, municipality)).toEqual(expected);
});

test("a village elsewhere is not taken for the municipality of its name", () => {
  expect(ask("Centrum", "Bergen (Gld)")).toEqual(["ambiguous", "municipality_unclear", "BU00020001", "BU00030001"]);
});

test("a place without its parents in the list is no answer", () => {
  const orphan = buildPlaceIndex([place("GM0001", "Rommeldam"), place("BU00010001", "'t Loon")]);
  expect(lookUp(orphan, "'t Loon", "Rommeldam")).toEqual({ answer: "not_found", because: "unknown", elsewhere: [] });
});

test("the suggestions get places of the name itself, not what resembles it", () => {
  const gazetteer = gazetteerOf(index);
  expect([
    gazetteer("Noord", "Rommeldam"),
    gazetteer("Vogelbuurt", "Rommeldam").map(({ code }) => code),
    gazetteer("Beijum", "Rommeldam"),
    gazetteer("hele stad", "Rommeldam"),
  ]).toEqual([
    [{ code: "WK000103", name: "Wijk 03 Noord", municipality: "Rommeldam" }],
    ["BU00010004", "BU00010301"],
    [],
    [],
  ]);
});

describe.skipIf(!hasSharedFiles)("with the whole country", () => {
  const places = hasSharedFiles ? sharedPlaces() : [];
  const country = buildPlaceIndex(places);
  const names = new Map(places.map(({ code, name }) => [code, name]));

  test("every neighbourhood finds itself, unless more have its name there or the municipality has it", () => {
    const answers = places
      .filter(({ kind }) => kind === "neighbourhood")
      .map(({ code, name, municipalityCode }) => {
        const result = lookUp(country, name, names.get(municipalityCode ?? "") ?? "");
        if (result.answer === "found") return result.place.code === code ? "found" : `${name}: ${result.place.code}`;
        const among = result.answer === "ambiguous" && result.candidates.some((candidate) => candidate.code === code);
        return among ? result.because : `${name}: ${result.answer}`;
      });
    const count = (answer: string) => answers.filter((one) => one === answer).length;
    const counts = Object.fromEntries([...new Set(answers)].map((answer) => [answer, count(answer)]));
    expect(counts).toEqual({
      found: 14_461,
      same_name: 74,
      municipality_name: 39,
    });
  });

  test("every district is found by its name without its number: itself, or the neighbourhood in it that has the name", () => {
    const lost = places
      .filter(({ kind, name }) => kind === "district" && /^Wijk \d\d \S/.test(name))
      .filter(({ code, name, municipalityCode }) => {
        const result = lookUp(country, name.slice(8), names.get(municipalityCode ?? "") ?? "");
        const found =
          result.answer === "found" ? [result.place] : result.answer === "ambiguous" ? result.candidates : [];
        return !found.some(({ district }) => district.code === code);
      });
    expect(lost).toEqual([]);
  });

  test("the neighbourhoods of the samples", () => {
    const samples: Record<
      "plans" | "ideas",
      { key: string; values: { neighbourhood: string; municipality: string } }[]
    > = JSON.parse(readFileSync(sharedFile("samples/expected.json"), "utf8"));
    const answers = [...samples.plans, ...samples.ideas].map(({ key, values }) => {
      const result = lookUp(country, values.neighbourhood, values.municipality);
      return [key, result.answer, result.answer === "found" ? result.place.code : ""] as const;
    });
    const keys = (answer: string) => answers.flatMap(([key, given]) => (given === answer ? [key] : []));
    expect({
      ambiguous: keys("ambiguous"),
      not_found: keys("not_found"),
      whole_municipality: keys("whole_municipality"),
      wider_area: keys("wider_area"),
      outside: keys("outside"),
    }).toEqual({
      ambiguous: ["A01", "A08", "A23", "I01", "I09", "I11", "I17", "I18"],
      not_found: ["A30", "I10", "I19"],
      whole_municipality: ["A10"],
      wider_area: ["A26", "I16"],
      outside: ["A17", "A25"],
    });
    const codes = Object.fromEntries(answers.map(([key, , code]) => [key, code]));
    const some = ["A02", "A04", "A11", "A15", "A20", "A21", "A24", "A31", "A32", "I03", "I15", "I20"];
    expect(some.map((key) => codes[key])).toEqual([
      ..."WK008050 WK016405 BU01500401 BU05183620 BU07960909 BU07580103".split(" "),
      ..."BU09350201 WK051302 WK062202 BU01500401 BU00740104 BU17080002".split(" "),
    ]);
  });

  test("the places of the demo are those of the list", () => {
    const known = new Map(places.map((one) => [one.code, one]));
    expect(demoPlaces.filter(({ code }) => known.get(code)).map(({ code }) => known.get(code))).toEqual(demoPlaces);
  });
});
