import { expectedFields, type FieldKey, planFields } from "./fields";
import type { ColumnMapping } from "./mapping";

/** The fields that a form of this kind is expected to ask, and for which no column was found or chosen. */
export function missingFields(mapping: readonly ColumnMapping[], kind: "plans" | "ideas"): FieldKey[] {
  const found = new Set(mapping.map(({ field }) => field));
  return planFields.map(({ key }) => key).filter((key) => expectedFields(kind).has(key) && !found.has(key));
}
