import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { DefinitionList } from "~/ui/DefinitionList";
import { formatMoney } from "~/ui/format";
import { Money } from "~/ui/Money";
import { ProgressBar } from "~/ui/ProgressBar";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import type { FullRankingView } from "./ranking-view";

type LineSummaryProps = { view: FullRankingView; targetDonations: number; roundPath: string };

/** With more than this the names are in the list only. */
const mostNamed = 15;

/** Which plans are above the line, what they ask together and what is left, next to the target of the call. */
export function LineSummary({ view, targetDonations, roundPath }: LineSummaryProps) {
  const spread = view.municipalities
    .map(({ name, plans }) => (plans > 1 ? `${name} (${plans})` : name) || m.ui_not_filled_in())
    .join(", ");
  return (
    <Section id="summary" title={m.ranking_summary_title()}>
      <Stack>
        {view.withinCount > 0 && view.withinCount <= mostNamed && <WhoIsAbove view={view} roundPath={roundPath} />}
        <DefinitionList
          items={[
            {
              label: m.ranking_above_line(),
              value: m.ranking_above_line_count({ count: view.withinCount, target: targetDonations }),
            },
            { label: m.ranking_sum(), value: <Money cents={view.sumCents} /> },
            { label: m.ranking_left(), value: <Money cents={view.remainingCents} /> },
            ...(spread ? [{ label: m.ranking_municipalities(), value: spread }] : []),
          ]}
        />
        <ProgressBar
          label={m.ranking_budget_used()}
          value={view.sumCents}
          max={view.budgetCents}
          text={m.ranking_sum_of_budget({ sum: formatMoney(view.sumCents), budget: formatMoney(view.budgetCents) })}
        />
      </Stack>
    </Section>
  );
}

function WhoIsAbove({ view, roundPath }: { view: FullRankingView; roundPath: string }) {
  return (
    <ol className="flex flex-col">
      {view.rows.slice(0, view.withinCount).map((row) => (
        <li key={row.id} className="flex flex-wrap items-center gap-x-3 border-b border-line py-1">
          <strong className="numeric">{row.rank}.</strong>
          <Link to={`${roundPath}/meeting/${row.id}`} className="inline-flex min-h-11 items-center" prefetch="none">
            {row.title}
          </Link>
          <span className="text-ink-muted">{row.municipality}</span>
          <span className="ml-auto">
            <Money cents={row.requestedCents} />
          </span>
        </li>
      ))}
    </ol>
  );
}
