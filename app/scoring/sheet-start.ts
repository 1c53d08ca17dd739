import type { SaveStatus } from "~/ui/SaveState";
import type { StoredSheet } from "./read-sheet.server";
import type { SheetAnswer } from "./sheet-answer";
import type { SheetStart } from "./use-sheet-saving";

/** What the form begins with: the stored sheet, or what the server gave back because it could not save it as it was. */
export function startOf(sheet: StoredSheet, answer: SheetAnswer | undefined): SheetStart {
  const { version, fields, savedAt, submittedAt } = sheet;
  const status: SaveStatus = savedAt ? { kind: "saved", at: savedAt, now: false } : { kind: "empty" };
  const start = { version, base: fields, fields, status, submittedAt, conflict: null, missing: [] };
  if (answer?.kind === "saved") return { ...start, missing: answer.missing ?? [] };
  if (answer?.kind === "problem") {
    return {
      ...start,
      fields: { ...fields, ...answer.typed },
      status: { kind: "refused", why: answer.problem.message },
    };
  }
  if (answer?.kind !== "conflict") return start;
  const stored = answer.sheet.fields;
  return {
    ...start,
    version: answer.sheet.version,
    base: stored,
    fields: answer.fields,
    status: { kind: "choose" },
    conflict: { stored, names: answer.conflicts },
  };
}
