import { expect, test } from "vitest";
import { jointPlan } from "~/screening/joint-plan";
import type { ScreenablePlan } from "~/screening/screenable-plan";
import { aPlan, quotes } from "./screenable";

const ruleOf = (changes: Partial<ScreenablePlan>) => {
  const { suggestion, rule } = jointPlan(aPlan(changes));
  return [suggestion, rule];
};

test("two named partners of whom one applies pass, with the sentence in which they do it together", () => {
  const plan = aPlan();
  const { suggestion, rule, passages } = jointPlan(plan);
  expect([suggestion, rule, quotes(plan, passages)]).toEqual([
    "pass",
    "joint_partners_together",
    [
      ["for", "Bewonersgroep De Linde"],
      ["for", "Welzijn Zonneveld"],
      ["for", "In de Linde doen bewoners en welzijnswerkers samen een proef met het buurthuis."],
    ],
  ]);
});

test("either partner may be the lead applicant", () => {
  expect(ruleOf({ leadApplicant: "Stichting Welzijn Zonneveld" })).toEqual(["pass", "joint_partners_together"]);
});

test("without a sentence about doing it together it passes too, and says so", () => {
  expect(ruleOf({ summary: "Wij openen het buurthuis." })).toEqual(["pass", "joint_partners_named"]);
});

test("a partner that is not filled in fails", () => {
  expect(ruleOf({ residentsInitiative: "" })).toEqual(["fail", "joint_initiative_missing"]);
  expect(ruleOf({ welfareOrganisation: " - " })).toEqual(["fail", "joint_welfare_missing"]);
  expect(ruleOf({ welfareOrganisation: "n.v.t." })).toEqual(["fail", "joint_welfare_missing"]);
});

test("one organisation in both places fails; a likeness is looked at", () => {
  const twice = { residentsInitiative: "Stichting Linde", welfareOrganisation: "stichting linde" };
  expect(ruleOf(twice)).toEqual(["fail", "joint_same_partner"]);
  expect(ruleOf({ ...twice, residentsInitiative: "Linde" })).toEqual(["unclear", "joint_partners_alike"]);
});

test.each(["nog in gesprek (twee organisaties)", "Nog niet bekend", "volgt", "?", "n.t.b."])(
  "a partner that is %s is looked at",
  (welfareOrganisation) => {
    expect(ruleOf({ welfareOrganisation })).toEqual(["unclear", "joint_partner_undecided"]);
  },
);

test.each(["bewoners van Liebergen", "Bewoners van de wijk", "Diverse bewonersinitiatieven", "Dorpshuisbesturen"])(
  "%s is no name of an initiative",
  (residentsInitiative) => {
    expect(ruleOf({ residentsInitiative })).toEqual(["unclear", "joint_partner_not_a_name"]);
  },
);

test.each([
  "Buren van Angelslo",
  "Wijkraad Mariaberg",
  "wijkcomité de greiden",
  "Initiatief De Linde",
  "Moeders van de Poel",
])("%s is a name of an initiative", (residentsInitiative) => {
  expect(ruleOf({ residentsInitiative, leadApplicant: residentsInitiative })).toEqual([
    "pass",
    "joint_partners_together",
  ]);
});

test("sociaal werk is no name of a welfare organisation, Sociaal Werk Rijnoever is", () => {
  expect(ruleOf({ welfareOrganisation: "sociaal werk" })).toEqual(["unclear", "joint_partner_not_a_name"]);
  expect(ruleOf({ welfareOrganisation: "Sociaal Werk Rijnoever" })).toEqual(["pass", "joint_partners_together"]);
});

test("a lead applicant that is neither partner is looked at, unless it is a person: that fails elsewhere", () => {
  expect(ruleOf({ leadApplicant: "Bureau Vergezicht" })).toEqual(["unclear", "joint_lead_not_partner"]);
  expect(ruleOf({ leadApplicant: "mevr. T. Bos", legalForm: "Particulier" })).toEqual([
    "pass",
    "joint_partners_together",
  ]);
});

test("a shared place name alone does not make the lead applicant a partner", () => {
  const lead = {
    leadApplicant: "Stichting Ontwikkeling Holtenbroek",
    residentsInitiative: "Bewonersgroep Holtenbroek",
  };
  expect(ruleOf(lead)).toEqual(["unclear", "joint_lead_not_partner"]);
});

test("a plan in which the residents are only told is looked at", () => {
  const summary = "Het bewonersplatform wordt tweemaal per jaar geïnformeerd. Bewoners worden toegeleid.";
  expect(ruleOf({ summary })).toEqual(["unclear", "joint_one_sided"]);
});
