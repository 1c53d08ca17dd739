import { describe, expect, test } from "vitest";
import { classifyLegalForm } from "~/screening/legal-forms";
import { privateLegalPerson } from "~/screening/private-legal-person";
import type { ScreenablePlan } from "~/screening/screenable-plan";
import { aPlan, quotes, settings } from "./screenable";

const ruleOf = (changes: Partial<ScreenablePlan>) => {
  const { suggestion, rule } = privateLegalPerson(aPlan(changes), settings);
  return [suggestion, rule];
};

test.each([
  ["Stichting", "foundation"],
  ["stichting (ANBI)", "foundation"],
  ["Welzijnsstichting", "foundation"],
  ["Particuliere stichting", "foundation"],
  ["Vereniging met volledige rechtsbevoegdheid", "association"],
  ["Buurtvereniging", "association"],
  ["Vereniging met beperkte rechtsbevoegdheid", "informal_association"],
  ["Anders: coöperatie", "cooperative"],
  ["Coöperatie U.A.", "cooperative"],
  ["Vereniging van Eigenaren", "owners_association"],
  ["VvE", "owners_association"],
  ["Protestantse gemeente", "church"],
  ["Kerkgenootschap", "church"],
  ["Onderlinge waarborgmaatschappij", "mutual"],
  ["B.V.", "bv"],
  ["Besloten vennootschap", "bv"],
  ["NV", "nv"],
  ["Gemeente", "public_body"],
  ["Overheid", "public_body"],
  ["Waterschap", "public_body"],
  ["Publiekrechtelijke rechtspersoon", "public_body"],
  ["Eenmanszaak", "sole_proprietorship"],
  ["ZZP'er", "sole_proprietorship"],
  ["V.O.F.", "partnership_vof"],
  ["vennootschap onder firma", "partnership_vof"],
  ["Commanditaire vennootschap", "partnership_cv"],
  ["Maatschap", "partnership_maatschap"],
  ["Particulier", "natural_person"],
  ["privépersoon", "natural_person"],
  ["weet niet", "unknown"],
  ["geen stichting, wel samen", "unknown"],
  ["Stichting of BV", "unknown"],
  ["", "unknown"],
])("%s is %s", (text, form) => {
  expect(classifyLegalForm(text)).toBe(form);
});

describe("the lead applicant", () => {
  test("a foundation passes, with its name and form as evidence", () => {
    const plan = aPlan();
    const suggestion = privateLegalPerson(plan, settings);
    expect({ ...suggestion, passages: quotes(plan, suggestion.passages) }).toEqual({
      suggestion: "pass",
      rule: "legal_private",
      inputs: { form: "Stichting" },
      passages: [
        ["for", "Stichting De Linde"],
        ["for", "Stichting"],
      ],
    });
  });

  test("passes without a number of the Chamber of Commerce too, and says that it is missing", () => {
    expect(ruleOf({ kvk: null })).toEqual(["pass", "legal_private_without_kvk"]);
  });

  test("is not asked for that number in an idea", () => {
    expect(privateLegalPerson(aPlan({ kvk: null }), { kind: "ideas" }).rule).toBe("legal_private");
  });

  test("fails as public body, as individual and as company without legal personality", () => {
    expect(ruleOf({ leadApplicant: "Gemeente Ede", legalForm: "Gemeente" })).toEqual(["fail", "legal_public_body"]);
    expect(ruleOf({ leadApplicant: "Jan Vos", legalForm: "Particulier" })).toEqual(["fail", "legal_individual"]);
    expect(ruleOf({ leadApplicant: "Café Bos", legalForm: "VOF" })).toEqual(["fail", "legal_no_legal_person"]);
  });

  test("is looked at as cooperative, owners' association, church or company with legal personality", () => {
    for (const legalForm of ["Coöperatie", "VvE", "Kerkgenootschap", "Onderlinge", "BV", "NV"])
      expect(ruleOf({ leadApplicant: "De Linde", legalForm })).toEqual(["unclear", "legal_look"]);
  });

  test("is looked at when its name and its form contradict each other", () => {
    expect(ruleOf({ leadApplicant: "Gemeente Ede", legalForm: "Stichting" })).toEqual([
      "unclear",
      "legal_name_differs",
    ]);
  });

  test("is looked at when the form is blank, unknown or of something still to be founded", () => {
    expect(ruleOf({ legalForm: "" })).toEqual(["unclear", "legal_blank"]);
    expect(ruleOf({ legalForm: "weet niet" })).toEqual(["unclear", "legal_blank"]);
    expect(ruleOf({ legalForm: "samenwerkingsverband" })).toEqual(["unclear", "legal_unknown"]);
    expect(ruleOf({ leadApplicant: "Stichting Linde i.o." })).toEqual(["unclear", "legal_in_formation"]);
    expect(ruleOf({ leadApplicant: "" })).toEqual(["unclear", "legal_lead_blank"]);
  });

  test("is the only one who counts: a partner may be a municipality", () => {
    expect(ruleOf({ welfareOrganisation: "Gemeente Zwolle" })).toEqual(["pass", "legal_private"]);
  });
});
