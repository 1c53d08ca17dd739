import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";

/**
 * Text somebody else wrote, in paragraphs: a blank line starts a new one, a single line break stays a line break.
 * It is only ever text: nothing in it becomes markup, a link or an image.
 */
export function PlainText({ text, empty }: { text: string | null | undefined; empty?: ReactNode }) {
  const paragraphs = splitParagraphs(text ?? "");
  if (paragraphs.length === 0) return <p className="text-ink-muted">{empty ?? m.ui_not_filled_in()}</p>;
  return (
    <div className="plain-text" dir="auto">
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

function splitParagraphs(text: string): string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[\t ]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
