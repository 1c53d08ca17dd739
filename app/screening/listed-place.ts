import type { FoundPlace } from "./place-index";

/** A place to show and to choose: what it is, and in which district and municipality it lies. */
export type ListedPlace = {
  code: string;
  name: string;
  kind: "neighbourhood" | "district" | "municipality";
  districtName: string;
  municipalityName: string;
};

export const asListed = ({ code, name, kind, district, municipality }: FoundPlace): ListedPlace => ({
  code,
  name,
  kind,
  districtName: district.name,
  municipalityName: municipality.name,
});
