import { planRoundTemplate } from "~/calls/call-template";
import { type SheetFields, scoreField, sheetFieldNames } from "~/scoring/sheet-fields";

const keys = planRoundTemplate.scoredCriteria.map(({ key }) => key);

/** The fields of a sheet with these scores in the order of the criteria; the rest is empty. */
export function sheetFields(scores: readonly (number | "unknown" | null)[], changes: SheetFields = {}): SheetFields {
  const empty = Object.fromEntries(sheetFieldNames(keys.map((key) => ({ key }))).map((name) => [name, ""]));
  const scored = Object.fromEntries(scores.map((score, index) => [scoreField(keys[index] ?? ""), String(score ?? "")]));
  return { ...empty, ...scored, ...changes };
}

/** What the form of a sheet sends: the fields as they are now, and what it began with. */
export const sheetForm = (
  fields: SheetFields,
  { version = 0, base = sheetFields([]), ...more }: { version?: number; base?: SheetFields | null } & SheetMore = {},
): Record<string, string | string[]> => ({
  ...fields,
  version: String(version),
  ...(base && { base: JSON.stringify(base) }),
  intent: "save",
  ...more,
});
type SheetMore = { intent?: string; quiet?: string; asked?: string[]; [choice: `choose-${string}`]: string };
