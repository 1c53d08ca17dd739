import type { SummaryError } from "./ErrorSummary";

/**
 * Every error of a form for the `ErrorSummary` above it. A field carries the id that Conform gives it, so that the links arrive;
 * errors of the form as a whole have no field.
 */
export function formErrors(form: { id: string; allErrors: Record<string, string[] | undefined> }): SummaryError[] {
  return Object.entries(form.allErrors).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ fieldId: name === "" ? undefined : `${form.id}-${name}`, message })),
  );
}
