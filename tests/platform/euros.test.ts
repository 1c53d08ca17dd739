import { expect, test } from "vitest";
import { parseEuros, writeEuros } from "~/platform/euros";
import { withLocale } from "~/platform/locale.server";

test.each([
  ["250.000", 25_000_000],
  ["€ 50.000,00", 5_000_000],
  ["€50.000", 5_000_000],
  ["50000", 5_000_000],
  ["50 000", 5_000_000],
  ["50.000,-", 5_000_000],
  ["1.250,50", 125_050],
  ["12,05", 1_205],
  ["€50,000.00", 5_000_000],
  ["50,000", 5_000_000],
  ["0", 0],
])("%s is an amount", (typed, cents) => {
  expect(parseEuros(typed)).toBe(cents);
});

test.each([
  "",
  "50.00",
  "1.5",
  "50,5",
  "5.0000",
  "1.000.00",
  "vijftig",
  "-50",
  "50k",
  "1e5",
  "2000000000",
  "50.000,000",
])("%s is asked again", (typed) => {
  expect(parseEuros(typed)).toBeNull();
});

test("what a form shows can be sent back unchanged, in both languages", () => {
  const amounts = [25_000_000, 5_000_050, 99, 100, 123_456_789];
  for (const locale of ["nl", "en"] as const) {
    withLocale(locale, () => {
      expect(amounts.map((cents) => parseEuros(writeEuros(cents)))).toEqual(amounts);
    });
  }
  expect(amounts.map(writeEuros)).toEqual(["250.000", "50.000,50", "0,99", "1", "1.234.567,89"]);
});
