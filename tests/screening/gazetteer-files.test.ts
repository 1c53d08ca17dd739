import { describe, expect, test } from "vitest";
import { type PlaceFile, readPlaceFiles } from "~/screening/gazetteer-files";
import { hasSharedFiles } from "../shared-files";
import { sharedPlaces } from "./shared-places";

const file = (name: string, ...lines: string[]): PlaceFile => ({
  name,
  bytes: new TextEncoder().encode(lines.join("\n")),
});

const municipalities = file(
  "gemeenten_2024.csv",
  "gemeentecode;gemeentenaam;provinciecode;provincienaam;inwoners",
  "GM0034;Almere;PV24;Flevoland;226500",
  "GM0363;Amsterdam;PV27;Noord-Holland;931298",
);
const districts = file(
  "wijken_2024.csv",
  "wijkcode;wijknaam;gemeentecode",
  "WK003418;Muziekwijk;GM0034",
  "WK0363AD;Nieuwmarkt;GM0363",
);
const neighbourhoods = file(
  "buurten_2024.csv",
  "buurtcode;buurtnaam;wijkcode;gemeentecode;inwoners",
  "BU00341807;LumiÞrepark;WK003418;GM0034;",
  "BU0363AD03;Lastage;WK0363AD;GM0363;1845",
);

const expected = [
  {
    code: "BU00341807",
    kind: "neighbourhood",
    name: "Lumièrepark",
    districtCode: "WK003418",
    municipalityCode: "GM0034",
  },
  { code: "BU0363AD03", kind: "neighbourhood", name: "Lastage", districtCode: "WK0363AD", municipalityCode: "GM0363" },
  { code: "WK003418", kind: "district", name: "Muziekwijk", districtCode: null, municipalityCode: "GM0034" },
  { code: "WK0363AD", kind: "district", name: "Nieuwmarkt", districtCode: null, municipalityCode: "GM0363" },
  { code: "GM0034", kind: "municipality", name: "Almere", districtCode: null, municipalityCode: null },
  { code: "GM0363", kind: "municipality", name: "Amsterdam", districtCode: null, municipalityCode: null },
];

test("the three files of a year become places with their parents, and the known misprint is mended", () => {
  expect(readPlaceFiles([neighbourhoods, districts, municipalities], null)).toEqual({
    ok: true,
    year: 2024,
    places: expected,
  });
});

test("the files beside the postcodes are read too: no prefix letters, leading zeros lost, other column names", () => {
  const files = [
    file("buurt2024.csv", "buurtcode2024;buurtnaam2024;GM_2024", "341807;Lumièrepark;GM0034", '"0363ad03";"Lastage";'),
    file("wijk2024.csv", "wijkcode2024,naam", "3418,Muziekwijk", "0363AD,Nieuwmarkt", ""),
    file("gemeente2024.csv", "Gemcode2024;Gemeentenaam2024", "34;Almere", "363;Amsterdam"),
  ];
  expect(readPlaceFiles(files, null)).toEqual({ ok: true, year: 2024, places: expected });
});

test("windows-1252, Windows line ends and a byte order mark are fine, and the year can be given", () => {
  const bytes = Buffer.from("\r\ngemeentecode;gemeentenaam\r\nGM1900;Súdwest-Fryslân\r\n", "latin1");
  const files = [
    { name: "gemeenten.csv", bytes },
    file("wijken.csv", "\ufeffwijkcode;wijknaam", "WK190001;Wijk 01 Sneek"),
    file("buurten.csv", "buurtcode;buurtnaam", "BU19000116;Tinga"),
  ];
  const read = readPlaceFiles(files, 2023);
  expect(read.ok && [read.year, read.places.map(({ name }) => name)]).toEqual([
    2023,
    ["Súdwest-Fryslân", "Wijk 01 Sneek", "Tinga"],
  ]);
});

describe("one sentence and the line about", () => {
  const all = { neighbourhoods, districts, municipalities };
  const problemOf = (change: Partial<typeof all>, year: number | null = null) => {
    const read = readPlaceFiles(Object.values({ ...all, ...change }), year);
    return read.ok ? null : [read.file, read.line, read.problem];
  };
  const buurten = (...lines: string[]) => ({ neighbourhoods: file("buurten_2024.csv", ...lines) });

  test.each([
    ["BU0034180;Lumièrepark", 2, '"BU0034180" is not the code of a neighbourhood.'],
    ["WK003418;Muziekwijk", 2, '"WK003418" is not the code of a neighbourhood.'],
    ["3.63E+103;Lastage", 2, '"3.63E+103" is not the code of a neighbourhood.'],
    ["BU00341807;", 2, "BU00341807 has no name."],
    ["BU00341807", 2, "BU00341807 has no name."],
    ["BU00341907;Elders", 2, "BU00341907 lies in WK003419, which is not in the files."],
    ["BU00351807;Elders", 2, "BU00351807 lies in GM0035, which is not in the files."],
    ["BU00341807;Een\n\nBU00341807;Twee", 4, "BU00341807 is in the list twice."],
    ['BU00341807;"Een', 2, "this is not a CSV file."],
  ])("a bad line: %j", (line, at, problem) => {
    expect(problemOf(buurten("buurtcode;buurtnaam", line))).toEqual(["buurten_2024.csv", at, problem]);
  });

  test("a file that is no list of places", () => {
    const header = "the first line must name a code and a name column, such as buurtcode;buurtnaam.";
    expect([
      problemOf(buurten("postcode;huisnummer", "1011AB;1")),
      problemOf(buurten("")),
      problemOf(buurten("zomaar een tekst")),
      problemOf(buurten("buurtcode;buurtnaam")),
    ]).toEqual([
      ["buurten_2024.csv", 1, header],
      ["buurten_2024.csv", null, "the file is empty."],
      ["buurten_2024.csv", null, "this is not a CSV file."],
      ["buurten_2024.csv", null, "there are no places in it."],
    ]);
  });

  test("a list that is missing, and years that are missing or differ", () => {
    const read = readPlaceFiles([neighbourhoods], null);
    expect(read).toEqual({
      ok: false,
      file: "",
      line: null,
      problem: "Give the lists of one year together; missing: gemeente…csv, wijk…csv.",
    });
    expect(problemOf({ districts: { ...districts, name: "wijken.csv" } })).toEqual([
      "wijken.csv",
      null,
      "the name of the file has no year; give it with --year.",
    ]);
    expect(problemOf({ districts: { ...districts, name: "wijken_2023.csv" } })).toEqual([
      "wijken_2023.csv",
      null,
      "this is not of 2024; load one year at a time.",
    ]);
  });
});

test.skipIf(!hasSharedFiles)("the whole country of 2024 is read", () => {
  const places = sharedPlaces();
  const count = (kind: string) => places.filter((place) => place.kind === kind).length;
  expect([count("municipality"), count("district"), count("neighbourhood")]).toEqual([342, 3393, 14574]);
  expect(places.find(({ code }) => code === "BU00341807")?.name).toBe("Lumièrepark");
});
