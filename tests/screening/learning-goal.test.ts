import { describe, expect, test } from "vitest";
import { residentLedLearningGoal } from "~/screening/learning-goal";
import { storyOf } from "~/screening/sentences";
import { voicesOf } from "~/screening/voices";
import { whoLeads } from "~/screening/who-leads";
import { aPlan, quotes } from "./screenable";

const leadOf = (sentence: string) => {
  const plan = aPlan({ learningGoal: sentence });
  const found = storyOf(plan, ["learningGoal"]).map((one) => whoLeads(one, voicesOf(plan, null), null).lead);
  return found.some((lead) => lead.residents && !lead.professionals)
    ? "residents"
    : found.some((lead) => lead.professionals)
      ? "professionals"
      : "nobody";
};

test.each([
  "De bewoners bepalen of en wanneer zij erbij komt.",
  "Per pad kiezen de bewoners zelf een werkvraag.",
  "De ledenvergadering stelt elk kwartaal de opdracht vast.",
  "Elke padmeester wordt gekozen door de bewoners van dat pad.",
  "De zangers beslissen wie er bezocht wordt.",
  "Wij leren wat er gebeurt als niet de professional maar de bewoner de regie houdt.",
  "Als welzijnsorganisatie geven wij de sleutels over aan de werkgroep.",
  "Wat moet een jongerenwerker afleren als jongeren zelf leiden?",
  "Hoe helpt een beroepskracht zonder het over te nemen?",
  "Het bestuur, allemaal buren, houdt de leiding en de professionals helpen met de werving.",
])("residents lead: %s", (sentence) => {
  expect(leadOf(sentence)).toBe("residents");
});

test.each([
  "De gemeente voert de regie op de samenwerking.",
  "Onze opbouwwerkers leiden de gesprekken.",
  "Het plan wordt door het gebiedsteam vastgesteld.",
  "De projectleiding ligt bij de welzijnsorganisatie.",
  "Bewoners worden in de startfase geconsulteerd.",
  "Een klankbordgroep van bewoners komt vier keer bij elkaar.",
  "De coördinator beslist over het programma.",
])("professionals lead, or residents are an audience: %s", (sentence) => {
  expect(leadOf(sentence)).toBe("professionals");
});

test.each([
  "Wie beslist er als het misgaat?",
  "Samen koken wij elke donderdag.",
  "Dat leidt tot meer contact in de buurt.",
  "Het vrijwilligerswerk is leuk.",
])("nobody leads: %s", (sentence) => {
  expect(leadOf(sentence)).toBe("nobody");
});

describe("the learning goal", () => {
  test("passes when residents decide and both learn, with the sentences that say so", () => {
    const plan = aPlan();
    const { suggestion, rule, passages } = residentLedLearningGoal(plan);
    expect([suggestion, rule, quotes(plan, passages)]).toEqual([
      "pass",
      "learning_resident_led",
      [
        ["for", "Wij willen leren hoe een beroepskracht helpt zonder het over te nemen."],
        ["for", "De bewoners beslissen waar hulp nodig is."],
        ["for", "De bewoners kiezen het bestuur en beheren het geld."],
      ],
    ]);
  });

  test("is unclear, never failed, when professionals lead; their sentences are counter-evidence", () => {
    const plan = aPlan({
      learningGoal: "Onze professionals leren een methodiek toe te passen. Bewoners worden toegeleid naar het aanbod.",
      residentsRole: "Bewoners worden twee keer per jaar geïnformeerd.",
    });
    const { suggestion, rule, passages } = residentLedLearningGoal(plan);
    expect([suggestion, rule, quotes(plan, passages)]).toEqual([
      "unclear",
      "learning_professionals_lead",
      [
        ["against", "Onze professionals leren een methodiek toe te passen."],
        ["against", "Bewoners worden toegeleid naar het aanbod."],
        ["against", "Bewoners worden twee keer per jaar geïnformeerd."],
      ],
    ]);
  });

  const ruleOf = (learningGoal: string, residentsRole = "") => {
    const { suggestion, rule } = residentLedLearningGoal(aPlan({ learningGoal, residentsRole }));
    return [suggestion, rule];
  };

  test("is unclear when blank, or when it is not about learning together", () => {
    expect(ruleOf("")).toEqual(["unclear", "learning_blank"]);
    expect(ruleOf("Meer gezelligheid.")).toEqual(["unclear", "learning_not_found"]);
  });

  test("is unclear when both seem to lead", () => {
    expect(
      ruleOf(
        "Wij willen leren samenwerken. De bewoners kiezen de thema's. De coördinator beslist over het programma.",
        "Bewoners denken mee.",
      ),
    ).toEqual(["unclear", "learning_lead_mixed"]);
  });

  test("is unclear when residents lead only in what is said about their role", () => {
    expect(ruleOf("Wij willen van elkaar leren.", "De bewoners kiezen het bestuur. Zij beheren het geld.")).toEqual([
      "unclear",
      "learning_lead_not_found",
    ]);
  });

  test.each([
    [
      "Onze consulenten kiezen de deelnemers. Wij leren hoe we meer bewoners bereiken.",
      "Bewoners vullen een lijst in.",
    ],
    ["Bewoners leren hoe zij besluiten nemen. De projectleider leidt de bijeenkomsten.", "Bewoners geven feedback."],
    ["Het doel is dat bewoners leren om zelf de leiding te nemen. De stuurgroep beslist.", "Bewoners denken mee."],
    ["Ouders krijgen een training. We onderzoeken het effect.", "De leiding ligt bij de adviseurs."],
  ])("does not pass by the word bewoners alone: %s", (learningGoal, residentsRole) => {
    expect(ruleOf(learningGoal, residentsRole)[0]).toBe("unclear");
  });

  test.each([
    ["Hoe werk je als professional onder leiding van bewoners? Dat zoeken we uit.", "Leden kiezen een bestuur."],
    ["Wij leren met het jongerenwerk. De meiden hebben het laatste woord.", "De meiden maken het programma."],
    ["We zoeken uit wat een werker doet in dienst van de huurders.", "Huurders nemen alle beslissingen."],
  ])("passes in many words: %s", (learningGoal, residentsRole) => {
    expect(ruleOf(learningGoal, residentsRole)).toEqual(["pass", "learning_resident_led"]);
  });
});
