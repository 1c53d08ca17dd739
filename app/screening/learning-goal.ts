import { partnerRole } from "./joint-plan";
import { isPlaceholder } from "./names";
import type { Passage } from "./passages";
import type { ScreenablePlan } from "./screenable-plan";
import { asPassage, type Sentence, sentencesOf } from "./sentences";
import { type Suggestion, suggest } from "./suggestion";
import { speaksOfBoth, type Voice, type Voices, voicesOf } from "./voices";
import { whoLeads } from "./who-leads";

const learns =
  /\b(leren|leer|leert|leervra(ag|gen)|leerdoel(en)?|geleerd|lessen|uit ?zoeken|zoeken\b.*\buit|uit ?proberen|oefenen|ontdekken|onderzoek\w*|ervaren|ondervinden|uitvinden|nagaan|weten (of|hoe|wat|wanneer|waarom)|willen weten|benieuwd|experiment|learn\w*)\b|\?/;

/** How many passages of one stance are worth showing: a reader checks three, not twelve. */
const shown = 3;

type Reading = { sentence: Sentence; residents: boolean; professionals: boolean };

/**
 * Learning together how residents and professionals work with residents in the lead. Sentences in which residents decide
 * speak for it, sentences in which professionals do or residents are an audience speak against. It passes when learning is
 * spoken of, residents lead in the learning goal itself and in most of what is said about the lead; else a person judges.
 * Never "fail": a text can be weak where the plan is not.
 */
export function residentLedLearningGoal(plan: ScreenablePlan): Suggestion {
  if (isPlaceholder(plan.learningGoal)) return suggest("learning_blank", {});
  const voices = voicesOf(plan, partnerRole(plan));
  const goal = readField(plan, "learningGoal", voices);
  const rest = [...readField(plan, "residentsRole", voices), ...readField(plan, "summary", voices)];
  const all = [...goal, ...rest];
  const residents = all.filter((one) => one.residents && !one.professionals);
  const professionals = all.filter((one) => one.professionals && !one.residents);

  const grounds = passagesOf(residents, professionals);
  const learning = goal.some(({ sentence }) => learns.test(sentence.plain));
  const together = all.some(({ sentence }) => speaksOfBoth(sentence, voices));
  if (!learning || !together) return suggest("learning_not_found", {}, grounds);

  const inGoal = residents.some(({ sentence }) => sentence.field === "learningGoal");
  const goalAgainst = professionals.some(({ sentence }) => sentence.field === "learningGoal");
  if (residents.length === 0 && professionals.length === 0) return suggest("learning_lead_not_found", {}, grounds);
  if (residents.length <= professionals.length && professionals.length > 0)
    return suggest(residents.length === 0 ? "learning_professionals_lead" : "learning_lead_mixed", {}, grounds);
  if (!inGoal) return suggest("learning_lead_not_found", {}, grounds);
  const enough = plan.residentsRole.trim() === "" ? 1 : 2;
  if (residents.length < enough) return suggest("learning_lead_not_found", {}, grounds);
  return goalAgainst && residents.length <= 2 * professionals.length
    ? suggest("learning_lead_mixed", {}, grounds)
    : suggest("learning_resident_led", {}, grounds);
}

function readField(
  plan: ScreenablePlan,
  field: "learningGoal" | "residentsRole" | "summary",
  voices: Voices,
): Reading[] {
  // The form asks for the role of the residents: there "zij" are residents, and so is whoever has no known name.
  const assumed = field === "residentsRole" ? "residents" : null;
  let subject: Voice | null = assumed;
  return sentencesOf(field, plan[field]).map((sentence) => {
    const read = whoLeads(sentence, voices, subject, assumed);
    subject = read.subject ?? subject;
    return { sentence, ...read.lead };
  });
}

const passagesOf = (residents: readonly Reading[], professionals: readonly Reading[]): Passage[] => [
  ...residents.slice(0, shown).map(({ sentence }) => asPassage(sentence, "for")),
  ...professionals.slice(0, shown).map(({ sentence }) => asPassage(sentence, "against")),
];
