import { expect, test } from "vitest";
import { overwriteGetLocale } from "~/paraglide/runtime";
import { readCoFunding } from "~/screening/co-funding";
import { criterionKeys } from "~/screening/criterion-key";
import { moneyWarnings } from "~/screening/money-warnings";
import { suggestVerdicts } from "~/screening/suggest-verdicts";
import { type RuleCode, type Suggestion, screeningRules } from "~/screening/suggestion";
import { describeCoFunding, describeMoneyWarning, describeSuggestion } from "~/screening/suggestion-text";
import { aPlan, settings } from "./screenable";

const describedIn = (locale: "nl" | "en") => {
  overwriteGetLocale(() => locale);
  return Object.entries(screeningRules).map(([code, { inputs }]) => {
    const words = inputs.map((name) => [name, /start|end|from|until/.test(name) ? "2022-02-01" : `<${name}>`]);
    return describeSuggestion({ rule: code as RuleCode, inputs: Object.fromEntries(words) } as Suggestion);
  });
};

test("every rule has its own sentence in both languages, with everything it is given in it", () => {
  const codes = Object.keys(screeningRules);
  for (const locale of ["nl", "en"] as const) {
    const sentences = describedIn(locale);
    expect(new Set(sentences).size).toBeGreaterThan(codes.length - 3);
    expect(sentences.filter((sentence) => /undefined|\{|Invalid/.test(sentence) || !/[.]$/.test(sentence))).toEqual([]);
  }
  overwriteGetLocale(() => "nl");
});

test("the learning goal is never suggested to fail, and every criterion can pass and be unclear", () => {
  const verdictsOf = (criterion: string) => [
    ...new Set(Object.values(screeningRules).flatMap((rule) => (rule.criterion === criterion ? rule.suggestion : []))),
  ];
  const all = ["fail", "pass", "unclear"];
  expect(criterionKeys.map((key) => [key, verdictsOf(key).sort()])).toEqual(
    criterionKeys.map((key) => [key, key === "resident_led_learning_goal" ? ["pass", "unclear"] : all]),
  );
});

test("the coordinator reads plain sentences", () => {
  overwriteGetLocale(() => "nl");
  const plan = aPlan({ startDate: "2021-10-01", leadApplicant: "Gemeente Ede", legalForm: "Gemeente" });
  const found = suggestVerdicts(plan, settings);
  expect([describeSuggestion(found.period_2022_2023), describeSuggestion(found.private_legal_person)]).toEqual([
    "Het experiment begint op 1 oktober 2021. Dat is te vroeg: de periode van de oproep begint op 1 januari 2022.",
    "“Gemeente Ede” hoort bij de overheid en is dus geen private rechtspersoon.",
  ]);
});

test("a long answer is shortened in the sentence", () => {
  const plan = aPlan({ welfareOrganisation: `nog in gesprek ${"met veel organisaties ".repeat(20)}` });
  const sentence = describeSuggestion(suggestVerdicts(plan, settings).joint_plan);
  expect([sentence.length < 160, sentence.includes(" …")]).toEqual([true, true]);
});

test("co-funding and money are told with amounts", () => {
  overwriteGetLocale(() => "nl");
  const plan = aPlan({ requestedCents: 6_840_000 });
  const sentences = [
    describeCoFunding(readCoFunding(aPlan())),
    ...moneyWarnings(plan, settings).map(describeMoneyWarning),
  ];
  expect(sentences.map((sentence) => sentence.replaceAll("\u00a0", " "))).toEqual([
    "Eigen bijdrage en bijdrage van anderen zijn samen € 5.000.",
    "Het gevraagde bedrag is € 68.400. Dat is meer dan het gewone bedrag van ongeveer € 50.000.",
    "Het gevraagde bedrag (€ 68.400) is hoger dan de totale begroting (€ 55.000).",
  ]);
});
