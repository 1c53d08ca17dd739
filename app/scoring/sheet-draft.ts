import type { SheetFields } from "./sheet-fields";

/** What was filled in on this device and not confirmed by the server, with what it began with. */
export type SheetDraft = { base: SheetFields; fields: SheetFields };

/** Per member, because a tablet may be shared. */
export const draftKey = (memberId: string, planId: string): string => `beraad.sheet.${memberId}.${planId}`;

// A browser may refuse storage (private window, full); saving to the server goes on without it.
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

export function keepDraft(key: string, draft: SheetDraft): void {
  attempt(() => localStorage.setItem(key, JSON.stringify(draft)));
}

export function findDraft(key: string): SheetDraft | null {
  const found = attempt(() => JSON.parse(localStorage.getItem(key) ?? "null") as unknown);
  return isDraft(found) ? found : null;
}

/** Forgets the draft once the server has stored it; one that was typed on in the meantime stays. */
export function forgetDraft(key: string, stored: SheetFields): void {
  const draft = findDraft(key);
  const confirmed = draft && Object.entries(draft.fields).every(([name, value]) => stored[name] === value);
  if (confirmed) attempt(() => localStorage.removeItem(key));
}

function isDraft(value: unknown): value is SheetDraft {
  return isFields((value as SheetDraft | null)?.base) && isFields((value as SheetDraft | null)?.fields);
}

const isFields = (value: unknown): value is SheetFields =>
  typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");
