import { expect, test } from "vitest";
import { parseAmount } from "~/intake/amounts";
import { textCell } from "~/intake/table";

test.each([
  ["€ 50.000,00", 5_000_000],
  ["€\u00a049.750", 4_975_000],
  ["50000", 5_000_000],
  ["50.000,-", 5_000_000],
  ["50.000,--", 5_000_000],
  ["€ 46.500,-", 4_650_000],
  ["49.750", 4_975_000],
  ["1.250,50", 125_050],
  ["47.500,5", 4_750_050],
  ["€50,000.00", 5_000_000],
  ["50,000", 5_000_000],
  ["50 000,00", 5_000_000],
  ["50'000", 5_000_000],
  ["50000.00", 5_000_000],
  ["50k", 5_000_000],
  ["2,5k", 250_000],
  ["40 duizend", 4_000_000],
  ["EUR 12.500", 1_250_000],
  ["12.500 euro", 1_250_000],
  ["0", 0],
  ["geen", 0],
  ["-", 0],
  ["€ -", 0],
  ["€ -  ", 0],
  ["0,-", 0],
  ["  ", null],
])("the amount %j is %s cents", (text, cents) => {
  expect(parseAmount(textCell(text))).toEqual({ value: cents });
});

test.each([
  ["ca. 50.000", 5_000_000, "amount_approximate"],
  ["ongeveer 50.000 euro", 5_000_000, "amount_approximate"],
  ["5000?", 500_000, "amount_approximate"],
  ["nog onbekend", null, "amount_unknown"],
  ["weet ik nog niet", null, "amount_unknown"],
  ["n.v.t.", null, "amount_unknown"],
  ["?", null, "amount_unknown"],
  ["-500", null, "amount_negative"],
  ["€ -500,00", null, "amount_negative"],
  ["49.75", null, "amount_unclear"],
  ["40.000 - 50.000", null, "amount_unclear"],
  ["50.000 per jaar", null, "amount_unclear"],
  ["1.2.3", null, "amount_unclear"],
  ["50.00,00", null, "amount_unclear"],
  ["1e9", null, "amount_unclear"],
  ["9999999999999", null, "amount_unclear"],
])("the amount %j is %s cents, and flagged %s", (text, cents, code) => {
  expect(parseAmount(textCell(text))).toEqual({ value: cents, problem: { code } });
});

test("a number cell is euros, exact to the cent", () => {
  expect(parseAmount({ kind: "number", text: "1250.55", number: 1250.55 })).toEqual({ value: 125_055 });
});

test("a number cell with parts of a cent, or a date in an amount column, is not read as an amount", () => {
  const unclear = { value: null, problem: { code: "amount_unclear" } };
  expect(parseAmount({ kind: "number", text: "10.123", number: 10.123 })).toEqual(unclear);
  expect(parseAmount({ kind: "date", text: "2022-01-01", at: "2022-01-01T00:00:00" })).toEqual(unclear);
});
