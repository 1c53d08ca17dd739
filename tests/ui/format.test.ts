import { expect, test } from "vitest";
import { formatDate, formatDateTime, formatHundredths, formatMoney, formatNumber, formatTime } from "~/ui/format";

test("money is written with the euro sign, thousands apart, and cents only where there are any", () => {
  expect([5_000_000, 0, 123_45, -250_000].map((cents) => formatMoney(cents, "nl"))).toEqual([
    "€\u00a050.000",
    "€\u00a00",
    "€\u00a0123,45",
    "€\u00a0-2.500",
  ]);
  expect([5_000_000, 123_45].map((cents) => formatMoney(cents, "en"))).toEqual(["€50,000", "€123.45"]);
});

test("hundredths always have two decimals and the mark of the language", () => {
  const hundredths = [407, 400, 5, 0, -35, 123_456];
  expect(hundredths.map((value) => formatHundredths(value, "nl"))).toEqual([
    "4,07",
    "4,00",
    "0,05",
    "0,00",
    "-0,35",
    "1.234,56",
  ]);
  expect(hundredths.map((value) => formatHundredths(value, "en"))).toEqual([
    "4.07",
    "4.00",
    "0.05",
    "0.00",
    "-0.35",
    "1,234.56",
  ]);
});

test("whole numbers get thousands separators", () => {
  expect([formatNumber(12_500, "nl"), formatNumber(12_500, "en")]).toEqual(["12.500", "12,500"]);
});

test("a calendar date is written in words and never shifts a day", () => {
  expect(formatDate("2021-11-30", "nl")).toBe("30 november 2021");
  expect(formatDate("2022-01-01", "en")).toBe("1 January 2022");
});

test("an instant is shown in Amsterdam, in winter and in summer", () => {
  expect(formatDateTime(new Date("2021-11-30T23:30:00Z"), "nl")).toBe("1 december 2021 om 00:30");
  expect(formatDateTime("2021-07-01T12:03:00Z", "en")).toBe("1 July 2021 at 14:03");
  expect(formatTime("2021-12-21T13:03:59Z", "nl")).toBe("14:03");
});

test("Dutch is spoken where no language is given", () => {
  expect(formatHundredths(407)).toBe("4,07");
});
