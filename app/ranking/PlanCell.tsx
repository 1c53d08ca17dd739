import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type PlanCellProps = {
  to: string;
  plan: {
    title: string;
    dossierNumber: string;
    residentsInitiative: string;
    welfareOrganisation: string;
    municipality: string;
    neighbourhood: string;
  };
  children?: ReactNode;
};

/**
 * A plan in a list: its title as the way in, where it is, its number and the two partners. The place is always in sight, because the
 * geographic spread is for people to weigh.
 */
export function PlanCell({ to, plan, children }: PlanCellProps) {
  const partners = [plan.residentsInitiative, plan.welfareOrganisation].filter(Boolean).join(" · ");
  return (
    <div className="min-w-40">
      <Link to={to} className="inline-flex min-h-11 items-center" prefetch="none">
        {plan.title}
      </Link>
      <span className="block font-normal">
        <strong>{plan.municipality}</strong>
        {plan.neighbourhood && `, ${plan.neighbourhood}`}
      </span>
      <span className="block text-sm font-normal text-ink-muted">
        {plan.dossierNumber}
        {partners && ` · ${partners}`}
      </span>
      {children}
    </div>
  );
}
