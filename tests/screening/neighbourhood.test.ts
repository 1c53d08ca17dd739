import { describe, expect, test } from "vitest";
import type { Gazetteer } from "~/screening/gazetteer";
import { concreteNeighbourhood } from "~/screening/neighbourhood";
import { aPlan, quotes } from "./screenable";

const ruleOf = (neighbourhood: string, municipality: string, gazetteer?: Gazetteer) => {
  const { suggestion, rule } = concreteNeighbourhood(aPlan({ neighbourhood, municipality }), { gazetteer });
  return [suggestion, rule];
};

test.each([
  ["Holtenbroek", "Zwolle"],
  ["het Rode Dorp", "Deventer"],
  ["de greiden", "heerenveen"],
  ["Kanaleneiland en Transwijk", "Utrecht"],
  ["Tussen de Vaarten", "Almere"],
  ["Nikiboko (Kralendijk)", "Bonaire"],
  ["Kerkstraat en omgeving", "Gemeente Ede"],
])("%s in %s is a neighbourhood with a name", (neighbourhood, municipality) => {
  expect(ruleOf(neighbourhood, municipality)).toEqual(["pass", "neighbourhood_named"]);
});

test.each([
  ["hele stad", "Almere"],
  ["heel Almere", "Almere"],
  ["de hele gemeente", "Ede"],
  ["heel Nederland", ""],
  ["Nederland", "diverse gemeenten"],
  ["alle kernen", "provincie Gelderland"],
  ["alle Almeerse wijken", "Almere"],
  ["Gelderland", ""],
  ["landelijk", ""],
])("%s is a whole area and fails", (neighbourhood, municipality) => {
  expect(ruleOf(neighbourhood, municipality)).toEqual(["fail", "neighbourhood_whole_area"]);
});

test.each([
  ["Centrum", "Heerlen", "neighbourhood_generic"],
  ["onze wijk", "Ede", "neighbourhood_generic"],
  ["Noord", "Amsterdam", "neighbourhood_generic"],
  ["Vijf kernen", "West Maas en Waal", "neighbourhood_several"],
  ["A, B, C en D, E", "Ede", "neighbourhood_several"],
  ["nog te bepalen", "Ede", "neighbourhood_undecided"],
  ["?", "Ede", "neighbourhood_undecided"],
  ["Beesel", "Beesel", "neighbourhood_is_municipality"],
  ["Bloemendaal", "", "neighbourhood_without_municipality"],
  ["Holtenbroek", "Nergenshuizen", "neighbourhood_without_municipality"],
])("%s in %s is for a person to look at", (neighbourhood, municipality, rule) => {
  expect(ruleOf(neighbourhood, municipality)).toEqual(["unclear", rule]);
});

describe("a blank neighbourhood", () => {
  test("fails when the text names no place either", () => {
    expect(ruleOf("", "Dordrecht")).toEqual(["fail", "neighbourhood_blank"]);
  });

  test("is looked at when the text names a street or quarter", () => {
    const plan = aPlan({ neighbourhood: "-", activities: "Wij eten elke week op het Lindeplein. Daarna rusten we." });
    const { rule, passages } = concreteNeighbourhood(plan, {});
    expect([rule, quotes(plan, passages)]).toEqual([
      "neighbourhood_blank_but_in_text",
      [["for", "Wij eten elke week op het Lindeplein."]],
    ]);
  });

  test("is looked at when the municipality may hold it", () => {
    expect(ruleOf("", "Holtenbroek Zwolle")).toEqual(["unclear", "neighbourhood_blank_but_in_text"]);
  });
});

describe("with the list of Statistics Netherlands", () => {
  const knows: Gazetteer = (name, municipality) =>
    name === "Holtenbroek" ? [{ code: "WK019351", name: "Holtenbroek", municipality }] : [];

  test("a listed name passes with its code", () => {
    const { rule, inputs } = concreteNeighbourhood(aPlan(), { gazetteer: knows });
    expect([rule, inputs]).toEqual([
      "neighbourhood_listed",
      { neighbourhood: "Holtenbroek", municipality: "Zwolle", code: "WK019351" },
    ]);
  });

  test("a name that is not listed passes when the plan uses it itself, and never fails", () => {
    const plan = aPlan({ neighbourhood: "het Rode Dorp", summary: "In het Rode Dorp wonen veel mensen." });
    expect(concreteNeighbourhood(plan, { gazetteer: knows }).rule).toBe("neighbourhood_own_name");
    expect(ruleOf("Rommeldam", "Zwolle", knows)).toEqual(["unclear", "neighbourhood_not_listed"]);
  });
});
