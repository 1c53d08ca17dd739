import type { ReactNode } from "react";

type SectionProps = {
  title: string;
  /** Makes the section a place to link to; the heading gets `<id>-title`. */
  id?: string;
  level?: 2 | 3;
  intro?: ReactNode;
  actions?: ReactNode;
  /** On a raised sheet of paper (default) or straight on the page. */
  plain?: boolean;
  children: ReactNode;
};

/** A part of a page under its own heading. */
export function Section({ title, id, level = 2, intro, actions, plain = false, children }: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const titleId = id && `${id}-title`;
  return (
    <section className={plain ? undefined : "card"} id={id} aria-labelledby={titleId}>
      <div className="section-head">
        <Heading id={titleId}>{title}</Heading>
        {actions && <div className="cluster">{actions}</div>}
      </div>
      {intro && <div className="section-intro">{intro}</div>}
      {children}
    </section>
  );
}

/** A raised sheet of paper without a heading of its own. */
export function Card({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div className="card" id={id}>
      {children}
    </div>
  );
}
