import type { Selection } from "./evidence.server";
import type { PassageField } from "./passages";

/*
 * Between a selection in the page and places in the plan. The text of a plan stands in elements with `data-field`, cut up in elements
 * with `data-start` that hold nothing but the words from that place on; signs of marks between them are no part of the text.
 */

type Piece = { words: Text; field: PassageField; start: number };

function piecesIn(root: HTMLElement): Piece[] {
  return [...root.querySelectorAll<HTMLElement>("[data-start]")].flatMap((element) => {
    const words = element.firstChild;
    const field = element.closest<HTMLElement>("[data-field]")?.dataset.field;
    if (!(words instanceof Text) || !field) return [];
    return [{ words, field: field as PassageField, start: Number(element.dataset.start) }];
  });
}

/** The words of one field, once: a page may show a field a second time, among the answers to the form. */
function piecesOf(root: HTMLElement, field: string): Piece[] {
  const taken: Piece[] = [];
  let end = 0;
  for (const piece of piecesIn(root)) {
    if (piece.field !== field || piece.start < end) continue;
    taken.push(piece);
    end = piece.start + piece.words.length;
  }
  return taken;
}

/** Where the selected words stand in the plan: one place for every field that the selection touches. */
export function placesOfRange(root: HTMLElement, range: Range): Selection[] {
  const places: Selection[] = [];
  for (const { words, field, start } of piecesIn(root)) {
    if (!range.intersectsNode(words)) continue;
    const from = words === range.startContainer ? range.startOffset : 0;
    const to = words === range.endContainer ? range.endOffset : words.length;
    const text = words.data.slice(from, to);
    if (text === "") continue;
    const last = places.at(-1);
    if (last?.field === field) places[places.length - 1] = joined(last, start + from, text);
    else places.push({ field, start: start + from, end: start + to, text });
  }
  return places.filter(({ text }) => text.trim() !== "");
}

/** The same place with more words behind it; between them there may be a blank line, which no piece holds. */
const joined = (place: Selection, start: number, text: string): Selection => ({
  ...place,
  end: start + text.length,
  text: `${place.text}${start > place.end ? "\n\n" : ""}${text}`,
});

/** What the page shows of one field, with every sign at its place in the plan. */
export function textOfField(root: HTMLElement, field: string): string {
  let text = "";
  for (const { start, words } of piecesOf(root, field)) text = text.padEnd(start, "\n") + words.data;
  return text;
}

/** The words at a place, as a range to select in the page. */
export function rangeOf(root: HTMLElement, { field, start, end }: Pick<Selection, "field" | "start" | "end">): Range {
  const range = document.createRange();
  for (const piece of piecesOf(root, field)) {
    const stop = piece.start + piece.words.length;
    if (piece.start <= start && start < stop) range.setStart(piece.words, start - piece.start);
    if (piece.start < end && end <= stop) range.setEnd(piece.words, end - piece.start);
  }
  return range;
}
