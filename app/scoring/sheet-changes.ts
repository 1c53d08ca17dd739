import { isScoreField, type SheetFields } from "./sheet-fields";

/** The names of the fields that differ. */
export const changedFields = (before: SheetFields, after: SheetFields): string[] =>
  Object.keys(after).filter((name) => after[name] !== before[name]);

type Side = { version: number; fields: SheetFields };

/**
 * What changed, for the event log: scores under `scores` and texts under `comments`, so that whoever shows the log can leave them out.
 */
export function changesForAudit(names: readonly string[], before: Side, after: Side) {
  const side = ({ version, fields }: Side) => {
    const of = (wanted: string[]) => Object.fromEntries(wanted.map((name) => [name, fields[name] ?? ""]));
    return {
      version,
      scores: of(names.filter(isScoreField)),
      comments: of(names.filter((name) => !isScoreField(name))),
    };
  };
  return { before: side(before), after: side(after) };
}
