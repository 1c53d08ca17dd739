import { Fragment } from "react";
import { m } from "~/paraglide/messages";
import type { PassageField } from "./passages";
import { type MarkStance, segmentsOf, type TextMark } from "./text-segments";

/** Where a marked passage belongs: the criterion with its number on the page. */
export type MarkLabel = { id: string; criterionKey: string; number: number; criterion: string };
export type PlanMark = TextMark<MarkLabel>;

type MarkedTextProps = { field: PassageField; text: string; marks: readonly PlanMark[]; inline?: boolean };

/**
 * An applicant's text, only ever as text, with the passages marked that speak for or against a criterion. What is
 * in `data-start` lets a script say where selected words stand.
 */
export function MarkedText({ field, text, marks, inline }: MarkedTextProps) {
  const paragraphs = segmentsOf(text, marks);
  if (paragraphs.length === 0) return <span className="text-ink-muted">{m.ui_not_filled_in()}</span>;
  const content = paragraphs.map((segments, index) => {
    const words = segments.map((segment, place) => (
      <Fragment key={place}>
        {segment.begins.map((mark) => (
          <MarkSign key={mark.label.id} mark={mark} />
        ))}
        {segment.stance ? (
          <mark className={`passage passage-${segment.stance}`} data-start={segment.start}>
            {segment.text}
          </mark>
        ) : (
          <span data-start={segment.start}>{segment.text}</span>
        )}
      </Fragment>
    ));
    return inline ? <Fragment key={index}>{words} </Fragment> : <p key={index}>{words}</p>;
  });
  return inline ? (
    <span data-field={field}>{content}</span>
  ) : (
    <div className="plain-text" data-field={field}>
      {content}
    </div>
  );
}

type Facts = { number: number; criterion: string };

const signs: Record<MarkStance, { sign: string; say: (facts: Facts) => string }> = {
  for: { sign: "✓", say: (facts) => m.screening_mark_for(facts) },
  against: { sign: "✕", say: (facts) => m.screening_mark_against(facts) },
  evidence: { sign: "❝", say: (facts) => m.screening_mark_evidence(facts) },
};

function MarkSign({ mark: { stance, label } }: { mark: PlanMark }) {
  const { number, criterion } = label;
  const { sign, say } = signs[stance];
  const spoken = say({ number, criterion });
  return (
    <a
      className={`passage-label passage-label-${stance}`}
      id={label.id}
      href={`#criterion-${label.criterionKey}`}
      title={spoken}
    >
      <span aria-hidden>
        {sign} {number}
      </span>
      <span className="sr-only">{spoken} </span>
    </a>
  );
}
