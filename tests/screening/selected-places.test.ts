// @vitest-environment jsdom
import { expect, test } from "vitest";
import { placesOfRange, rangeOf, textOfField } from "~/screening/selected-places";

/** A plan of which the learning goal stands in its text, with a mark in it, and once more among the answers to the form. */
function aPage(): HTMLElement {
  const root = document.createElement("div");
  root.innerHTML = `
    <div data-field="learningGoal"><p><span data-start="0">Wij leren. </span><mark><span data-start="11">Bewoners beslissen.</span></mark></p>
      <p><span data-start="32">Tot slot.</span></p></div>
    <div data-field="learningGoal"><span data-start="0">Wij leren. Bewoners beslissen.</span></div>`;
  document.body.replaceChildren(root);
  return root;
}

test("the text of a field is there once, also where the page shows it twice", () => {
  expect(textOfField(aPage(), "learningGoal")).toBe("Wij leren. Bewoners beslissen.\n\nTot slot.");
});

test("words at a place are selected where they stand first, and are found back from that selection", () => {
  const root = aPage();
  const place = { field: "learningGoal" as const, start: 11, end: 30 };
  const range = rangeOf(root, place);
  expect(range.toString()).toBe("Bewoners beslissen.");
  expect(placesOfRange(root, range)).toEqual([{ ...place, text: "Bewoners beslissen." }]);
});
