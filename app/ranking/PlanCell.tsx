import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type PlanCellProps = {
  to: string;
  plan: { title: string; dossierNumber: string; residentsInitiative: string; welfareOrganisation: string };
  children?: ReactNode;
};

/** A plan in a list: its title as the way in, and under it the number and the two partners. */
export function PlanCell({ to, plan, children }: PlanCellProps) {
  const partners = [plan.residentsInitiative, plan.welfareOrganisation].filter(Boolean).join(" · ");
  return (
    <div className="min-w-40">
      <Link to={to} className="inline-flex min-h-11 items-center" prefetch="none">
        {plan.title}
      </Link>
      <span className="block text-sm font-normal text-ink-muted">
        {plan.dossierNumber}
        {partners && ` · ${partners}`}
      </span>
      {children}
    </div>
  );
}

/** The neighbourhood under the municipality: the geographic spread is for people to weigh, so it is always in sight. */
export function PlaceCell({ municipality, neighbourhood }: { municipality: string; neighbourhood: string }) {
  return (
    <div>
      {municipality}
      <span className="block text-sm text-ink-muted">{neighbourhood}</span>
    </div>
  );
}
