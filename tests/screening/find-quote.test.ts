import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuote, findWords, type PlanTexts } from "~/screening/find-quote";
import type { PassageField } from "~/screening/passages";

const before: PlanTexts = [
  { field: "summary", text: "De bewoners beslissen. Wij leren samen." },
  { field: "learningGoal", text: "Wij leren samen hoe dat gaat." },
];
const quote = { field: "summary" as PassageField, start: 4 - 1, end: 21, text: "bewoners beslissen" };

const now = (changes: Partial<Record<string, string>>): PlanTexts =>
  before.map(({ field, text }) => ({ field, text: changes[field] ?? text }));

describe("words of an earlier version are looked for in the new one", () => {
  test.each<[string, PlanTexts, { field: string; words: string } | null]>([
    ["nothing changed", now({}), { field: "summary", words: "bewoners beslissen" }],
    [
      "words came before them",
      now({ summary: "Nieuw. De bewoners beslissen." }),
      { field: "summary", words: "bewoners beslissen" },
    ],
    [
      "a line was broken and a capital put in",
      now({ summary: "De Bewoners\r\n  beslissen altijd." }),
      { field: "summary", words: "Bewoners\r\n  beslissen" },
    ],
    [
      "they moved to another field",
      now({ summary: "Weg.", learningGoal: "Hier: bewoners beslissen!" }),
      { field: "learningGoal", words: "bewoners beslissen" },
    ],
    [
      "they moved and were written otherwise",
      now({ summary: "", learningGoal: "BEWONERS BESLISSEN" }),
      { field: "learningGoal", words: "BEWONERS BESLISSEN" },
    ],
    [
      "in its own field otherwise goes before exactly elsewhere",
      now({ summary: "Bewoners  beslissen", learningGoal: "bewoners beslissen" }),
      { field: "summary", words: "Bewoners  beslissen" },
    ],
    ["a word between them", now({ summary: "De bewoners samen beslissen." }), null],
    ["the field is empty", now({ summary: "" }), null],
  ])("%s", (_, texts, expected) => {
    const found = findQuote(texts, quote);
    const text = texts.find(({ field }) => field === found?.field)?.text ?? "";
    expect(found && { field: found.field, words: text.slice(found.start, found.end) }).toEqual(expected);
  });

  test("of two places the one nearest to the old one is taken", () => {
    const text = "samen en verder samen en nog eens samen";
    const places = [0, 16, 34].map((start) =>
      findQuote([{ field: "summary", text }], { field: "summary", start: start + 1, end: start + 6, text: "samen" }),
    );
    expect(places).toEqual([0, 16, 34].map((start) => ({ field: "summary", start, end: start + 5 })));
  });
});

describe("words that were typed or pasted are looked up", () => {
  const texts: PlanTexts = [{ field: "activities", text: "Zij zeggen: ‘wij – samen’.\n\nÉén keer." }];
  test.each([
    ["wij – samen", "wij – samen"],
    ["'WIJ - samen'", "‘wij – samen’"],
    ["samen’. één", "samen’.\n\nÉén"],
    ["  één keer ", "Één keer"],
    ["niet", null],
    ["ij", null],
    ["   ", null],
  ])("%s", (words, expected) => {
    const found = findWords(texts, words);
    expect(found && texts[0]!.text.slice(found.start, found.end)?.normalize()).toEqual(expected?.normalize() ?? null);
  });

  test("any stretch of a text that is not blank is found where it stood", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, (b % text.length) + 1].sort((x, y) => x - y) as [number, number];
        const words = text.slice(start, end);
        const found = findQuote([{ field: "summary", text }], { field: "summary", start, end, text: words });
        expect(found).toEqual(words.trim() === "" ? null : { field: "summary", start, end });
      }),
    );
  });
});
