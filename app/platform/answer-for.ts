import type { ActionAnswer } from "./http.server";

/** The answer for one of the forms of a page: what came back for another form is not about this one. */
export const answerFor = (answer: ActionAnswer | undefined, intent: string): ActionAnswer["form"] =>
  answer?.form?.initialValue?.intent === intent ? answer.form : undefined;
