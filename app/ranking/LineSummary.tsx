import { m } from "~/paraglide/messages";
import { DefinitionList } from "~/ui/DefinitionList";
import { formatMoney } from "~/ui/format";
import { Money } from "~/ui/Money";
import { ProgressBar } from "~/ui/ProgressBar";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import type { FullRankingView } from "./ranking-view";

/** How many plans are above the line, what they ask together and what is left, next to the target of the call. */
export function LineSummary({ view, targetDonations }: { view: FullRankingView; targetDonations: number }) {
  const spread = view.municipalities
    .map(({ name, plans }) => (plans > 1 ? `${name} (${plans})` : name) || m.ui_not_filled_in())
    .join(", ");
  return (
    <Section id="summary" title={m.ranking_summary_title()}>
      <Stack>
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
