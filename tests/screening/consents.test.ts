import { describe, expect, test } from "vitest";
import { committeeConsent, evaluationAndSharing } from "~/screening/consents";
import type { ScreenablePlan } from "~/screening/screenable-plan";
import { aPlan, quotes } from "./screenable";

const outcome = (rule: (plan: ScreenablePlan) => { suggestion: string; rule: string }, plan: ScreenablePlan) => {
  const found = rule(plan);
  return [found.suggestion, found.rule];
};
const evaluation = (changes: Partial<ScreenablePlan>) => outcome(evaluationAndSharing, aPlan(changes));
const committee = (changes: Partial<ScreenablePlan>) => outcome(committeeConsent, aPlan(changes));

describe("evaluation and sharing lessons", () => {
  test("twice yes passes, one no fails, one blank is unclear", () => {
    expect(evaluation({})).toEqual(["pass", "evaluation_both_yes"]);
    expect(evaluation({ evaluationConsent: false })).toEqual(["fail", "evaluation_no"]);
    expect(evaluation({ shareLessons: false })).toEqual(["fail", "sharing_no"]);
    expect(evaluation({ evaluationConsent: null })).toEqual(["unclear", "evaluation_blank"]);
    expect(evaluation({ shareLessons: null })).toEqual(["unclear", "sharing_blank"]);
    expect(evaluation({ evaluationConsent: null, shareLessons: null })).toEqual(["unclear", "evaluation_both_blank"]);
  });

  test("a no counts more than what else is missing", () => {
    expect(evaluation({ evaluationConsent: null, shareLessons: false })).toEqual(["fail", "sharing_no"]);
  });

  test("a yes with a condition is unclear and shows the answer itself", () => {
    const plan = aPlan({
      evaluationConsent: null,
      answers: [{ header: "Medewerking evaluatie", text: "Ja, mits op zaterdag" }],
    });
    const { suggestion, rule, inputs, passages } = evaluationAndSharing(plan);
    expect({ suggestion, rule, inputs, passages: quotes(plan, passages) }).toEqual({
      suggestion: "unclear",
      rule: "evaluation_conditional",
      inputs: { text: "Ja, mits op zaterdag" },
      passages: [["against", "Ja, mits op zaterdag"]],
    });
  });

  test("an idea answers one question for all conditions", () => {
    const idea = { evaluationConsent: null, shareLessons: null, committeeConsent: null };
    expect(evaluation({ ...idea, conditionsAccepted: true })).toEqual(["pass", "evaluation_conditions_yes"]);
    expect(evaluation({ ...idea, conditionsAccepted: false })).toEqual(["fail", "evaluation_conditions_no"]);
    expect(committee({ ...idea, conditionsAccepted: true })).toEqual(["pass", "committee_conditions_yes"]);
    expect(committee({ ...idea, conditionsAccepted: false })).toEqual(["fail", "committee_conditions_no"]);
    expect(committee(idea)).toEqual(["unclear", "committee_blank"]);
  });

  test("an objection in the text makes a yes unclear, and never a fail", () => {
    expect(evaluation({ activities: "Wij willen liever geen onderzoekers over de vloer." })).toEqual([
      "unclear",
      "evaluation_text_objects",
    ]);
  });

  test("a promise in the text stands with the answers as evidence", () => {
    const plan = aPlan({
      activities: "We koken samen. De lessen delen we met andere wijken.",
      answers: [{ header: "Delen lessen", text: "Ja" }],
    });
    expect(quotes(plan, evaluationAndSharing(plan).passages)).toEqual([
      ["for", "Ja"],
      ["for", "De lessen delen we met andere wijken."],
    ]);
  });
});

describe("the advisory committee may see the plan", () => {
  test("yes passes, no fails, blank is unclear", () => {
    expect(committee({})).toEqual(["pass", "committee_yes"]);
    expect(committee({ committeeConsent: false })).toEqual(["fail", "committee_no"]);
    expect(committee({ committeeConsent: null })).toEqual(["unclear", "committee_blank"]);
  });

  test("yes with a condition is unclear", () => {
    const answers = [{ header: "Akkoord adviescommissie", text: "Ja, mits zonder namen" }];
    expect(committee({ committeeConsent: null, answers })).toEqual(["unclear", "committee_conditional"]);
  });

  test("an objection in the text makes a yes unclear", () => {
    const activities = "Wij willen liever niet dat ons plan bij een commissie met mensen uit de buurt komt.";
    expect(committee({ activities })).toEqual(["unclear", "committee_text_objects"]);
  });
});
