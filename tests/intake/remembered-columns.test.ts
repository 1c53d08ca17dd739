import { expect, test } from "vitest";
import { applyCorrections, proposeMapping } from "~/intake/mapping";
import { recallColumns, recallDayOrders, rememberColumns } from "~/intake/remembered-columns";

const lastTime = () =>
  rememberColumns(
    applyCorrections(proposeMapping(["ID", "Titel", "Naam", "Opmerking", "Startdatum"]), [
      { index: 2, field: "leadApplicant" },
      { index: 3, field: "summary" },
    ]),
    { 4: "month-first" },
  );

test("columns get the field they had last time, wherever they stand now, and say so", () => {
  const now = recallColumns(proposeMapping(["Opmerking", "ID", "Titel", "Naam", "Startdatum"]), lastTime());
  expect(now.map(({ header, field, confidence, reason }) => [header, field, confidence, reason])).toEqual([
    ["Opmerking", "summary", 1, "as-before"],
    ["ID", "externalId", 1, "same-header"],
    ["Titel", "title", 1, "same-header"],
    ["Naam", "leadApplicant", 1, "as-before"],
    ["Startdatum", "startDate", 1, "same-header"],
  ]);
  expect(recallDayOrders(now, lastTime())).toEqual({ 4: "month-first" });
});

test("a column that was not there last time keeps its own proposal, unless its field is taken", () => {
  const now = recallColumns(proposeMapping(["ID", "Titel", "Opmerking", "Samenvatting", "Gemeente"]), lastTime());
  expect(now.map(({ header, field, reason }) => [header, field, reason])).toEqual([
    ["ID", "externalId", "same-header"],
    ["Titel", "title", "same-header"],
    ["Opmerking", "summary", "as-before"],
    ["Samenvatting", null, "field-taken"],
    ["Gemeente", "municipality", "same-header"],
  ]);
});

test("of two columns with one name each is known by its place among them", () => {
  const before = rememberColumns(
    applyCorrections(proposeMapping(["ID", "Titel", "Toelichting", "Toelichting"]), [
      { index: 3, field: "activities" },
    ]),
    {},
  );
  const now = recallColumns(proposeMapping(["Toelichting", "ID", "Toelichting", "Titel"]), before);
  expect(now.map(({ field }) => field)).toEqual([null, "externalId", "activities", "title"]);
});

test("a field that a person took away last time is not proposed again", () => {
  const before = rememberColumns(applyCorrections(proposeMapping(["ID", "Titel"]), [{ index: 1, field: null }]), {});
  expect(recallColumns(proposeMapping(["ID", "Titel"]), before).map(({ field, reason }) => [field, reason])).toEqual([
    ["externalId", "same-header"],
    [null, "as-before"],
  ]);
});
