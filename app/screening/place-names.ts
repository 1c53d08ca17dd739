import { normaliseName } from "./names";

/**
 * A name in three shapes, from strict to loose. `written`: lower case, no accents, apostrophes or punctuation ("t loon").
 * `tokens` and `joined`: the same name written otherwise, see `tokensOf` ("loon"). `spelled`: in old and new spelling the
 * same, see `spellingOf` ("lon"). A looser shape only counts where no stricter one matches.
 */
export type NameShapes = { written: string; tokens: readonly string[]; joined: string; spelled: string };

/** The shapes by which a whole name is looked up, from strict to loose. */
export const nameShapes = ["written", "joined", "spelled"] as const;

export function shapesOf(name: string): NameShapes {
  const written = normaliseName(name);
  const tokens = tokensOf(written);
  const joined = tokens.join("");
  return { written, tokens, joined, spelled: spellingOf(joined) };
}

/** "Wijk 03 Noord", "Wijk02-Kunrade" and "Moordrecht wijk 03": CBS numbers the districts of many municipalities. */
const districtNumber = /^wijke? ?\d+[-: ]+(?=\S)|(?<=\S) wijk \d+$/i;

/** The names under which a place is found: its own, and without the number of the district. */
export function namesOf(name: string): string[] {
  const bare = name.replace(districtNumber, "");
  return bare === name ? [name] : [name, bare];
}

const abbreviations: readonly [RegExp, string][] = [
  [/\bst(?= )/g, "sint"],
  [/\bverspr h(?= |$)/g, "verspreide huizen"],
  [/\bverspr(?= )/g, "verspreide"],
  [/ e o$/, " omgeving"],
];
/** In "de wijk Pathmos" and "Kern Ommen" the kind of place, with articles around it. Not in "De Wijk", which is a village. */
const leadingKind =
  /^(in )?((de|het|t|d|onze) )?((wijk|buurt|dorp|kern|buurtschap|stadsdeel|woonkern|kerkdorp|volkswijk) (?=\S))?((de|het|t|d) (?=\S))?/;
/** "Nagele-woonkern", "Dorpsstraat e.o.", "Overgooi (brt)", "Borgercompagnie (ged.)": words that CBS adds to a name. */
const trailingKind = /(?<=\S) (woonkern|kern|brt|gedeeltelijk|ged|omgeving)$/;
const joiners = new Set(["en", "and", "&"]);
const numerals: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4", v: "5" };

/**
 * The words of a name without what people leave out or write otherwise: articles and the kind of place in front, "woonkern"
 * or "en omgeving" behind, "en" and "&" between, abbreviations, Roman numbers at the end, leading zeros.
 */
function tokensOf(written: string): string[] {
  const full = abbreviations.reduce((name, [short, long]) => name.replace(short, long), written);
  const bare = full.replace(leadingKind, "").replace(trailingKind, "").split(" ");
  const tokens = bare
    .filter((word) => !joiners.has(word))
    .map((word, at) => (at > 0 && at === bare.length - 1 && numerals[word]) || word.replace(/^0+(?=\d)/, ""));
  return tokens.length > 0 ? tokens : full.split(" ");
}

const oldSpellings: readonly [RegExp, string][] = [
  [/ssch/g, "ss"],
  [/sch(?![aeiouyr])/g, "s"],
  [/(?<=[dnt])sche/g, "se"],
  [/ae/g, "aa"],
  [/uy/g, "ui"],
  [/e(ij|y)/g, "ei"],
  [/ij/g, "y"],
  [/ck/g, "k"],
  [/gh/g, "g"],
  [/th/g, "t"],
  [/dt/g, "t"],
  [/ph/g, "f"],
  [/c(?=[aoukrl])/g, "k"],
  [/([aeo])\1/g, "$1"],
];

/** Folds what spelling reforms changed: Bosch and Bos, Loosdrecht and Losdrecht, Terweyde and Terweijde, Kruyskamp and Kruiskamp. */
const spellingOf = (joined: string): string =>
  oldSpellings.reduce((name, [old, today]) => name.replace(old, today), joined);
