import { normaliseName } from "./names";
import type { ScreenablePlan } from "./screenable-plan";
import type { Sentence } from "./sentences";

/** Who a word speaks of. "we" are the residents where the lead applicant is the residents' own organisation. */
export type Voice = "residents" | "professionals";

/** The words by which this plan names both sides, to search in the plain text of its sentences. */
export type Voices = { residents: RegExp; professionals: RegExp; weAre: Voice | null };

const residentWords = [
  "\\w*bewo(ner|oner|onster)s?\\w*",
  "buren|buurvrouw(en)?|buurman(nen)?|inwoners?|dorpelingen?|(het|ons) dorp|de buurt|burgers|omwonenden|\\w*huurders?",
  "ouders?|\\w*moeders?|\\w*vaders?|gezinnen|vrouwen|mannen|jongeren|jongens|meiden|kinderen|tieners|ouderen|senioren",
  "vrijwilligers?|leden|lid|bestuur|\\w*vergadering|\\w*ploeg|\\w*groep|\\w*(wijk|dorps|bewoners|buurt|flat)raad|raad|\\w*vereniging",
  "\\w*comite|\\w*initiatief(nemers?)?|\\w*club|koor|\\w*brigade|\\w*cooperatie|gasten|gastvrouw(en)?|gastheer|gastheren",
  "mantelzorgers?|\\w*ervaringsdeskundigen?|wijzelf|residents?|volunteers?|neighbours?|members",
].join("|");

const professionalWords = [
  "\\w*werk(er|ster)s?|beroepskracht(en)?|(betaalde|vaste) krachten?|professionals?|vakkracht(en)?|collegas",
  "(welzijns|zorg|hulp|vrijwilligers)?organisaties?|\\w*instanties?|\\w*instelling(en)?|\\w*stelsel|welzijnsgroep|welzijnsstichting",
  "(het )?welzijn|(welzijns|opbouw|jongeren|buurt|kinder|straat|maatschappelijk |sociaal )werk|(sociaal|wijk|gebieds|sociale) ?teams?",
  "hulpverlen(er|ers|ing)|schuldhulp\\w*|\\w*coordinator(en)?|project(leider|leiders|leiding)|programma(manager|leider)",
  "gemeente|gebiedsregisseur|ambtena(ar|ren)|corporatie|bureau|\\w*trainers?|\\w*adviseurs?|\\w*begeleiders?|\\w*consulent(en)?",
  "directie|management|managers?|teamleiders?|gespreksleider|onderzoekers?|experts?|stuurgroep|projectgroep|begeleidingscommissie",
  "social workers?|welfare organi[sz]ation|municipality",
].join("|");

const usualWord = new RegExp(`^(${residentWords}|${professionalWords})$`);

/** Words of a name that say nothing about whose name it is. */
const emptyWords = new Set(
  [
    "de het een van voor en in aan op bij met tot t oan uit te der den",
    "stichting vereniging cooperatie ua welzijn sociaal werk welzijnswerk welzijnsorganisatie welzijnsstichting welzijnsgroep",
    "opbouwwerk jongerenwerk buurtwerk bewoners bewonersinitiatief bewonersgroep buurt wijk dorp noord oost zuid west midden",
    "gemeente team groep werkgroep club comite raad platform initiatief ons onze stad nieuw nieuwe samen",
  ].flatMap((line) => line.split(" ")),
);

/** The words of an organisation's name by which it can be told from others; place names count as theirs only with others. */
export const tellingWords = (name: string): string[] =>
  normaliseName(name)
    .split(" ")
    .filter((word) => word.length > 3 && !emptyWords.has(word));

const nameWords = (name: string, other: string, place: string): string[] => {
  const shared = new Set([...normaliseName(other).split(" "), ...normaliseName(place).split(" ")]);
  return tellingWords(name).filter((word) => !shared.has(word) && !usualWord.test(word));
};

/** "de zangers", "vier monteurs": people who do something, and no profession among the professionals. */
const doers =
  "(?<=\\b(de|onze|alle|die|deze|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|\\w+tig|\\w+tien) )(?!(partners|anders|cijfers|kamers|nummers|folders|posters|meters|computers|letters|financiers|bestuurders|ondernemers|winkeliers|aanbieders|uitvoerders)\\b)\\w{3,}(ers|eurs|iers)";

/** How this plan speaks of residents and of professionals: the usual words, and the names of its own two partners. */
export function voicesOf(plan: ScreenablePlan, weAre: Voice | null): Voices {
  const place = `${plan.neighbourhood} ${plan.municipality}`;
  const initiative = nameWords(plan.residentsInitiative, plan.welfareOrganisation, place);
  const welfare = nameWords(plan.welfareOrganisation, plan.residentsInitiative, place);
  return {
    residents: new RegExp(`\\b(${[residentWords, doers, ...initiative].join("|")})\\b`, "g"),
    professionals: new RegExp(`\\b(${[professionalWords, ...welfare].join("|")})\\b`, "g"),
    weAre,
  };
}

/** A word that names one of both sides, with its place in the text. `bound` follows a preposition and is no subject. */
export type Mention = { voice: Voice; index: number; end: number; bound: boolean };

const bindings =
  /\b(van|met|voor|bij|aan|over|onder|tussen|uit|naar|zonder|dan|niet)( (de|het|een|onze|ons|die|deze|dit|dat|alle|ieder|iedere|elke))?( \w+)? $/;
const we = /\b(wij|we)\b|(?<=\bdoor )ons\b/g;

/** Every mention of both sides, in order. A word that both could claim ("bewonersorganisatie") is the residents'. */
export function mentionsIn(plain: string, voices: Voices): Mention[] {
  const find = (pattern: RegExp, voice: Voice): Mention[] =>
    [...plain.matchAll(pattern)].map(({ index, 0: word }) => ({
      voice,
      index,
      end: index + word.length,
      bound: bindings.test(plain.slice(Math.max(0, index - 40), index)),
    }));
  const residents = find(voices.residents, "residents");
  const professionals = find(voices.professionals, "professionals");
  const ours = voices.weAre ? find(we, voices.weAre) : [];
  const overlaps = (one: Mention, others: readonly Mention[]) =>
    others.some((other) => one.index < other.end && other.index < one.end);
  const compound = /^(jongeren|kinder|ouder|buurt|vrijwilligers|project|stuur|welzijns|opbouw|straat)/;
  const doer = /^\w+(ers|eurs|iers)\b/;
  const isProfessional = (one: Mention) => {
    const word = plain.slice(one.index);
    return (
      (compound.test(word) || (doer.test(word) && !/^(ouders|\w*bewoners|inwoners|vrijwilligers)\b/.test(word))) &&
      overlaps(one, professionals)
    );
  };
  const clean = residents.filter((one) => !isProfessional(one));
  return [...clean, ...professionals.filter((one) => !overlaps(one, clean)), ...ours].sort((a, b) => a.index - b.index);
}

/** True for a sentence that speaks of both sides. */
export function speaksOfBoth({ plain }: Sentence, voices: Voices): boolean {
  const found = new Set(mentionsIn(plain, voices).map((mention) => mention.voice));
  return found.has("professionals") && (found.has("residents") || /\b(wij|we|ons|onze)\b/.test(plain));
}
