import type { Sentence } from "./sentences";
import { type Mention, mentionsIn, type Voice, type Voices } from "./voices";

const determiners = "(de |het |een |hun |haar |zelf |ook |altijd |steeds )*";

/** Someone decides, leads or holds the means. Not "bepaalt mee": having a say is not the lead. */
const decides = new RegExp(
  [
    "\\bbepa(al|alt|len)\\b(?! mee)|\\bbeslis(t|sen|sers?)?\\b(?! mee)|\\bbesluit\\b(?! (blijft|van)\\b)|(?<!\\b(de|alle|van|echte?|geen|\\w+e[nr]?) )\\bbesluiten\\b",
    "\\b(neemt|nemen) (zelf )?(alle |de )?(besluiten|beslissingen)\\b|\\b(heeft|hebben) besloten\\b",
    "\\b(kies|kiest|kiezen|uitkiezen)\\b|\\bleid(t|en)\\b(?! (tot|op|af|toe|ze|hen)\\b)|\\bleiding (te )?(geeft|geven|neemt|nemen|houdt|houden|heeft|hebben|houd)\\b",
    `\\b(geeft|geven|neemt|nemen|houdt|houden|heeft|hebben|krijgt|krijgen|voert|voeren|ligt)\\b[^.;?]{0,50}\\b(leiding|regie|roer|stuur|laatste woord|laatste stem|sleutels?|touwtjes|zeggenschap|stemrecht|voortouw|eindverantwoordelijkheid)\\b`,
    "\\b(leiding|regie|roer|stuur|laatste woord|voortouw)\\b[^.;?]{0,40}\\b(voert|voeren|houdt|houden|heeft|hebben|neemt|nemen)\\b",
    "\\b(de|eigen) baas\\b|\\bbaas (blijft|blijven|over)\\b|\\baan het (roer|stuur)\\b|\\baan zet\\b|\\bin de lead\\b|\\bvoorop\\b|\\bopdrachtgevers?\\b|\\bhuisbaas\\b|\\beigenaar\\b|\\bin charge\\b|\\bdecides?\\b",
    `\\b(stelt|stellen)\\b[^.;?]{0,40}\\bvast\\b|\\bvaststellen\\b|\\bbeheer(t|en)\\b|\\bzit(ten)?\\b[^.;?]{0,40}\\bvoor\\b(?=[ ,.]|$)(?! (de|het|een)\\b)|\\bkeur(t|en)\\b[^.;?]{0,60}\\bgoed\\b`,
    "\\bstemmen\\b(?! af)|\\b(trekt|trekken|trek)\\b[^.;?]{0,40}\\b(grens|conclusies?)\\b|\\b(grens|conclusies?) (trekt|trekken)\\b|\\b(stuurt|sturen)\\b[^.;?]{0,40}\\baan\\b|\\bopdracht(en)? (geeft|geven|geef)\\b|\\b(geeft|geven) [^.;?]{0,30}opdracht",
    `\\b(maakt|maken) ${determiners}(huis|spel)?(regels|rooster|programma|agenda|lesprogramma|werkplan)\\b|\\b(zet|zetten)\\b[^.;?]{0,20}\\blijn uit\\b|\\blijn uitzetten\\b`,
    "\\b(mag|mogen)\\b[^.;?]{0,40}\\b(weigeren|terugdraaien|teruggeven|wegsturen|bijstellen)\\b|\\bgrens (trekt|trekken)\\b",
  ].join("|"),
  "g",
);

/** Decided or led, but it takes "door …" to know by whom. */
const decidedBy =
  /\b(gekozen|uitgekozen|geleid|vastgesteld|besloten|bepaald|beheerd|bestuurd|gerund|goedgekeurd|voorgezeten|geschreven|opgeschreven|opgesteld|onder (de )?leiding)\b/;

/** Professionals make room, or the lead goes over to residents. */
const makesRoom = new RegExp(
  [
    "\\bzonder\\b[^.;?]{0,40}\\b(over te nemen|te sturen|te verliezen|kwijt te raken|te worden)\\b",
    "\\bop (hun |onze |haar |zijn |ons )?(eigen )?(verzoek|uitnodiging|afroep)\\b|\\bafleren\\b|\\bloslaten\\b|\\bleren? volgen\\b|\\bstap (er)?achter\\b|\\bals gast\\b",
    "\\bniet de baas\\b|\\bin dienst (zijn |komen )?van\\b|\\bzonder dat\\b[^.;?]{0,50}\\b(overne\\w+|wordt|worden)\\b|\\bniets (te )?doen tot\\b|\\bpas als\\b[^.;?]{0,30}\\bvra(agt|gen)\\b|\\b(geven|geeft)\\b[^.;?]{0,40}\\b(roer|leiding|regie|sleutels?)\\b[^.;?]{0,40}\\b(over|aan)\\b",
  ].join("|"),
);

