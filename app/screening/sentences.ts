import { type Passage, type StoryField, storyFields } from "./passages";
import type { ScreenablePlan } from "./screenable-plan";

/** One sentence of a field, with its place in it. `plain` is the text in lower case without accents, to search in. */
export type Sentence = { field: StoryField; start: number; end: number; text: string; plain: string };

const plainText = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/** A full stop after these does not end a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:ca|bijv|bv|o\.a|d\.w\.z|m\.n|i\.v\.m|t\.b\.v|z\.o\.z|drs|dr|ir|mr|prof|mevr|mw|dhr|nr|st|e\.d|etc|resp|incl|max|min|p\.?j|\p{Lu})\.$/iu;

/** The sentences of a text: they end at . ! ? or …, with the quote or bracket that closes them, and at every line break. */
export function sentencesOf(field: StoryField, text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const take = (to: number) => {
    const raw = text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const end = from + raw.trimEnd().length;
    const words = text.slice(start, end);
    if (end > start) sentences.push({ field, start, end, text: words, plain: plainText(words) });
    from = to;
  };
  for (const { index, 0: mark } of text.matchAll(/[.!?…]+["'”’»)\]]*(?=\s|$)|\n/gu)) {
    const end = index + mark.length;
    if (mark === "\n") take(index);
    else if (!(mark === "." && abbreviation.test(text.slice(Math.max(0, index - 12), end)))) take(end);
  }
  take(text.length);
  return sentences;
}

/** All sentences in which the plan is told; the fields that say most about it come first in `fields`. */
export function storyOf(plan: ScreenablePlan, fields: readonly StoryField[] = storyFields): Sentence[] {
  return fields.flatMap((field) => sentencesOf(field, plan[field]));
}

export const asPassage = ({ field, start, end }: Sentence, stance: Passage["stance"]): Passage => ({
  field,
  start,
  end,
  stance,
});
