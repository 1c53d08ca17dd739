import { Fragment } from "react";
import { m } from "~/paraglide/messages";
import { segmentsOf, type TextMark } from "./text-segments";

/** Where a marked passage belongs: the criterion with its number on the page. */
export type MarkLabel = { id: string; criterionKey: string; number: number; criterion: string };
export type PlanMark = TextMark<MarkLabel>;

/** An applicant's text, only ever as text, with the passages marked that speak for or against a criterion. */
export function MarkedText({ text, marks, inline }: { text: string; marks: readonly PlanMark[]; inline?: boolean }) {
  const paragraphs = segmentsOf(text, marks);
  if (paragraphs.length === 0) return <span className="text-ink-muted">{m.ui_not_filled_in()}</span>;
  const content = paragraphs.map((segments, index) => {
    const words = segments.map((segment, place) => (
      <Fragment key={place}>
        {segment.begins.map((mark) => (
          <MarkSign key={mark.label.id} mark={mark} />
        ))}
        {segment.stance ? <mark className={`passage passage-${segment.stance}`}>{segment.text}</mark> : segment.text}
      </Fragment>
    ));
    return inline ? <Fragment key={index}>{words} </Fragment> : <p key={index}>{words}</p>;
  });
  return inline ? content : <div className="plain-text">{content}</div>;
}

function MarkSign({ mark: { stance, label } }: { mark: PlanMark }) {
  const { number, criterion } = label;
  const spoken =
    stance === "for" ? m.screening_mark_for({ number, criterion }) : m.screening_mark_against({ number, criterion });
  return (
    <a
      className={`passage-label passage-label-${stance}`}
      id={label.id}
      href={`#criterion-${label.criterionKey}`}
      title={spoken}
    >
      <span aria-hidden>
        {stance === "for" ? "✓" : "✕"} {number}
      </span>
      <span className="sr-only">{spoken} </span>
    </a>
  );
}
