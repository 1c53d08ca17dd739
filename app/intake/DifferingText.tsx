import { type TextParts, worthMarking } from "./text-difference";

/** A text of which the words that another one lacks are marked. */
export function DifferingText(parts: TextParts) {
  const { start, middle, end } = parts;
  return (
    <span className="plain-text whitespace-pre-line">
      {start}
      {worthMarking(parts) ? <mark>{middle}</mark> : middle}
      {end}
    </span>
  );
}