/** Residents are asked, told, trained or recruited: they are the audience. */
const audience = new RegExp(
  [
    "\\b(bewoners?|\\w*bewoners|inwoners|deelnemers|ouderen|jongeren|burgers)\\b[^.;?]{0,40}\\bword(t|en)\\b[^.;?]{0,70}\\b(betrokken|geconsulteerd|geraadpleegd|bevraagd|geinformeerd|uitgenodigd|toegeleid|geworven|gehoord|meegenomen|geactiveerd|bereikt|begeleid|getraind)\\b",
    "\\bword(t|en)\\b[^.;?]{0,60}\\b(bewoners?|inwoners)\\b[^.;?]{0,40}\\b(geconsulteerd|geraadpleegd|bevraagd|geinformeerd|uitgenodigd|betrokken)\\b",
    "\\bword(t|en)\\b[^.;?]{0,60}\\b(toegeleid|geinformeerd|geraadpleegd)\\b|\\bgastsprekers?\\b|\\binspraak\\b|\\bklankbord\\w*|\\bnieuwsbrief\\b",
    "\\b(denkt|denken|praten|praat) mee\\b|\\bmee(te)?denken\\b|\\bmee ?(te )?praten\\b|\\b(ideeen|wensen)\\b[^.;?]{0,30}\\b(aandragen|inbrengen|insturen)\\b|\\bnemen deel aan (het groepsaanbod|de tafels|de training)",
    "\\bdeelnemers (leren|vergroten|krijgen)\\b|\\bmethodiek\\b|\\binterventie\\b|\\bgecertificeerde?\\b|\\bmodeltrouw\\b|\\bonder leiding van een (onafhankelijke|professionele|externe)\\b",
  ].join("|"),
);

/** Professionals coordinate or guide the whole. */
const coordinates = /\b(coordineert|coordineren|begeleidt|begeleiden|houdt toezicht|berust bij|ligt bij)\b/;

export type Lead = { residents: boolean; professionals: boolean };

/**
 * Who has the lead in a sentence, by the subject of its verbs of deciding. `before` is who the sentence before spoke of, for
 * "zij"; `assumed` is who is meant where a sentence names nobody. Returns too who this sentence spoke of last. This reads
 * patterns, not meaning: it finds passages, a person judges.
 */
export function whoLeads(
  sentence: Sentence,
  voices: Voices,
  before: Voice | null,
  assumed: Voice | null = null,
): { lead: Lead; subject: Voice | null } {
  const lead: Lead = { residents: false, professionals: false };
  const silent = assumed !== null && mentionsIn(sentence.plain, voices).length === 0;
  let subject: Voice | null = silent ? assumed : /^\W*(zij|ze|die|hij|we|wij)\b/.test(sentence.plain) ? before : null;
  for (const clause of sentence.plain.split(/[,;:()]|\b(?:terwijl|maar|waarbij|waarin)\b/)) {
    const text = clause.replace(/\bniet (de|het|een) (\w+)(?= )/g, " ").replace(/\bin plaats van [^,.;]*/g, " ");
    const mentions = mentionsIn(text, voices);
    for (const verb of text.matchAll(decides)) {
      const opens = /^\s*(en |of |dan )?$/.test(text.slice(0, verb.index)) && subject !== null;
      const named = opens ? subject : subjectOf(verb.index, verb.index + verb[0].length, mentions, text);
      const who = named ?? (asks(text) ? null : subject);
      if (who === "residents") lead.residents = true;
      if (who === "professionals") lead.professionals = true;
    }
    const agent = decidedBy.test(text) ? agentIn(mentions, text) : undefined;
    if (agent?.voice === "residents") lead.residents = true;
    if (agent?.voice === "professionals") lead.professionals = true;
    const coordinator = coordinates.exec(text);
    if (coordinator && nearest(mentions, coordinator.index) === "professionals") lead.professionals = true;
    subject = mentions.find((mention) => !mention.bound)?.voice ?? mentions[0]?.voice ?? subject;
  }
  const plain = sentence.plain;
  if (makesRoom.test(plain) && mentionsIn(plain, voices).length > 0) {
    lead.residents = true;
    lead.professionals = false;
  }
  if (audience.test(plain)) lead.professionals = true;
  return { lead, subject };
}

/** "wie beslist er?" names nobody. */
const asks = (clause: string): boolean => /\b(wie|who)\b/.test(clause);

/** The one who is named after "door" or "leiding van": "gekozen door de wijkvergadering". */
const agentIn = (mentions: readonly Mention[], clause: string): Mention | undefined =>
  mentions.find((mention) => /\b(door|leiding van)( \w+){0,2} $/.test(clause.slice(0, mention.index)));

const leadNoun = /\b(leiding|regie|roer|stuur|woord|stem|sleutels?|touwtjes|zeggenschap|voortouw)$/;
const modal = /\b(mag|mogen|kan|kunnen|moet|moeten|zal|zullen|gaat|gaan)\b/;

/**
 * The subject stands before its verb, and before "mag" or "kunnen"; in "Per pad kiezen de bewoners" it stands after it. Who is
 * named between "geven" and "de leiding" gets the lead.
 */
function subjectOf(start: number, end: number, mentions: readonly Mention[], clause: string): Voice | null {
  const inside = mentions.find((mention) => mention.index >= start && mention.index < end);
  if (inside?.voice === "residents") return inside.voice;
  const free = mentions.filter((mention) => mention.index < start && !mention.bound);
  const auxiliary = modal.exec(clause.slice(0, start + 4))?.index ?? start;
  const subject =
    free.findLast((mention) => mention.index < auxiliary) ??
    free.at(-1) ??
    (leadNoun.test(clause.slice(start, end)) ? inside : undefined);
  if (subject) return subject.voice;
  const bound = mentions.find((mention) => mention.index < start);
  const later = asks(clause) ? undefined : mentions.find((mention) => mention.index >= end && !mention.bound);
  return (bound ?? later)?.voice ?? null;
}

/** Who is named closest to a word, on either side of it. */
function nearest(mentions: readonly Mention[], index: number): Voice | null {
  const distance = (mention: Mention) => Math.abs(mention.index - index);
  return mentions.toSorted((a, b) => distance(a) - distance(b))[0]?.voice ?? null;
}
