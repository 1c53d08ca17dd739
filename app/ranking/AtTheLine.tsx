import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";
import { formatMoney } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import type { BudgetStop } from "./budget-line";
import { LineOptionsList } from "./LineOptionsList";
import type { FullRankingView } from "./ranking-view";

/** Where the walk down the list stopped and why, and the three choices of the committee with their consequences. */
export function AtTheLine({ view, children }: { view: FullRankingView; children?: ReactNode }) {
  if (!view.stop) return null;
  const titleOf = new Map(view.rows.map((row) => [row.id, row.title]));
  const titles = (planIds: readonly string[]) => planIds.map((id) => `“${titleOf.get(id) ?? ""}”`).join(", ");
  return (
    <Section id="line" title={m.ranking_line_title()} intro={whyHere(view.stop, view, titles)}>
      <Stack>
        {view.stop.reason === "does-not-fit" && (
          <>
            {view.stop.lotNeeded && <Notice tone="caution" title={m.ranking_tie_at_line()} />}
            <LineOptionsList options={view.stop.options} withinCount={view.withinCount} titles={titles} />
          </>
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
