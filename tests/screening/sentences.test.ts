import { expect, test } from "vitest";
import { quoteOf } from "~/screening/passages";
import { asPassage, sentencesOf, storyOf } from "~/screening/sentences";
import { aPlan } from "./screenable";

const split = (text: string) => sentencesOf("summary", text).map((sentence) => sentence.text);

test("sentences end at a full stop, question mark or line break, with the quote that closes them", () => {
  expect(split("Wij koken. Wie kookt? “Wij!” Dus\n- soep\n- brood")).toEqual([
    "Wij koken.",
    "Wie kookt?",
    "“Wij!”",
    "Dus",
    "- soep",
    "- brood",
  ]);
});

test("amounts, times and abbreviations do not end a sentence", () => {
  expect(split("Het kost ca. 1.500 euro en begint om 9.00 uur, bijv. bij mevr. Bos. Daarna niet.")).toEqual([
    "Het kost ca. 1.500 euro en begint om 9.00 uur, bijv. bij mevr. Bos.",
    "Daarna niet.",
  ]);
});

test("a passage gives back the applicant's own words, accents and emoji included", () => {
  const plan = aPlan({ summary: "Één groep. 😊 Vóór de zomer één feest!" });
  expect(storyOf(plan, ["summary"]).map((sentence) => quoteOf(plan, asPassage(sentence, "for")))).toEqual([
    "Één groep.",
    "😊 Vóór de zomer één feest!",
  ]);
});

test("a long text without a single space is read in a blink", () => {
  const plan = aPlan({ activities: `${"Aa".repeat(20_000)} ${"wij ".repeat(20_000)}` });
  expect(storyOf(plan, ["activities"]).length).toBe(1);
});
