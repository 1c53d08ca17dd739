import type { ActionAnswer } from "~/platform/http.server";

/** The answer to the form with this intent, on a page with several; `undefined` when it was about another one. */
export function answerTo(intent: string, answer: ActionAnswer | undefined): ActionAnswer | undefined {
  return answer?.form?.initialValue?.intent === intent ? answer : undefined;
}

/** What must be mended in one field. */
export const errorOf = (answer: ActionAnswer | undefined, field: string): readonly string[] | null =>
  answer?.form?.error?.[field] ?? null;

/** What was typed in a field that was sent back; nothing typed is lost. */
export function typedIn(answer: ActionAnswer | undefined, field: string): string | undefined {
  const value = answer?.form?.initialValue?.[field];
  return typeof value === "string" ? value : undefined;
}
