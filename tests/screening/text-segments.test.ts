import { expect, test } from "vitest";
import { segmentsOf, type TextMark } from "~/screening/text-segments";

const mark = (label: string, start: number, end: number, stance: TextMark<string>["stance"]) => ({
  label,
  start,
  end,
  stance,
});

test("a text without marks is its paragraphs", () => {
  expect(segmentsOf(" Een.\nTwee.\n\n\n Drie. ", [])).toEqual([
    [{ text: "Een.\nTwee.", start: 1, stance: null, begins: [] }],
    [{ text: "Drie.", start: 15, stance: null, begins: [] }],
  ]);
  expect(segmentsOf(" \n ", [])).toEqual([]);
});

test("marks cut the text where they begin and end, and overlap where both speak", () => {
  const forIt = mark("1", 0, 6, "for");
  const against = mark("2", 3, 9, "against");
  expect(segmentsOf("abcdefghij", [forIt, against])).toEqual([
    [
      { text: "abc", start: 0, stance: "for", begins: [forIt] },
      { text: "def", start: 3, stance: "both", begins: [against] },
      { text: "ghi", start: 6, stance: "against", begins: [] },
      { text: "j", start: 9, stance: null, begins: [] },
    ],
  ]);
});

test("two marks on the same words begin together, and a mark runs on into the next paragraph", () => {
  const one = mark("1", 0, 8, "for");
  const two = mark("2", 0, 3, "for");
  expect(segmentsOf("abc\n\ndef", [one, two])).toEqual([
    [{ text: "abc", start: 0, stance: "for", begins: [one, two] }],
    [{ text: "def", start: 5, stance: "for", begins: [] }],
  ]);
});
