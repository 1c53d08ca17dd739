import { Link } from "@remix-run/react";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";

type PageHeaderProps = {
  title: string;
  /** A short line above the title: the round, the dossier number. */
  eyebrow?: ReactNode;
  intro?: ReactNode;
  back?: { href: string; label: string };
  actions?: ReactNode;
};

/** The top of a page: the way back, its one h1, a sentence on what to do here, and the page's own buttons. */
export function PageHeader({ title, eyebrow, intro, back, actions }: PageHeaderProps) {
  return (
    <div className="page-header">
      <div className="page-header-text">
        {back && (
          <Link className="back-link" to={back.href}>
            <ArrowLeft aria-hidden size={18} />
            {back.label}
          </Link>
        )}
        {eyebrow && <p className="page-eyebrow">{eyebrow}</p>}
        <h1>{title}</h1>
        {intro && <div className="page-intro">{intro}</div>}
      </div>
      {actions && <div className="cluster">{actions}</div>}
    </div>
  );
}
