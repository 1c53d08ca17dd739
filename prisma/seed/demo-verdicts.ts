import type { CriterionKey } from "../../app/screening/criterion-key";
import { quoteOf } from "../../app/screening/passages";
import type { ScreenablePlan, ScreeningSettings } from "../../app/screening/screenable-plan";
import { suggestVerdicts } from "../../app/screening/suggest-verdicts";
import type { DemoIdea } from "./demo-ideas";
import type { DemoPlan } from "./demo-plan";

/** What the coordinator recorded for one criterion, and what the program had suggested. */
export type DemoVerdict = {
  key: CriterionKey;
  verdict: "pass" | "fail";
  reason: string;
  quote: string;
  suggestion: string;
};

/** Why the coordinator let a criterion pass where the program did not know. */
const looked: Readonly<Record<string, Partial<Record<CriterionKey, string>>>> = {
  "2021-SE-0107": {
    resident_led_learning_goal: "De leervraag is er. Hoe groot de rol van bewoners is, weegt de commissie.",
  },
  "2021-SE-0110": {
    private_legal_person: "Een coöperatie van bewoners (U.A.) is een particuliere rechtspersoon.",
  },
  "2021-SE-0113": {
    resident_led_learning_goal: "De bewoners beslissen over de tuin. Hoe scherp de leervraag is, weegt de commissie.",
  },
  "2021-SE-0121": {
    evaluation_and_sharing: "Het vakje ‘Delen van lessen’ is leeg. In het plan staat dat zij hun lessen delen.",
  },
  "2021-SE-0123": {
    resident_led_learning_goal: "De lopers beslissen zelf. Hoe scherp de leervraag is, weegt de commissie.",
  },
  "2021-SE-0126": {
    joint_plan:
      "De penvoerder is geen van beide partners. De bewonersgroep en de welzijnsorganisatie doen wel beide mee.",
  },
  "2021-SE-0129": {
    resident_led_learning_goal: "Er staat een leervraag in. Wie de leiding heeft, weegt de commissie.",
  },
  "2021-SE-0130": {
    resident_led_learning_goal: "Er staat een leervraag in. Wie de leiding heeft, weegt de commissie.",
  },
};

/** The verdicts on a full plan: they rest on the passages of its evidence, and on what the program found for the conditions. */
export function planVerdicts(plan: DemoPlan, screenable: ScreenablePlan, settings: ScreeningSettings): DemoVerdict[] {
  const quotes: Partial<Record<CriterionKey, string>> = plan.evidence;
  return verdictsFor(screenable, settings, (key) => {
    const fails = plan.ineligibleBecause?.criterion === key;
    return {
      verdict: fails ? "fail" : "pass",
      reason: fails ? (plan.ineligibleBecause?.reason ?? "") : (looked[plan.dossierNumber]?.[key] ?? ""),
      quote: quotes[key],
    };
  });
}

/** The verdicts on an idea: one that was not selected was not a joint idea. */
export function ideaVerdicts(idea: DemoIdea, screenable: ScreenablePlan, settings: ScreeningSettings): DemoVerdict[] {
  return verdictsFor(screenable, settings, (key) => {
    const fails = key === "joint_plan" && idea.becamePlan === undefined;
    return { verdict: fails ? "fail" : "pass", reason: fails ? (idea.notSelectedBecause ?? "") : "", quote: undefined };
  });
}

function verdictsFor(
  screenable: ScreenablePlan,
  settings: ScreeningSettings,
  judge: (key: CriterionKey) => Pick<DemoVerdict, "verdict" | "reason"> & { quote: string | undefined },
): DemoVerdict[] {
  return Object.entries(suggestVerdicts(screenable, settings)).map(([name, { suggestion, passages }]) => {
    const key = name as CriterionKey;
    const { verdict, reason, quote } = judge(key);
    const found = passages.find(({ field }) => field !== "phone");
    return { key, verdict, reason, quote: quote ?? (found ? quoteOf(screenable, found) : ""), suggestion };
  });
}
