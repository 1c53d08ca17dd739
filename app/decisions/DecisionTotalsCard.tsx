import { m } from "~/paraglide/messages";
import { DefinitionList } from "~/ui/DefinitionList";
import { formatMoney } from "~/ui/format";
import { Money } from "~/ui/Money";
import { Notice } from "~/ui/Notice";
import { ProgressBar } from "~/ui/ProgressBar";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import type { DecisionTotals } from "./decision-totals";

type DecisionTotalsCardProps = { totals: DecisionTotals; ideas: boolean; budgetCents: number; targetDonations: number };

/** Number of donations, sum and remainder: always in sight beside the list. */
export function DecisionTotalsCard({ totals, ideas, budgetCents, targetDonations }: DecisionTotalsCardProps) {
  const decided = totals.plans - totals.undecided;
  return (
    <Section id="totals" title={m.decisions_totals_title()}>
      <Stack>
        <DefinitionList
          items={
            ideas
              ? [{ label: m.decisions_advancing(), value: totals.supported }]
              : [
                  {
                    label: m.decisions_donations(),
                    value: m.ranking_above_line_count({ count: totals.supported, target: targetDonations }),
                  },
                  { label: m.decisions_sum(), value: <Money cents={totals.sumCents} /> },
                  { label: m.ranking_left(), value: <Money cents={totals.remainingCents} /> },
                  { label: m.decisions_reserves(), value: totals.reserved },
                ]
          }
        />
        {!ideas && totals.remainingCents < 0 && (
          <Notice tone="caution" title={m.decisions_over_budget({ amount: formatMoney(-totals.remainingCents) })} />
        )}
        {!ideas && (
          <ProgressBar
            label={m.ranking_budget_used()}
            value={Math.min(totals.sumCents, budgetCents)}
            max={budgetCents}
            text={m.ranking_sum_of_budget({ sum: formatMoney(totals.sumCents), budget: formatMoney(budgetCents) })}
          />
        )}
        <ProgressBar label={m.decisions_decided_plans()} value={decided} max={totals.plans} />
      </Stack>
    </Section>
  );
}
