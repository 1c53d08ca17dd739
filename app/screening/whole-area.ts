import { isDutchMunicipality, isDutchProvince } from "./dutch-municipalities";
import { normaliseName } from "./names";

const areas = "stad|gemeente|land|provincie|regio|eiland|nederland|netherlands|municipality|city|country";
/** Places of which a plan takes one: a plan that names them in the plural is about more. */
export const partsOfAreas =
  "wijken|buurten|kernen|dorpen|stadsdelen|gemeenten|gemeentes|regios|districts|neighbourhoods";
const wholeArea = new RegExp(
  `\\b((heel|hele|gehele|geheel|whole|entire) (de |het )?(${areas})|(alle|all) ([\\p{L}]+ )?(${partsOfAreas})|(in|over) (de )?(hele|gehele) (${areas}))\\b` +
    "|^(stadsbreed|gemeentebreed|stedelijk|landelijk|provinciaal|provinciebreed|citywide|nationwide|nederland|netherlands)$",
  "u",
);
const widerThanOne =
  /\b(land|landelijk|nationwide|country|nederland|netherlands|provincie|provinciaal|provinciebreed|regio|regios|gemeenten|gemeentes)\b/;

/** True where the neighbourhood field names a whole municipality, region or country: "hele stad", "alle kernen", "heel Almere". */
export function isWholeArea(neighbourhood: string, municipality: string): boolean {
  const name = normaliseName(neighbourhood);
  return wholeArea.test(name) || isWholeMunicipality(name, municipality) || isProvince(neighbourhood, municipality);
}

/** Zeeland is a province, and a village in Noord-Brabant. */
const isProvince = (neighbourhood: string, municipality: string): boolean =>
  isDutchProvince(neighbourhood) && !(/^zeeland$/i.test(neighbourhood.trim()) && isDutchMunicipality(municipality));

/** Of a whole area: true where it is more than one municipality. */
export const isWiderThanMunicipality = (neighbourhood: string): boolean =>
  widerThanOne.test(normaliseName(neighbourhood)) || isDutchProvince(neighbourhood);

/** "heel Almere" and "geheel Urk", with the name of the municipality itself. */
function isWholeMunicipality(name: string, municipality: string): boolean {
  const whole = /^(heel|geheel|hele gemeente|gehele gemeente|de hele gemeente|whole of) (.+)$/.exec(name)?.[2];
  return whole !== undefined && whole === normaliseName(municipality);
}
