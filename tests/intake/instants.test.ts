import { expect, test } from "vitest";
import { instantMillis, parseInstant } from "~/intake/instants";
import { textCell } from "~/intake/table";

test.each([
  ["08-11-2021 10:22", "2021-11-08T10:22:00+01:00"],
  ["8-7-2021 10:22:05", "2021-07-08T10:22:05+02:00"],
  ["2021/07/12 2:03:22 PM GMT+2", "2021-07-12T14:03:22+02:00"],
  ["2021/09/16 12:03:40 AM GMT+2", "2021-09-16T00:03:40+02:00"],
  ["2021-11-30T22:59:59Z", "2021-11-30T22:59:59Z"],
  ["2021-11-30T22:59:59.123Z", "2021-11-30T22:59:59Z"],
  ["2021-11-30T22:59:59+0530", "2021-11-30T22:59:59+05:30"],
  ["8-11-2021", "2021-11-08"],
  ["", null],
])("%j is the moment %s", (text, moment) => {
  expect(parseInstant(textCell(text), "unknown")).toEqual({ value: moment });
});

test.each([
  ["31-10-2021 02:30", "2021-10-31T02:30:00+02:00", "time_uncertain"],
  ["28-03-2021 02:30", null, "time_uncertain"],
  ["44516.5", "2021-11-16T12:00:00+01:00", "date_serial"],
  ["gisteren", null, "time_unreadable"],
  ["8-11-2021 25:00", null, "time_unreadable"],
  ["november 2021", null, "time_unreadable"],
  ["3/4/2022 9:00", null, "date_order"],
])("%j is the moment %s, and flagged %s", (text, moment, code) => {
  expect(parseInstant(textCell(text), "unknown")).toEqual({ value: moment, problem: { code } });
});

test("a date cell has no zone: it is Amsterdam time, in summer and in winter", () => {
  const at = (value: string) => parseInstant({ kind: "date", text: value, at: value }, "unknown").value;
  expect(at("2021-10-31T01:59:59")).toBe("2021-10-31T01:59:59+02:00");
  expect(at("2021-10-31T03:00:00")).toBe("2021-10-31T03:00:00+01:00");
  expect(at("2021-11-30T00:00:00")).toBe("2021-11-30");
});

test("moments compare across notations, and a bare date is the midnight it starts with", () => {
  expect(instantMillis("2021-11-30T22:59:59Z")).toBe(instantMillis("2021-11-30T23:59:59+01:00"));
  expect(instantMillis("2021-12-01")).toBe(Date.parse("2021-11-30T23:00:00Z"));
});

test("times of a column that says so are UTC, and a zone in the cell itself goes before that", () => {
  const read = (text: string) => parseInstant(textCell(text), "unknown", true).value;
  expect(read("2021-11-30 22:59:59")).toBe("2021-11-30T22:59:59Z");
  expect(read("2021-11-30 22:59:59+01:00")).toBe("2021-11-30T22:59:59+01:00");
});
