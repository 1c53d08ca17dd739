import { isDutchProvince } from "./dutch-municipalities";
import { isPlaceholder, isUndecided, normaliseName } from "./names";
import { type Passage, wholeField } from "./passages";
import { placeKind } from "./places";
import type { ScreenablePlan, ScreeningSettings } from "./screenable-plan";
import { asPassage, storyOf } from "./sentences";
import { type Suggestion, suggest } from "./suggestion";

const areas = "stad|gemeente|land|provincie|regio|eiland|nederland|netherlands|municipality|city|country";
const partsOfAreas = "wijken|buurten|kernen|dorpen|stadsdelen|gemeenten|gemeentes|regios|districts|neighbourhoods";
const wholeArea = new RegExp(
  `\\b((heel|hele|gehele|geheel|whole|entire) (de |het )?(${areas})|(alle|all) ([\\p{L}]+ )?(${partsOfAreas})|(in|over) (de )?(hele|gehele) (${areas}))\\b` +
    "|^(stadsbreed|gemeentebreed|stedelijk|landelijk|provinciaal|provinciebreed|citywide|nationwide|nederland|netherlands)$",
  "u",
);
const amount =
  "diverse|verschillende|meerdere|enkele|een aantal|several|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\\d+";
const several = new RegExp(`\\b(${amount}) ([\\p{L}]+ )?(${partsOfAreas})\\b`, "u");

/** Words that say which kind of place, or which side of town, but not which place. */
const kindOfPlace = new Set(
  [
    "de het een onze ons mijn eigen in van aan op rond rondom the our a of",
    "wijk buurt dorp stad stadje kern plaats straat plein flat centrum binnenstad stadscentrum dorpscentrum dorpskern",
    "noord oost zuid west midden north east south west wijken buurten omgeving gebied stadsdeel stadskern neighbourhood",
    "centre center town village oude nieuwe hele heel gemeente regio",
  ].flatMap((line) => line.split(" ")),
);

const isGeneric = (name: string): boolean => name.split(" ").every((word) => kindOfPlace.has(word));

/** A quarter, street or square with a name, somewhere in a sentence. */
const placeInText =
  /\b(wijk|buurt|dorp|kern|buurtschap|flat|plein|straat)\s+(De |Het |'t |’t )?\p{Lu}\p{L}+|(?<!\p{L})\p{Lu}\p{L}{1,30}(straat|laan|plein|kade|singel|gracht|dijk|buurt|wijk|kwartier|hof|park)\b/u;

/** One concrete neighbourhood in a known municipality. A name that CBS does not know is never a reason to fail. */
export function concreteNeighbourhood(
  plan: ScreenablePlan,
  { gazetteer }: Pick<ScreeningSettings, "gazetteer">,
): Suggestion {
  const neighbourhood = plan.neighbourhood.trim();
  const municipality = plan.municipality.trim();
  const place = placeKind(municipality);
  const own = (stance: Passage["stance"]) => wholeField(plan, "neighbourhood", stance);
  const name = normaliseName(neighbourhood);

  if (isPlaceholder(neighbourhood) && !isUndecided(neighbourhood)) return withoutNeighbourhood(plan);
  if (isUndecided(neighbourhood)) return suggest("neighbourhood_undecided", { neighbourhood }, own("against"));
  if (wholeArea.test(name) || isWholeMunicipality(name, municipality) || isDutchProvince(neighbourhood))
    return suggest("neighbourhood_whole_area", { neighbourhood }, own("against"));
  if (several.test(name) || neighbourhood.split(/[,;/\n]/).filter((part) => part.trim() !== "").length > 3)
    return suggest("neighbourhood_several", { neighbourhood }, own("against"));

  const inText = storyOf(plan)
    .filter(({ plain }) => normaliseName(plain).includes(withoutSide(name)))
    .slice(0, 2)
    .map((sentence) => asPassage(sentence, "for"));
  if (isGeneric(name)) return suggest("neighbourhood_generic", { neighbourhood, municipality }, own("against"));
  if (place === "blank" || place === "unknown" || place === "netherlands")
    return suggest("neighbourhood_without_municipality", { neighbourhood }, [...own("against"), ...inText]);
  if (name === normaliseName(municipality))
    return suggest("neighbourhood_is_municipality", { neighbourhood }, [...own("against"), ...inText]);
  const grounds = [...own("for"), ...wholeField(plan, "municipality", "for"), ...inText];
  if (!gazetteer || place !== "municipality")
    return suggest("neighbourhood_named", { neighbourhood, municipality }, grounds);

  const listed = gazetteer(neighbourhood, municipality)[0];
  if (listed) return suggest("neighbourhood_listed", { neighbourhood, municipality, code: listed.code }, grounds);
  return inText.length > 0
    ? suggest("neighbourhood_own_name", { neighbourhood, municipality }, grounds)
    : suggest("neighbourhood_not_listed", { neighbourhood, municipality }, own("against"));
}

/** "heel Almere" and "geheel Urk", with the name of the municipality itself. */
function isWholeMunicipality(name: string, municipality: string): boolean {
  const whole = /^(heel|geheel|hele gemeente|gehele gemeente|de hele gemeente|whole of) (.+)$/.exec(name)?.[2];
  return whole !== undefined && whole === normaliseName(municipality);
}

/** People write "Zuilen" for "Zuilen-Noord" and "Nagele" for "Nagele-woonkern". */
const withoutSide = (name: string): string =>
  name.replace(/^(de|het|t) /, "").replace(/ (noord|oost|zuid|west|midden|centrum|woonkern|\w*(oost|west))$/, "");

/** Blank fails, unless the text names a place or the municipality field may hold one. */
function withoutNeighbourhood(plan: ScreenablePlan): Suggestion {
  const places = storyOf(plan)
    .filter(({ text }) => placeInText.test(text))
    .slice(0, 3)
    .map((sentence) => asPassage(sentence, "for"));
  const elsewhere = placeKind(plan.municipality) === "unknown" ? wholeField(plan, "municipality", "for") : [];
  return places.length + elsewhere.length > 0
    ? suggest("neighbourhood_blank_but_in_text", {}, [...elsewhere, ...places])
    : suggest("neighbourhood_blank", {});
}
