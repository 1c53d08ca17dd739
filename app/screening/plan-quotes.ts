import type { FieldKey } from "~/intake/fields";
import { proposeMapping } from "~/intake/mapping";
import { findWords, type PlanTexts, type QuotePlace } from "./find-quote";
import { type Passage, quoteOf, textFields } from "./passages";
import type { ScreenablePlan } from "./screenable-plan";
import type { Suggestion } from "./suggestion";

/** Answers about persons and files are no evidence, and members may come to see what is quoted. */
const privateFields: readonly (FieldKey | null)[] = [null, "contactName", "email", "phone", "attachments"];

/** The texts of a plan that a verdict may quote; the fields of the plan before the original answers. */
export function quotableTexts(plan: ScreenablePlan): PlanTexts {
  const open = proposeMapping(plan.answers.map(({ header }) => header)).filter(
    ({ field }) => !privateFields.includes(field),
  );
  return [
    ...textFields.filter((field) => field !== "phone").map((field) => ({ field, text: plan[field] })),
    ...open.map(({ index }) => ({ field: `answers.${index}` as const, text: plan.answers[index]?.text ?? "" })),
  ];
}

/**
 * Where words stand that someone pasted or typed: as one quote or, where that is not found, line by line. `null`: one of the lines
 * stands nowhere. Blank is no quote at all.
 */
export function placesOf(plan: ScreenablePlan, pasted: string): QuotePlace[] | null {
  const texts = quotableTexts(plan);
  const lines = pasted.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return [];
  const whole = findWords(texts, pasted);
  if (whole) return [whole];
  const places = lines.map((line) => findWords(texts, line));
  return places.includes(null) ? null : places.filter((place) => place !== null);
}

/** The words at a place, as the applicant wrote them. */
export const wordsAt = (texts: PlanTexts, { field, start, end }: QuotePlace): string =>
  texts.find((one) => one.field === field)?.text.slice(start, end) ?? "";

/** The passages that speak for what is suggested, one a line: what a verdict quotes where nobody attached words to it. */
export function quoteFor(plan: ScreenablePlan, { suggestion, passages }: Suggestion): string {
  const texts = quotableTexts(plan);
  const open = passages.filter(({ field }) => field !== "phone");
  const wanted: Passage["stance"] = suggestion === "pass" ? "for" : "against";
  const fitting = open.filter(({ stance }) => stance === wanted);
  const quotes = (fitting.length > 0 ? fitting : open).map((passage) => quoteOf(plan, passage).replace(/\s+/g, " "));
  return [...new Set(quotes)].filter((quote) => findWords(texts, quote)).join("\n");
}
