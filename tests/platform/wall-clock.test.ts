import { expect, test } from "vitest";
import { endOfMinute, wallClockOf } from "~/platform/wall-clock";

const iso = (wall: string) => endOfMinute(wall)?.toISOString() ?? null;

test("a deadline holds until the end of its minute, in winter and in summer time", () => {
  expect(iso("2021-11-30T23:59")).toBe("2021-11-30T22:59:59.000Z");
  expect(iso("2021-09-15T23:59")).toBe("2021-09-15T21:59:59.000Z");
});

test("the hour that the clocks skip does not exist, and in the hour they repeat the later one is meant", () => {
  expect([iso("2021-03-28T01:59"), iso("2021-03-28T02:00"), iso("2021-03-28T02:59"), iso("2021-03-28T03:00")]).toEqual([
    "2021-03-28T00:59:59.000Z",
    null,
    null,
    "2021-03-28T01:00:59.000Z",
  ]);
  expect([iso("2021-10-31T01:59"), iso("2021-10-31T02:30"), iso("2021-10-31T03:00")]).toEqual([
    "2021-10-30T23:59:59.000Z",
    "2021-10-31T01:30:59.000Z",
    "2021-10-31T02:00:59.000Z",
  ]);
});

test("what a form shows can be sent back unchanged", () => {
  for (const stored of ["2021-09-15T21:59:59.000Z", "2021-11-30T22:59:59.000Z", "2024-02-29T11:00:59.000Z"]) {
    expect(iso(wallClockOf(new Date(stored)))).toBe(stored);
  }
});

test.each(["", "2021-11-30", "2021-02-30T10:00", "2021-11-30T24:00", "30-11-2021 10:00"])("%s is no moment", (wall) => {
  expect(endOfMinute(wall)).toBeNull();
});
