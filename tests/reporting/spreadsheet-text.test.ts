import { expect, test } from "vitest";
import { sheetText } from "~/reporting/spreadsheet-text";

const typed = (text: string) => sheetText(text, { keepAsTyped: true });
const bare = (text: string) => sheetText(text, { keepAsTyped: false });

test("what starts a formula gets an apostrophe, also behind signs that hide it", () => {
  const formulas = [
    "=1+1",
    "+31 6 00000000",
    "-2",
    "@SUM(A1)",
    "\ttab",
    "\rcr",
    "  =1",
    "'=1",
    '"=1',
    "\ufeff=1",
    "\u200b＝1",
    "＋1",
    "－1",
    "＠x",
    "− 1",
  ];
  expect(formulas.map(bare)).toEqual(formulas.map((text) => `'${text}`));
});

test("plain text is left alone, also with such signs inside or an apostrophe in front", () => {
  const plain = ["", "'s-Hertogenbosch", "’t Lint", "a=b", "2021-SE-0101", "€ 50,- per keer", "Samen + sterk", "42"];
  expect(plain.map(typed)).toEqual(plain);
});

test("what a spreadsheet would change into a number or date keeps what it was, where that is asked", () => {
  const changed = ["0042", "00", "1-2", "1E5", "10:30", "2021-11-30", "1234567890123456", "1,50"];
  expect(changed.map(typed)).toEqual(changed.map((text) => `'${text}`));
  expect(changed.map(bare)).toEqual(changed);
});

test("a very long text of nothing is read once, not over and over", () => {
  const hostile = `${" '".repeat(200_000)}x`;
  expect([typed(hostile), typed(`${hostile}=1`)].map((text) => text.length - hostile.length)).toEqual([0, 2]);
});
