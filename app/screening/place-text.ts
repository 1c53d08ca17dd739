import { m } from "~/paraglide/messages";
import type { ListedPlace } from "./listed-place";
import type { Doubt } from "./look-up-place";

/** "De Kruiskamp (BU07961107), wijk West, gemeente 's-Hertogenbosch". */
export function describePlace({ code, name, kind, districtName, municipalityName }: ListedPlace): string {
  const facts = { code, name, municipality: municipalityName };
  if (kind === "municipality") return m.screening_place_municipality(facts);
  if (kind === "district" || districtName === "") return m.screening_place_district(facts);
  return m.screening_place_neighbourhood({ ...facts, district: districtName });
}

const doubts: Record<Doubt, () => string> = {
  same_name: () => m.screening_place_doubt_same_name(),
  municipality_name: () => m.screening_place_doubt_municipality_name(),
  municipality_unclear: () => m.screening_place_doubt_municipality_unclear(),
  several_named: () => m.screening_place_doubt_several_named(),
  similar: () => m.screening_place_doubt_similar(),
};

/** Why a person has to choose. */
export const describeDoubt = (doubt: Doubt): string => doubts[doubt]();
