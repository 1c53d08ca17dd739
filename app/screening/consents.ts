import { parseBoolean } from "~/intake/booleans";
import type { FieldKey } from "~/intake/fields";
import { textCell } from "~/intake/table";
import { answerPassage, originalAnswer, type Passage } from "./passages";
import type { ScreenablePlan } from "./screenable-plan";
import { asPassage, type Sentence, storyOf } from "./sentences";
import { type Suggestion, suggest } from "./suggestion";

type ConsentField = Extract<FieldKey, "evaluationConsent" | "shareLessons" | "committeeConsent">;

/** "conditional" is every answer that is neither blank nor a plain yes or no: "Ja, mits …", "misschien". */
type Answer = { kind: "yes" | "no" | "blank" | "conditional"; combined: boolean; text: string; field: FieldKey };

/** The own question decides; where it was not asked or is blank, the one question about all conditions does. */
function answerOf(plan: ScreenablePlan, field: ConsentField): Answer {
  const own = readAnswer(plan, field);
  if (own.kind !== "blank") return own;
  const all = readAnswer(plan, "conditionsAccepted");
  return all.kind === "blank" ? own : { ...all, combined: true };
}

function readAnswer(plan: ScreenablePlan, field: ConsentField | "conditionsAccepted"): Answer {
  const text = originalAnswer(plan, field)?.text ?? "";
  const value = plan[field];
  if (value !== null) return { kind: value ? "yes" : "no", combined: false, text, field };
  const unread = text !== "" && parseBoolean(textCell(text)).value === null;
  return { kind: unread ? "conditional" : "blank", combined: false, text, field };
}

const cells = (plan: ScreenablePlan, answers: readonly Answer[], stance: Passage["stance"]): Passage[] =>
  [...new Set(answers.map((answer) => answer.field))].flatMap((field) => answerPassage(plan, field, stance));

/** Takes part in the evaluation study and shares the lessons: an explicit no to either fails, anything but yes is unclear. */
export function evaluationAndSharing(plan: ScreenablePlan): Suggestion {
  const evaluation = answerOf(plan, "evaluationConsent");
  const sharing = answerOf(plan, "shareLessons");
  const both = [evaluation, sharing];

  const no = both.find((answer) => answer.kind === "no");
  if (no) {
    const code = no.combined ? "evaluation_conditions_no" : no === evaluation ? "evaluation_no" : "sharing_no";
    return suggest(code, {}, cells(plan, [no], "against"));
  }
  const conditional = both.find((answer) => answer.kind === "conditional");
  if (conditional)
    return suggest("evaluation_conditional", { text: conditional.text }, cells(plan, [conditional], "against"));
  const [evaluationBlank, sharingBlank] = both.map((answer) => answer.kind === "blank");
  const story = storyOf(plan, ["activities", "learningGoal", "summary"]);
  const promises = story.filter(({ plain }) => promisesLessons(plain)).map((sentence) => asPassage(sentence, "for"));
  if (evaluationBlank || sharingBlank) {
    const code =
      evaluationBlank && sharingBlank
        ? "evaluation_both_blank"
        : evaluationBlank
          ? "evaluation_blank"
          : "sharing_blank";
    const given = both.filter((answer) => answer.kind === "yes");
    return suggest(code, {}, [...cells(plan, given, "for"), ...promises.slice(0, 3)]);
  }
  const objections = objectionsTo(story, /\b(evaluatie\w*|evaluator\w*|onderzoeker\w*|evaluation)\b/i);
  const grounds = [...cells(plan, both, "for"), ...promises.slice(0, 3)];
  if (objections.length > 0) return suggest("evaluation_text_objects", {}, [...grounds, ...objections]);
  return suggest(evaluation.combined ? "evaluation_conditions_yes" : "evaluation_both_yes", {}, grounds);
}

/** The applicants agree that the advisory committee sees the plan. */
export function committeeConsent(plan: ScreenablePlan): Suggestion {
  const answer = answerOf(plan, "committeeConsent");
  const cell = (stance: Passage["stance"]) => cells(plan, [answer], stance);
  const objections = objectionsTo(storyOf(plan), /\b\w*commissie\b|\bcommittee\b/i);
  switch (answer.kind) {
    case "no":
      return suggest(answer.combined ? "committee_conditions_no" : "committee_no", {}, [
        ...cell("against"),
        ...objections,
      ]);
    case "conditional":
      return suggest("committee_conditional", { text: answer.text }, [...cell("against"), ...objections]);
    case "blank":
      return suggest("committee_blank", {}, objections);
    case "yes":
      if (objections.length > 0) return suggest("committee_text_objects", {}, [...cell("for"), ...objections]);
      return suggest(answer.combined ? "committee_conditions_yes" : "committee_yes", {}, cell("for"));
  }
}

const evaluation = /\b(evaluatie\w*|evaluator\w*|onderzoekers|het onderzoek|evaluation)\b/i;
const sharing =
  /\b(lessen|ervaringen|uitkomsten|resultaten|bevindingen|opbrengst(en)?|kennis|verslag(en)?|verha(al|len)|handleiding|boekje?|handreiking|lessons)\b/i;
const giving =
  /\b(delen|deelt|gedeeld|beschikbaar|openbaar|gratis|vrij te gebruiken|publiceren|verspreiden|naar (de )?andere|voor (de )?andere|share|available)\b/i;

const promisesLessons = (text: string): boolean => evaluation.test(text) || (sharing.test(text) && giving.test(text));

const refusal =
  /\b(liever (niet|geen)|bezwaar|niet akkoord|geen toestemming|geven wij geen|(doen|werken) (wij |we )?niet mee|niet meewerken|willen (wij |we )?(niet|geen)|willen niet|prefer not|object to)\b/i;

const objectionsTo = (story: readonly Sentence[], topic: RegExp): Passage[] =>
  story
    .filter(({ plain }) => topic.test(plain) && refusal.test(plain))
    .slice(0, 2)
    .map((sentence) => asPassage(sentence, "against"));
