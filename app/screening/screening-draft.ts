/**
 * What was filled in on a plan and not saved yet, kept in this tab of the browser until it is saved: whoever goes elsewhere, reloads or has
 * to sign in again finds it back. A browser may refuse storage; then nothing is kept, and nothing else goes wrong.
 */
export type ScreeningDraft = Readonly<Record<string, string>>;

const keyOf = (planId: string, planVersion: number): string => `beraad.screening.${planId}.${planVersion}`;

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** The fields of the form that people fill in, and the marks by which the server sees what they were looking at. */
export function readFields(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (/^(verdicts\[|coFunding\.)/.test(name)) fields[name] = String(value);
  }
  return fields;
}

export const keepDraft = (planId: string, planVersion: number, fields: ScreeningDraft) =>
  attempt(() => sessionStorage.setItem(keyOf(planId, planVersion), JSON.stringify(fields)));

/** Marks a draft as on its way to the server, before the answer is known. */
const sentMark = "sent";

export function markSent(planId: string, planVersion: number): void {
  const draft = findDraft(planId, planVersion);
  if (draft) keepDraft(planId, planVersion, { ...draft, [sentMark]: "1" });
}

/** Whether a draft that was sent has arrived: something is recorded now that was not when it was filled in. */
export const hasArrived = (draft: ScreeningDraft, fields: ScreeningDraft): boolean =>
  sentMark in draft && Object.keys(fields).some((name) => name.endsWith(".seen") && fields[name] !== draft[name]);

export const forgetDraft = (planId: string, planVersion: number) =>
  attempt(() => sessionStorage.removeItem(keyOf(planId, planVersion)));

export function findDraft(planId: string, planVersion: number): ScreeningDraft | null {
  const found = attempt(() => JSON.parse(sessionStorage.getItem(keyOf(planId, planVersion)) ?? "null") as unknown);
  const fits =
    typeof found === "object" && found !== null && Object.values(found).every((one) => typeof one === "string");
  return fits ? (found as ScreeningDraft) : null;
}

/** Whether the fields differ from those of the draft, leaving aside the marks of what was on the page. */
export const differs = (fields: ScreeningDraft, draft: ScreeningDraft): boolean =>
  [...new Set([...Object.keys(fields), ...Object.keys(draft)])].some(
    (name) => !/^sent$|\.(seen|criterion)$/.test(name) && (fields[name] ?? "") !== (draft[name] ?? ""),
  );

/** Puts a draft back in the form, and unfolds what holds it. */
export function putBack(form: HTMLFormElement, draft: ScreeningDraft): void {
  for (const [name, value] of Object.entries(draft)) {
    for (const field of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
      const before = field.type === "radio" ? field.checked : field.value;
      if (field.type === "radio") field.checked = field.value === value;
      else field.value = value;
      const after = field.type === "radio" ? field.checked : field.value;
      if (before !== after)
        for (let at = field.closest("details"); at; at = at.parentElement?.closest("details") ?? null) at.open = true;
    }
  }
}
