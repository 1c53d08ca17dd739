import { normaliseName } from "~/screening/names";

/** Where a member comes from, as far as it may point at an interest. */
export type MemberOrigins = {
  organisations: readonly string[];
  memberships: readonly string[];
  municipality: string;
  email: string;
};

/** What of a plan is compared with that. `contactEmail` is compared only, and never part of a hint. */
export type PlanParties = {
  leadApplicant: string;
  residentsInitiative: string;
  welfareOrganisation: string;
  neighbourhood: string;
  municipality: string;
  contactEmail: string;
};

export const hintKinds = ["organisation", "membership", "email", "neighbourhood", "municipality"] as const;
/** `own` is what the member filled in, `theirs` what the plan says: public parts of it only. */
export type InterestHint = { kind: (typeof hintKinds)[number]; own: string; theirs: string };

/**
 * Where an interest of this member in this plan may lie: "look at this". It decides nothing, and that there is no hint says nothing:
 * most ties are in no list. Names are compared by the words that set an organisation apart.
 */
export function interestHints(member: MemberOrigins, plan: PlanParties): InterestHint[] {
  const parties = [...new Set([plan.leadApplicant, plan.residentsInitiative, plan.welfareOrganisation])].filter(
    Boolean,
  );
  const named = (kind: "organisation" | "membership", names: readonly string[]): InterestHint[] =>
    names.flatMap((own) => parties.filter((party) => sameName(own, party)).map((theirs) => ({ kind, own, theirs })));
  return [
    ...named("organisation", member.organisations),
    ...named("membership", member.memberships),
    ...hintsOfEmail(member.email, plan, parties),
    ...member.organisations
      .filter((own) => plan.neighbourhood && holdsName(own, plan.neighbourhood))
      .map((own): InterestHint => ({ kind: "neighbourhood", own, theirs: plan.neighbourhood })),
    ...hintsOfMunicipality(member.municipality, plan.municipality),
  ];
}

/** Say what an organisation is, not which one: nearly every applicant of this call has one of them in its name. */
const generalWords = new Set(
  (
    "stichting vereniging cooperatie bv nv ua de het een en of van voor in op te der den bij aan met the " +
    "bewoners bewonersinitiatief bewonersgroep bewonersvereniging bewonersorganisatie buurt buurtvereniging buurthuis wijk " +
    "wijkvereniging wijkraad dorp dorpsraad dorpsbelangen huis centrum groep team initiatief samen actief welzijn welzijnswerk " +
    "welzijnsorganisatie sociaal werk maatschappelijk organisatie nederland gemeente regio stad noord oost zuid west"
  ).split(" "),
);

const wordsOf = (name: string): string[] => normaliseName(name).split(" ").filter(Boolean);
const ownWordsOf = (name: string): string[] => wordsOf(name).filter((word) => !generalWords.has(word));

/** One name says all that sets the other apart; where nothing does ("Welzijn Oost"), the whole names are the same. */
function sameName(a: string, b: string): boolean {
  const [one, other] = [ownWordsOf(a), ownWordsOf(b)];
  if (one.length === 0 || other.length === 0) {
    const [whole, wholeOther] = [kernelOf(a), kernelOf(b)];
    return whole !== "" && whole === wholeOther;
  }
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.every((word) => many.includes(word));
}

const legalWords = new Set(["stichting", "vereniging", "cooperatie", "bv", "nv", "ua", "de", "het"]);
const kernelOf = (name: string): string =>
  wordsOf(name)
    .filter((word) => !legalWords.has(word))
    .join(" ");

/** Whether these words stand in the name one after the other. */
const holdsName = (name: string, part: string): boolean =>
  normaliseName(part).length > 3 && ` ${wordsOf(name).join(" ")} `.includes(` ${wordsOf(part).join(" ")} `);

/** Addresses that anyone can have. */
const publicDomains = new Set(
  (
    "gmail.com googlemail.com hotmail.com hotmail.nl outlook.com outlook.nl live.com live.nl msn.com icloud.com me.com mac.com " +
    "yahoo.com ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl home.nl xs4all.nl upcmail.nl quicknet.nl casema.nl chello.nl " +
    "telfort.nl tele2.nl zonnet.nl zeelandnet.nl solcon.nl caiway.nl online.nl proton.me protonmail.com"
  ).split(" "),
);

const domainOf = (email: string): string => email.trim().toLowerCase().split("@")[1] ?? "";

function hintsOfEmail(email: string, { contactEmail }: PlanParties, parties: readonly string[]): InterestHint[] {
  const own = domainOf(email);
  if (!own || publicDomains.has(own)) return [];
  const label = normaliseName(own.split(".").at(-2) ?? "").replaceAll(" ", "");
  const namesake = parties.find((party) => label.length > 3 && kernelOf(party).replaceAll(" ", "") === label);
  if (namesake) return [{ kind: "email", own, theirs: namesake }];
  return domainOf(contactEmail) === own ? [{ kind: "email", own, theirs: parties[0] ?? "" }] : [];
}

function hintsOfMunicipality(own: string, theirs: string): InterestHint[] {
  const places = theirs.split(/[,;/]| en /).map(normaliseName);
  return own && places.includes(normaliseName(own)) ? [{ kind: "municipality", own, theirs }] : [];
}
