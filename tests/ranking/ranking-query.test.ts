import { expect, test } from "vitest";
import type { PlanAdvice } from "~/ranking/advice-view";
import { addressOf, isWholeList, readRankingQuery, sortRows, withoutTheLine } from "~/ranking/ranking-query";
import type { OrderRow } from "~/ranking/ranking-view";

const read = (search: string) => readRankingQuery(`http://x/rounds/r/ranking${search}`);
const usual = { sort: "list", reversed: false, words: "", side: null, columns: null };

test("an address without questions, or with ones that mean nothing, is the whole list", () => {
  for (const search of ["", "?sort=password&side=x&reversed=yes&q=%20&column=x", "?sort="])
    expect(read(search)).toEqual(usual);
  expect([isWholeList(read("")), isWholeList(read("?q=buurt"))]).toEqual([true, false]);
});

test("an address and what it asks for are each other's image", () => {
  const search = "sort=chance&reversed=1&q=de+buurt&side=reserve&chosen=1&column=total&column=chance";
  expect(addressOf(read(`?${search}`))).toBe(search);
  expect(addressOf(read(""))).toBe("");
  expect(read("?chosen=1").columns).toEqual([]);
});

test("a recused member cannot sort by chance or place, nor choose a side of the line", () => {
  const asked = read("?sort=chance&side=within&chosen=1&column=chance&column=total");
  expect(withoutTheLine(asked)).toEqual({ ...usual, columns: ["total"] });
});

const row = (id: string, given: Partial<OrderRow>) => ({ id, title: id, municipality: "", ...given }) as OrderRow;

test("figures are sorted highest first, words by the alphabet; what has no figure comes last either way", () => {
  const rows = [
    row("1", { title: "Éen", requestedCents: null, totalHundredths: 400 }),
    row("2", { title: "dorp", requestedCents: 5, totalHundredths: 400 }),
    row("3", { title: "zee", requestedCents: 9, totalHundredths: 300 }),
  ];
  const advice = new Map([["3", { withinBudget: 0.5, expectedRank: 2 } as PlanAdvice]]);
  const order = (sort: Parameters<typeof sortRows>[1]["sort"], reversed = false) =>
    sortRows(rows, { sort, reversed }, advice)
      .map(({ id }) => id)
      .join("");
  expect([order("list"), order("list", true)]).toEqual(["123", "321"]);
  expect([order("title"), order("title", true)]).toEqual(["213", "312"]);
  expect([order("requested"), order("requested", true)]).toEqual(["321", "231"]);
  expect([order("total"), order("total", true)]).toEqual(["123", "312"]);
  expect([order("chance"), order("expected", true)]).toEqual(["312", "312"]);
});
