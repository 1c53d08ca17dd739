import { isDutchMunicipality, isDutchProvince } from "./dutch-municipalities";
import { normaliseName } from "./names";

/** Where a municipality field says that the plan takes place. "netherlands": the country or a province, no municipality. */
export type PlaceKind = "municipality" | "netherlands" | "caribbean" | "abroad" | "both" | "blank" | "unknown";

const caribbean =
  /\b(bonaire|kralendijk|sint eustatius|statia|saba|aruba|curacao|sint maarten|caribisch \w+|bes eilanden)\b/;

const countries =
  /\b(belgie|belgique|belgium|vlaanderen|wallonie|duitsland|deutschland|germany|nordrhein westfalen|niedersachsen|nedersaksen|frankrijk|france|luxemburg|engeland|verenigd koninkrijk|united kingdom|spanje|italie|polen|turkije|marokko|suriname|indonesie|oekraine|zweden|denemarken|noorwegen|oostenrijk|zwitserland|portugal|griekenland|verenigde staten|zuid afrika)\b/;

/** Cities across the border whose names no Dutch place shares. */
const foreignCities =
  /^(antwerpen|gent|brussel|brugge|leuven|kortrijk|oostende|genk|turnhout|luik|charleroi|sint niklaas|berlijn|dusseldorf|duisburg|koln|keulen|aken|aachen|munster|kleve|emmerich( am rhein)?|nordhorn|gronau|herzogenrath|oldenburg|osnabruck|parijs|londen|rijsel|paramaribo)$/;

/** What kind of place a municipality field names; several at once are read one by one. */
export function placeKind(text: string): PlaceKind {
  const name = normaliseName(text);
  if (name === "") return "blank";
  if (isDutchMunicipality(text) && !countries.test(name)) return "municipality";
  const parts = text.split(/[,;/+()]|\s(?:en|and|&)\s/).filter((part) => normaliseName(part) !== "");
  const dutch = parts.some(isDutchMunicipality);
  const foreign = countries.test(name) || parts.some((part) => foreignCities.test(normaliseName(part)));
  if (foreign) return dutch || /\bnederland\b/.test(name) ? "both" : "abroad";
  if (caribbean.test(name)) return dutch ? "both" : "caribbean";
  if (dutch) return "municipality";
  const atLarge = /\b(nederland|netherlands|landelijk|provincie)\b/.test(name) || parts.some(isDutchProvince);
  return atLarge ? "netherlands" : "unknown";
}

/** A Dutch landline: an area code, written with 0 or with +31. Mobile numbers say nothing about a place. */
export function isDutchLandline(phone: string): boolean {
  const digits = phone.replace(/\(0\)/, "").replace(/[^\d+]/g, "");
  return /^(0|\+31|0031)(1[0135678]|2[02-9]|3[0-8]|4[03-9]|5[0-8]|7[0-9])\d{7}$/.test(digits);
}
