import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Selection } from "./evidence.server";
import { placesOfRange, rangeOf, textOfField } from "./selected-places";
import { sentencesOf } from "./sentences";

type Step = "next" | "previous" | "more";

/** The button that begins choosing by sentence in a field carries the name of it here. */
export const pickAttribute = "data-pick";

/**
 * The words of the plan that are selected, kept while the person goes to the bar to attach them. With a button words are chosen a sentence
 * at a time, for who has no mouse and no finger to select with.
 */
export function useChosenWords(text: RefObject<HTMLElement>) {
  const [chosen, setChosen] = useState<Selection[]>([]);
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const onChange = () => {
      const root = text.current;
      const selection = document.getSelection();
      if (!root || !selection || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      if (!range.collapsed && root.contains(range.commonAncestorContainer)) setChosen(placesOfRange(root, range));
    };
    document.addEventListener("selectionchange", onChange);
    return () => document.removeEventListener("selectionchange", onChange);
  }, [text]);

  const choose = useCallback(
    (place: Selection) => {
      const root = text.current;
      if (!root) return;
      setChosen([place]);
      const range = rangeOf(root, place);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
    },
    [text],
  );

  useEffect(() => {
    const root = text.current;
    const onClick = (event: MouseEvent) => {
      const button = (event.target as HTMLElement).closest<HTMLElement>(`[${pickAttribute}]`);
      const field = button?.getAttribute(pickAttribute);
      if (!root || !field) return;
      const [first] = sentencesIn(root, field);
      if (!first) return;
      choose(first);
      requestAnimationFrame(() => bar.current?.querySelector("select")?.focus());
    };
    root?.addEventListener("click", onClick);
    return () => root?.removeEventListener("click", onClick);
  }, [text, choose]);

  const step = useCallback(
    (way: Step) => {
      const [now] = chosen;
      if (!text.current || !now) return;
      const sentences = sentencesIn(text.current, now.field);
      const next = sentenceAfter(sentences, now, way);
      if (!next) return;
      if (way !== "more") return choose(next);
      const whole = textOfField(text.current, now.field);
      choose({ ...now, end: next.end, text: whole.slice(now.start, next.end) });
    },
    [chosen, choose, text],
  );

  const clear = useCallback(() => {
    setChosen([]);
    document.getSelection()?.removeAllRanges();
  }, []);

  return { chosen, clear, step, bar };
}

const sentencesIn = (root: HTMLElement, field: string): Selection[] =>
  sentencesOf("summary", textOfField(root, field)).map(({ start, end, text }) => ({
    field: field as Selection["field"],
    start,
    end,
    text,
  }));

/** The sentence that a step leads to, from the words that are chosen now. */
const sentenceAfter = (sentences: readonly Selection[], now: Selection, way: Step): Selection | undefined =>
  way === "previous"
    ? sentences.findLast(({ end }) => end <= now.start)
    : sentences.find(({ start }) => start >= now.end);
