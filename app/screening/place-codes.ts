/** What the statistics office (CBS) divides the country into, from large to small. */
export const placeKinds = ["municipality", "district", "neighbourhood"] as const;
export type PlaceKindName = (typeof placeKinds)[number];

/** One row of the list. Codes carry their prefix letters; parents that a kind does not have are null. */
export type Place = {
  code: string;
  kind: PlaceKindName;
  name: string;
  districtCode: string | null;
  municipalityCode: string | null;
};

const shapes: Record<PlaceKindName, { prefix: string; body: RegExp; length: number }> = {
  municipality: { prefix: "GM", body: /^\d{4}$/, length: 4 },
  district: { prefix: "WK", body: /^\d{4}[0-9A-Z]{2}$/, length: 6 },
  neighbourhood: { prefix: "BU", body: /^\d{4}[0-9A-Z]{4}$/, length: 8 },
};

/**
 * The code of a place of this kind as CBS writes it, or null. Without prefix letters leading zeros may be missing, because
 * spreadsheets drop them: "140000" is BU00140000. With prefix letters the code must be whole.
 */
export function readPlaceCode(kind: PlaceKindName, text: string): string | null {
  const { prefix, body, length } = shapes[kind];
  const code = text.trim().toUpperCase();
  const bare = code.startsWith(prefix) ? code.slice(prefix.length) : code.padStart(length, "0");
  return code !== "" && body.test(bare) ? prefix + bare : null;
}

/** A place with its parents, which are in its code: BU 0363 AD 03 lies in district WK 0363 AD of municipality GM 0363. */
export function placeOf(kind: PlaceKindName, code: string, name: string): Place {
  return {
    code,
    kind,
    name,
    districtCode: kind === "neighbourhood" ? `WK${code.slice(2, 8)}` : null,
    municipalityCode: kind === "municipality" ? null : `GM${code.slice(2, 6)}`,
  };
}
