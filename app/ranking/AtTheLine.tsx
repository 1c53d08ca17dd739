import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";
import { formatMoney } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import type { BudgetStop } from "./budget-line";
import { LineOptionsList } from "./LineOptionsList";
import type { FullRankingView } from "./ranking-view";

type AtTheLineProps = { view: FullRankingView; roundPath: string; children?: ReactNode };

/** Where the walk down the list stopped and why, and the three choices of the committee with their consequences. */
export function AtTheLine({ view, roundPath, children }: AtTheLineProps) {
  if (!view.stop) {
    if (!view.tie) return null;
    return (
      <Section id="line" title={m.ranking_line_title()}>
        <TieNotice view={view} roundPath={roundPath} />
      </Section>
    );
  }
  const titleOf = new Map(view.rows.map((row) => [row.id, row.title]));
  const titles = (planIds: readonly string[]) => planIds.map((id) => `“${titleOf.get(id) ?? ""}”`).join(", ");
  return (
    <Section id="line" title={m.ranking_line_title()} intro={whyHere(view.stop, view, titles)}>
      <Stack>
        <TieNotice view={view} roundPath={roundPath} />
        {view.stop.reason === "does-not-fit" && (
          <LineOptionsList options={view.stop.options} withinCount={view.withinCount} titles={titles} />
        )}
        {children}
      </Stack>
    </Section>
  );
}

function whyHere(stop: BudgetStop, { remainingCents }: FullRankingView, titles: (ids: readonly string[]) => string) {
  if (stop.reason === "unknown-amount") return m.ranking_stop_unknown({ plans: titles(stop.unknownPlanIds) });
  const amounts = { requested: formatMoney(stop.requestedCents), left: formatMoney(remainingCents) };
  const plans = titles(stop.planIds);
  return stop.planIds.length > 1
    ? m.ranking_stop_group({ ...amounts, plans, count: stop.planIds.length })
    : m.ranking_stop_one({ ...amounts, plan: plans });
}

/** A tie across the line that asks for a lot or a decision, or how it was resolved; with the way to where that is done. */
function TieNotice({ view: { stop, tie }, roundPath }: { view: FullRankingView; roundPath: string }) {
  const open = stop?.reason === "does-not-fit" && stop.lotNeeded;
  if (!tie && !open) return null;
  const resolved = tie?.method === "lot" ? m.ranking_tie_resolved_by_lot() : m.ranking_tie_resolved_by_decision();
  return (
    <Notice tone={tie ? "positive" : "caution"} title={tie ? resolved : m.ranking_tie_at_line()}>
      <p>
        <Link to={`${roundPath}/ranking/lot`} className="inline-flex min-h-11 items-center">
          {tie ? m.ranking_to_tie_record() : m.ranking_to_tie()}
        </Link>
      </p>
    </Notice>
  );
}
