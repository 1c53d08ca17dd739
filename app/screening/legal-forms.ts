import { normaliseName } from "./names";

/** What a lead applicant can be, as far as the call makes a difference. */
export type LegalForm =
  | "foundation"
  | "association"
  | "informal_association"
  | "cooperative"
  | "owners_association"
  | "church"
  | "mutual"
  | "bv"
  | "nv"
  | "public_body"
  | "sole_proprietorship"
  | "partnership_vof"
  | "partnership_cv"
  | "partnership_maatschap"
  | "natural_person"
  | "unknown";

/** On text as `normaliseName` gives it. A form that another one's words contain ("vereniging van eigenaren") comes first. */
const forms: readonly [LegalForm, RegExp][] = [
  ["owners_association", /\b(vve|vereniging(en)? van eigena(ars|ren)|eigenarenvereniging)\b/],
  ["mutual", /\bonderlinge( waarborgmaatschappij)?\b/],
  [
    "church",
    /\b(kerk|kerken|kerkgenootschap|kerkelijke|parochie|diaconie|\w*bisdom|moskee|synagoge|(protestantse|hervormde|gereformeerde|evangelische|doopsgezinde|lutherse|remonstrantse|pinkster|burgerlijke kerk) gemeente)\b/,
  ],
  [
    "informal_association",
    /\b(informele vereniging|vereniging met beperkte rechtsbevoegdheid|beperkte rechtsbevoegdheid|informal association)\b/,
  ],
  ["cooperative", /\b(\w*cooperatie|cooperatieve vereniging|cooperative)\b/],
  ["partnership_cv", /\b(commanditaire vennootschap|cv|c v|limited partnership)\b/],
  ["partnership_vof", /\b(vennootschap onder firma|vof|v o f|general partnership)\b/],
  ["partnership_maatschap", /\b(maatschap|\w*maten)\b/],
  ["bv", /\b(besloten vennootschap|bv|b v|private limited company)\b/],
  ["nv", /\b(naamloze vennootschap|nv|n v|public limited company)\b/],
  [
    "public_body",
    /\b(gemeente|gemeenten|municipality|provincie|province|waterschap|hoogheemraadschap|wetterskip|water board|overheid\w*|rijksoverheid|ministerie|ministry|openbaar lichaam|gemeenschappelijke regeling|publiekrechtelijke?|public body|veiligheidsregio|ggd|zelfstandig bestuursorgaan|zbo|government)\b/,
  ],
  [
    "sole_proprietorship",
    /\b(eenmanszaak|eenmansbedrijf|zzp|zzper|zelfstandige|zelfstandig ondernemer|freelancer|sole proprietor(ship)?)\b/,
  ],
  [
    "natural_person",
    /\b(particulier|natuurlijke? persoon|privepersoon|prive persoon|prive|individu|individueel|inwoner|bewoner|natural person|private person|individual)\b/,
  ],
  ["association", /\b(\w*vereniging|association)\b/],
  ["foundation", /\b(\w*stichting|foundation|fundashon|fundacion)\b/],
];

const deny = /\b(geen|niet|nog geen|zonder|not|no)\s+(een |a |an )?(?=\S)/;

/**
 * The legal form that a text names: "Vereniging met volledige rechtsbevoegdheid", "Anders: coöperatie", "VOF". A text that
 * names none, several that differ, or one only to deny it, is "unknown": a person looks at it.
 */
export function classifyLegalForm(text: string): LegalForm {
  let rest = normaliseName(text);
  if (deny.test(rest)) return "unknown";
  const found: LegalForm[] = [];
  for (const [form, pattern] of forms) {
    if (!pattern.test(rest)) continue;
    found.push(form);
    rest = rest.replace(pattern, " ");
  }
  return found.length === 1 && found[0] ? found[0] : "unknown";
}

/** What the name of an organisation itself gives away; "unknown" for most names. */
export function formInName(name: string): LegalForm {
  const normal = normaliseName(name);
  if (
    /^(de )?(gemeente|provincie|waterschap|hoogheemraadschap|wetterskip|ministerie|ggd|veiligheidsregio)\b/.test(normal)
  )
    return "public_body";
  if (/\beenmanszaak\b/.test(normal)) return "sole_proprietorship";
  if (/(^|\s)(vof|v o f)$|\bvennootschap onder firma\b/.test(normal)) return "partnership_vof";
  if (/(^|\s)(b v|bv)$/.test(normal)) return "bv";
  if (/^(de heer|dhr|mevr|mevrouw|mw)\b/.test(normal)) return "natural_person";
  if (/\b(vve|vereniging van eigena(ars|ren))\b/.test(normal)) return "owners_association";
  if (/\bcooperatie\b/.test(normal)) return "cooperative";
  if (/^(de )?stichting\b/.test(normal)) return "foundation";
  if (/^(de )?vereniging\b/.test(normal)) return "association";
  return "unknown";
}
