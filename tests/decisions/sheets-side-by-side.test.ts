import { expect, test } from "vitest";
import { sheetsSideBySide } from "~/decisions/sheets-side-by-side";

const score = (criterionId: string, value: number | null, doNotKnow = false) => ({
  criterionId,
  score: value,
  doNotKnow,
  comment: "",
});
const criteria = [
  { id: "a", label: "Samenspel", weight: 3 },
  { id: "b", label: "De buurt", weight: 1 },
];
const members = [
  { id: "m1", name: "Anna" },
  { id: "m2", name: "Bert" },
];

test("a revised score stands beside the first one, and only complete sheets count in the mean", () => {
  const result = sheetsSideBySide({
    criteria,
    members,
    sheets: [
      { memberId: "m1", comment: "Goed plan", scores: [score("a", 4), score("b", 2)] },
      { memberId: "m2", comment: "", scores: [score("a", 5), score("b", null, true)] },
    ],
    frozen: [
      { memberId: "m1", scores: { a: 3, b: 2 } },
      { memberId: "m2", scores: { a: 5, b: null } },
    ],
  });
  expect(result.columns).toEqual([
    { memberId: "m1", name: "Anna", comment: "Goed plan", started: true, totalHundredths: 350 },
    { memberId: "m2", name: "Bert", comment: "", started: true, totalHundredths: null },
  ]);
  expect(result.rows.map(({ id, meanHundredths }) => [id, meanHundredths])).toEqual([
    ["a", 400],
    ["b", 200],
  ]);
  expect(
    result.rows.map(({ cells }) => cells.map(({ score, doNotKnow, revisedFrom }) => [score, doNotKnow, revisedFrom])),
  ).toEqual([
    [
      [4, false, { score: 3 }],
      [5, false, null],
    ],
    [
      [2, false, null],
      [null, true, null],
    ],
  ]);
});

test("a score given after scoring closed was no score before, and without a frozen ranking nothing was revised", () => {
  const given = {
    criteria,
    members: [{ id: "m1", name: "Anna" }],
    sheets: [{ memberId: "m1", comment: "", scores: [score("a", 4)] }],
  };
  expect(sheetsSideBySide({ ...given, frozen: [] }).rows[0]?.cells[0]?.revisedFrom).toEqual({ score: null });
  expect(sheetsSideBySide({ ...given, frozen: null }).rows[0]?.cells[0]?.revisedFrom).toBe(null);
});
