/** What a mark says: the program found it for or against a criterion, or a person attached it as evidence. */
export type MarkStance = "for" | "against" | "evidence";

/** A stretch of a text to mark, with what it is called; `end` is not included. */
export type TextMark<Label> = { start: number; end: number; stance: MarkStance; label: Label };

/** A piece of text from `start` on, with the stances that cover it; `begins` are the marks that start here. */
export type Segment<Label> = {
  text: string;
  start: number;
  stance: MarkStance | "both" | null;
  begins: TextMark<Label>[];
};

/**
 * A text in paragraphs (a blank line ends one), cut up wherever a mark begins or ends. Marks may overlap and may run over the end
 * of a paragraph; put together, the segments of a paragraph are its words exactly.
 */
export function segmentsOf<Label>(text: string, marks: readonly TextMark<Label>[]): Segment<Label>[][] {
  return paragraphsOf(text).map(({ start, end }) => {
    const here = marks.filter((mark) => mark.start < end && mark.end > start);
    const edges = here.flatMap((mark) => [mark.start, mark.end]).filter((edge) => edge > start && edge < end);
    const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
    return cuts.slice(0, -1).map((from, index) => {
      const to = cuts[index + 1] ?? end;
      return {
        text: text.slice(from, to),
        start: from,
        stance: stanceOf(here.filter((mark) => mark.start < to && mark.end > from)),
        begins: here.filter((mark) => Math.max(mark.start, start) === from && mark.start >= start),
      };
    });
  });
}

function stanceOf(marks: readonly TextMark<unknown>[]): Segment<unknown>["stance"] {
  const stances = new Set(marks.map(({ stance }) => stance));
  // What a person attached stands out from what the program found.
  if (stances.has("evidence")) return "evidence";
  if (stances.size === 2) return "both";
  return marks[0]?.stance ?? null;
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let from = 0;
  const take = (to: number) => {
    const raw = text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const end = from + raw.trimEnd().length;
    if (end > start) paragraphs.push({ start, end });
  };
  for (const gap of text.matchAll(/\r?\n[\t \r]*\n/g)) {
    take(gap.index);
    from = gap.index + gap[0].length;
  }
  take(text.length);
  return paragraphs;
}
