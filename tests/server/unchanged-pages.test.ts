import { expect, test } from "vitest";
import { unchangedPages } from "../../scripts/server/unchanged-pages";

const page = (text: string) => ({ headers: [], pieces: [Buffer.from(text)] });

function keeper({ maxSize = 1000 } = {}) {
  const clock = { at: 0 };
  return { clock, pages: unchangedPages({ now: () => clock.at, maxAgeMillis: 100, maxSize }) };
}

test("a page is found again under its key, in the state of the database it was made in", () => {
  const { pages } = keeper();
  pages.keep("hanna /list", 7, page("the list of hanna"));
  expect(pages.find("hanna /list", 7)).toEqual(page("the list of hanna"));
  expect(pages.find("bea /list", 7)).toBeNull();
});

test("after a write it is gone, and does not come back with the state of before", () => {
  const { pages } = keeper();
  pages.keep("hanna /list", 7, page("the list"));
  expect(pages.find("hanna /list", 8)).toBeNull();
  expect(pages.find("hanna /list", 7)).toBeNull();
});

test("an old page is gone, also when nothing was written", () => {
  const { pages, clock } = keeper();
  pages.keep("hanna /list", 7, page("the list"));
  clock.at = 99;
  expect(pages.find("hanna /list", 7)).toEqual(page("the list"));
  clock.at = 100;
  expect(pages.find("hanna /list", 7)).toBeNull();
});

test("what was asked longest ago makes place for what is new, and what is too large is not kept", () => {
  const { pages } = keeper({ maxSize: 25 });
  pages.keep("a", 1, page("a".repeat(9)));
  pages.keep("b", 1, page("b".repeat(9)));
  pages.find("a", 1);
  pages.keep("c", 1, page("c".repeat(9)));
  expect(["a", "b", "c"].map((key) => pages.find(key, 1) !== null)).toEqual([true, false, true]);
  pages.keep("d", 1, page("d".repeat(25)));
  expect(["a", "d", "c"].map((key) => pages.find(key, 1) !== null)).toEqual([true, false, true]);
});
