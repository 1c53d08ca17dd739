import type { FieldKey } from "~/intake/fields";
import { proposeMapping } from "~/intake/mapping";
import { type Passage, quoteOf, textFields } from "./passages";
import type { ScreenablePlan } from "./screenable-plan";
import type { Suggestion } from "./suggestion";

/** Answers about persons and files are no evidence, and members may come to see what is quoted. */
const privateFields: readonly (FieldKey | null)[] = [null, "contactName", "email", "phone", "attachments"];

/** The texts of a plan that a verdict may quote. */
export function quotableTexts(plan: ScreenablePlan): string[] {
  const open = proposeMapping(plan.answers.map(({ header }) => header)).filter(
    ({ field }) => !privateFields.includes(field),
  );
  const answers = open.map(({ index }) => plan.answers[index]?.text ?? "");
  return [...textFields.filter((field) => field !== "phone").map((field) => plan[field]), ...answers];
}

/** White space and the shape of quotation marks and dashes do not matter: people copy, and word processors change them. */
const loosely = (text: string): string =>
  text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚`´]/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();

/** Whether a quote stands in the plan, as a whole or line by line. Nothing quoted is fine. */
export function occursInPlan(plan: ScreenablePlan, quote: string): boolean {
  const texts = quotableTexts(plan).map(loosely);
  const stands = (words: string) => words === "" || texts.some((text) => text.includes(words));
  return stands(loosely(quote)) || quote.split("\n").map(loosely).every(stands);
}

/** The passages that speak for what is suggested, one a line: what a verdict quotes until a person changes it. */
export function quoteFor(plan: ScreenablePlan, { suggestion, passages }: Suggestion): string {
  const open = passages.filter(({ field }) => field !== "phone");
  const wanted: Passage["stance"] = suggestion === "pass" ? "for" : "against";
  const fitting = open.filter(({ stance }) => stance === wanted);
  const quotes = (fitting.length > 0 ? fitting : open).map((passage) => quoteOf(plan, passage).replace(/\s+/g, " "));
  return [...new Set(quotes)].filter((quote) => occursInPlan(plan, quote)).join("\n");
}
