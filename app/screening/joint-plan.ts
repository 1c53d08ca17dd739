import { classifyLegalForm, formInName } from "./legal-forms";
import { isPlaceholder, isUndecided, normaliseName } from "./names";
import { wholeField } from "./passages";
import type { ScreenablePlan } from "./screenable-plan";
import { asPassage, storyOf } from "./sentences";
import { type Suggestion, suggest } from "./suggestion";
import { speaksOfBoth, tellingWords, type Voice, voicesOf } from "./voices";

type PartnerField = "residentsInitiative" | "welfareOrganisation";

/** A joint idea of a residents' initiative and a welfare organisation: both named, two, and one of them lead applicant. */
export function jointPlan(plan: ScreenablePlan): Suggestion {
  const initiative = plan.residentsInitiative.trim();
  const welfare = plan.welfareOrganisation.trim();
  const both = (stance: "for" | "against") => [
    ...wholeField(plan, "residentsInitiative", stance),
    ...wholeField(plan, "welfareOrganisation", stance),
  ];
  if (isMissing(initiative))
    return suggest("joint_initiative_missing", {}, wholeField(plan, "residentsInitiative", "against"));
  if (isMissing(welfare))
    return suggest("joint_welfare_missing", {}, wholeField(plan, "welfareOrganisation", "against"));
  if (normaliseName(initiative) === normaliseName(welfare))
    return suggest("joint_same_partner", { name: initiative }, both("against"));

  const partners: [PartnerField, string][] = [
    ["residentsInitiative", initiative],
    ["welfareOrganisation", welfare],
  ];
  for (const [field, text] of partners) {
    if (isUndecided(text)) return suggest("joint_partner_undecided", { text }, wholeField(plan, field, "against"));
    if (isNoName(text)) return suggest("joint_partner_not_a_name", { text }, wholeField(plan, field, "against"));
  }
  if (coreName(initiative) === coreName(welfare))
    return suggest("joint_partners_alike", { initiative, welfare }, both("against"));
  const lead = plan.leadApplicant.trim();
  if (lead !== "" && leadIsOther(plan))
    return suggest("joint_lead_not_partner", { lead }, wholeField(plan, "leadApplicant", "against"));

  const voices = voicesOf(plan, partnerRole(plan));
  const story = storyOf(plan, ["summary", "learningGoal", "activities", "residentsRole"]);
  const ofBoth = story.filter((sentence) => speaksOfBoth(sentence, voices));
  const clearly = ofBoth.filter(({ plain }) => jointly.test(plain));
  const together = clearly.length > 0 ? clearly : ofBoth.filter(({ plain }) => alongside.test(plain));
  const oneSided = story.filter(({ plain }) => informs.test(plain));
  const grounds = [
    ...together.slice(0, 3).map((sentence) => asPassage(sentence, "for")),
    ...oneSided.slice(0, 3).map((sentence) => asPassage(sentence, "against")),
  ];
  if (oneSided.length > together.length) return suggest("joint_one_sided", { initiative, welfare }, grounds);
  return together.length > 0
    ? suggest("joint_partners_together", { initiative, welfare }, [...both("for"), ...grounds])
    : suggest("joint_partners_named", { initiative, welfare }, [...both("for"), ...grounds]);
}

const isMissing = (text: string): boolean => isPlaceholder(text) && !isUndecided(text);

const jointly = /\b(samen|gezamenlijke?|met elkaar|beiden?|wederzijdse?|om en om|together|jointly)\b/;
const alongside = /\b(elkaars?|allebei|mee(doen|doet|lopen|loopt|draaien|draait|koken)?)\b/;

/** One side made the plan, the other is told or lends its name. */
const informs =
  /\b(bewoners?\w*|inwoners|\w*platform|\w*initiatie(f|ven)|\w*groep|partners?)\b[^.;?]{0,80}\b(geinformeerd|geconsulteerd|geraadpleegd|bevraagd|geworven)\b|\bsteun toegezegd\b|\bsteunbetuiging\b|\bfungeert als vindplaats\b|\b(helpt|helpen) bij de werving\b|\btoegeleid\b/;

