import type { SheetFields } from "./sheet-fields";

export type MergedSheet = {
  fields: SheetFields;
  /** Fields that both sides changed, each to something else. Here `fields` holds what is in the form; a person must choose. */
  conflicts: string[];
  /** Fields that only the other window changed. */
  takenOver: string[];
};

/**
 * Puts a form and the stored sheet together, field by field: who changed a field since `base` wins, and where both did, nobody does.
 * So nothing that was typed anywhere is replaced by something its writer did not see.
 *
 * @param base what the form began with; `null` when that is not known, and then every difference is a conflict
 */
export function mergeSheets(base: SheetFields | null, mine: SheetFields, stored: SheetFields): MergedSheet {
  const fields: Record<string, string> = {};
  const conflicts: string[] = [];
  const takenOver: string[] = [];
  for (const [name, value] of Object.entries(mine)) {
    const storedValue = stored[name] ?? "";
    const begunWith = base?.[name];
    const onlyTheyChanged = value !== storedValue && value === begunWith;
    if (onlyTheyChanged) takenOver.push(name);
    else if (value !== storedValue && storedValue !== begunWith) conflicts.push(name);
    fields[name] = onlyTheyChanged ? storedValue : value;
  }
  return { fields, conflicts, takenOver };
}

/**
 * What a form goes on with after the server answered, while its person may have typed on.
 * A field that was typed in meanwhile keeps its text. If another window changed that same field, its base stays what it was, so that the
 * next save finds the conflict.
 *
 * @param sent what was sent, @param now what the form holds by now, @param base what it began with
 * @param stored what the server holds, @param merged what it made of the form: the same, unless there is a conflict
 * @returns `fill`: the fields whose box must show something else; `unsaved`: whether the form holds what the server does not
 */
export function reconcile({
  sent,
  now,
  base,
  stored,
  merged,
}: Record<"sent" | "now" | "base" | "stored" | "merged", SheetFields>): {
  base: SheetFields;
  fill: SheetFields;
  unsaved: boolean;
} {
  const next: Record<string, string> = {};
  const fill: Record<string, string> = {};
  let unsaved = false;
  for (const [name, value] of Object.entries(now)) {
    const typedOn = value !== sent[name];
    next[name] = (typedOn && merged[name] !== sent[name] ? base[name] : stored[name]) ?? "";
    if (!typedOn && merged[name] !== value) fill[name] = merged[name] ?? "";
    if (typedOn && value !== stored[name]) unsaved = true;
  }
  return { base: next, fill, unsaved };
}

/**
 * What an earlier visit left unsaved on this device, laid over the sheet as it is now: only the fields that were changed there, with what
 * they began with.
 */
export function layDraftOver(
  draft: { base: SheetFields; fields: SheetFields },
  now: SheetFields,
): { base: SheetFields; fields: SheetFields; unsaved: boolean } {
  const base: Record<string, string> = { ...now };
  const fields: Record<string, string> = { ...now };
  for (const name of Object.keys(now)) {
    const typed = draft.fields[name];
    if (typed === undefined || typed === draft.base[name]) continue;
    fields[name] = typed;
    base[name] = draft.base[name] ?? "";
  }
  return { base, fields, unsaved: Object.keys(now).some((name) => fields[name] !== now[name]) };
}
