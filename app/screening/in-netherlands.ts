import { type PassageField, wholeField } from "./passages";
import { isDutchLandline, placeKind } from "./places";
import type { ScreenablePlan } from "./screenable-plan";
import { type Suggestion, suggest } from "./suggestion";

/** It takes place in the Netherlands, by the municipality; where that is blank or unknown, by what else gives it away. */
export function inNetherlands(plan: ScreenablePlan): Suggestion {
  const place = plan.municipality.trim();
  const grounds = (stance: "for" | "against", ...fields: PassageField[]) =>
    fields.flatMap((field) => wholeField(plan, field, stance));
  switch (placeKind(place)) {
    case "municipality":
      return suggest("place_in_netherlands", { place }, grounds("for", "municipality"));
    case "netherlands":
      return suggest("place_netherlands_at_large", { place }, grounds("for", "municipality"));
    case "abroad":
      return suggest("place_abroad", { place }, grounds("against", "municipality", "neighbourhood"));
    case "caribbean":
      return suggest("place_caribbean", { place }, grounds("against", "municipality", "neighbourhood"));
    case "both":
      return suggest("place_both_sides", { place }, grounds("against", "municipality"));
    case "blank":
    case "unknown":
      return withoutMunicipality(plan);
  }
}

/** The neighbourhood can name a country, and a landline has an area code. */
function withoutMunicipality(plan: ScreenablePlan): Suggestion {
  const municipality = plan.municipality.trim();
  const neighbourhood = plan.neighbourhood.trim();
  const inNeighbourhood = wholeField(plan, "neighbourhood", "for");
  switch (placeKind(neighbourhood)) {
    case "netherlands":
      return suggest("place_netherlands_at_large", { place: neighbourhood }, inNeighbourhood);
    case "abroad":
    case "caribbean":
    case "both":
      return suggest("place_unknown", { place: neighbourhood }, wholeField(plan, "neighbourhood", "against"));
    default:
  }
  if (neighbourhood !== "" && isDutchLandline(plan.phone))
    return suggest("place_dutch_phone", {}, [...inNeighbourhood, ...wholeField(plan, "phone", "for")]);
  return municipality === ""
    ? suggest("place_blank", {}, inNeighbourhood)
    : suggest("place_unknown", { place: municipality }, wholeField(plan, "municipality", "against"));
}
