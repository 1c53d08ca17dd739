import { expect, test } from "vitest";
import { columnOrder, parseCalendarDate } from "~/intake/calendar-dates";
import { textCell } from "~/intake/table";

test.each([
  ["30-11-2021", "2021-11-30"],
  ["30/11/2021", "2021-11-30"],
  ["11/30/2021", "2021-11-30"],
  ["1.2.2022", "2022-02-01"],
  ["3-4-2022", "2022-04-03"],
  ["1/1/2022", "2022-01-01"],
  ["2022-03-01", "2022-03-01"],
  ["2021/07/01", "2021-07-01"],
  ["2022-03-01T00:00:00.000Z", "2022-03-01"],
  ["1 februari 2022", "2022-02-01"],
  ["1-3-2022 0:00:00", "2022-03-01"],
  ["01/13/2022 09:30 AM", "2022-01-13"],
  ["1 Oct 2021", "2021-10-01"],
  ["", null],
])("%j is the date %s", (text, date) => {
  expect(parseCalendarDate(textCell(text), "start", "unknown")).toEqual({ value: date });
});

test.each([
  ["44562", "2022-01-01", "date_serial"],
  ["maart 2022", "2022-03-01", "date_month_only"],
  ["2022-03", "2022-03-01", "date_month_only"],
  ["3/2022", "2022-03-01", "date_month_only"],
  ["13-2022", null, "date_impossible"],
  ["11:30", null, "date_vague"],
  ["3/4/2022", null, "date_order"],
  ["voorjaar 2022", null, "date_vague"],
  ["medio maart 2022", null, "date_vague"],
  ["2022", null, "date_vague"],
  ["1-7-21", null, "date_vague"],
  ["12345", null, "date_vague"],
  ["31-2-2022", null, "date_impossible"],
  ["31 juni 2022", null, "date_impossible"],
  ["1-1-0022", null, "date_impossible"],
])("%j is the date %s, and flagged %s", (text, date, code) => {
  expect(parseCalendarDate(textCell(text), "start", "unknown")).toEqual({ value: date, problem: { code } });
});

test("a month at the end is its last day, in leap years too", () => {
  expect(parseCalendarDate(textCell("februari 2024"), "end", "unknown").value).toBe("2024-02-29");
});

test("a column tells the order of day and month when one of its values can be read in one way only", () => {
  expect(columnOrder(["3/4/2022", "31/1/2022"])).toBe("day-first");
  expect(columnOrder(["3/4/2022", "1/31/2022 9:00"])).toBe("month-first");
  expect(columnOrder(["3/4/2022", "maart 2022"])).toBe("unknown");
  expect(columnOrder(["31/1/2022", "1/31/2022"])).toBe("mixed");
});

test("the order of the column decides, and where values disagree a person is asked", () => {
  const cell = textCell("3/4/2022");
  expect(parseCalendarDate(cell, "start", "day-first")).toEqual({ value: "2022-04-03" });
  expect(parseCalendarDate(cell, "start", "month-first")).toEqual({ value: "2022-03-04" });
  const asked = { value: null, problem: { code: "date_order" } };
  expect(parseCalendarDate(cell, "start", "mixed")).toEqual(asked);
  expect(parseCalendarDate(textCell("3-4-2022"), "start", "mixed")).toEqual(asked);
});