const companyWords = /\b(stichting|vereniging|cooperatie|u ?a|b ?v|vzw|de|het|een)\b/g;

/** A name without legal form and articles. */
const coreName = (name: string): string => normaliseName(name).replace(companyWords, " ").replace(/\s+/g, " ").trim();

const people = "\\w*bewoners|inwoners|burgers|buurtgenoten|omwonenden|vrijwilligers|residents";
const kinds =
  "\\w*bewonersinitiatie(f|ven)|initiatie(f|ven)|\\w*bewonersgroep(en)?|\\w*verenigingen|\\w*organisaties?|\\w*besturen|\\w*groepen|dorpshuizen|buurthuizen|partners?|\\w*clubs";
const services =
  "(sociaal |maatschappelijk )?werk|sociaal werk(er|ers)?|welzijn(swerk|sorganisaties?|sorganisatie)?|opbouwwerk|jongerenwerk|buurtwerk|wijkteam|sociaal (wijk)?team|gemeente|zorg|hulpverlening|professionals|beroepskrachten";
const loose = new RegExp(
  `^((de|het|een|onze?|diverse|verschillende|alle|lokale|plaatselijke|meerdere|enkele|nieuwe?|wij|and|en|of|uit|in|onze) )*(${people}|${kinds}|${services})( (van|uit|in|op|rond|en|de|het|onze|alle) .*)?$`,
);
const named = /^(\p{Lu}|')/u;

/** "bewoners van de wijk", "sociaal werk" and "diverse initiatieven" say what kind of people, not which organisation. */
function isNoName(text: string): boolean {
  const name = normaliseName(text);
  if (!loose.test(name)) return false;
  // "Welzijn in Beweging" and "Initiatief De Linde" are names: a capital stands after the first words.
  const words = text.trim().split(/\s+/);
  const people = /^((de|het|alle|diverse) )*(\w*bewoners|inwoners|burgers|omwonenden)\b/.test(name);
  return people || !words.slice(1).some((word) => named.test(word));
}

/** Which of both partners the lead applicant is by name, and so who "wij" are in the text; null where it cannot be told. */
export function partnerRole(plan: ScreenablePlan): Voice | null {
  const initiative = isSameParty(plan.leadApplicant, plan.residentsInitiative, plan);
  const welfare = isSameParty(plan.leadApplicant, plan.welfareOrganisation, plan);
  return initiative === welfare ? null : initiative ? "residents" : "professionals";
}

/** The lead is neither partner by name. A person who applies stands for the initiative; that person fails elsewhere. */
function leadIsOther(plan: ScreenablePlan): boolean {
  if (partnerRole(plan) !== null) return false;
  if (isSameParty(plan.leadApplicant, plan.residentsInitiative, plan)) return false;
  return classifyLegalForm(plan.legalForm) !== "natural_person" && formInName(plan.leadApplicant) !== "natural_person";
}

/** One name holds the other, or both share a telling word that is no place name; "portieken" and "portiekpraat" do. */
function isSameParty(
  one: string,
  other: string,
  plan: Pick<ScreenablePlan, "neighbourhood" | "municipality">,
): boolean {
  const [a, b] = [coreName(one), coreName(other)];
  if (a === "" || b === "") return false;
  if (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)) return true;
  const place = new Set(normaliseName(`${plan.neighbourhood} ${plan.municipality}`).split(" "));
  const [wordsOfOne, wordsOfOther] = [tellingWords(one), tellingWords(other)].map((words) =>
    words.filter((word) => !place.has(word)),
  );
  return (wordsOfOne ?? []).some((word) => wordsOfOther?.some((match) => word === match || stem(word) === stem(match)));
}

const common = /^(bewoner|jonger|ouder|buurt|wijk|dorp|vrijwillig|welzijn|sociaal|gebied|stichting|samen)/;

/** The first letters of a long word, which its compounds and bendings share, unless half the field starts like that. */
const stem = (word: string): string => (word.length >= 8 && !common.test(word) ? word.slice(0, 6) : word);
