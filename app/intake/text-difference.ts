/** A text cut where it differs from another: what both start with, what is only here, what both end with. */
export type TextParts = { start: string; middle: string; end: string };

/** Cuts two texts on whole words, so that the part that differs can be marked in each. */
export function differingParts(before: string, after: string): { before: TextParts; after: TextParts } {
  const [a, b] = [words(before), words(after)];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const cut = (parts: string[]): TextParts => ({
    start: parts.slice(0, start).join(""),
    middle: parts.slice(start, parts.length - end).join(""),
    end: parts.slice(parts.length - end).join(""),
  });
  return { before: cut(a), after: cut(b) };
}

/** Whether marking helps: where most of a text differs, all of it would be marked and nothing stands out. */
export const worthMarking = ({ start, middle, end }: TextParts): boolean =>
  middle !== "" && middle.length <= 2 * (start.length + end.length);

/** Words and the space between them, so that joining gives the text back. */
const words = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];
