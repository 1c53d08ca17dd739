import { m } from "~/paraglide/messages";
import { DefinitionList } from "~/ui/DefinitionList";
import { formatDate, formatDateTime, formatHundredths, formatMoney } from "~/ui/format";
import type { RoundFacts } from "./read-overview.server";

/** Money, dates and the two rules of the ranking that people ask about. */
export function RoundFactsList({ facts }: { facts: RoundFacts }) {
  const { targetDonations: count, typicalAmountCents, quorum } = facts;
  return (
    <DefinitionList
      items={[
        { label: m.reporting_fact_budget(), value: formatMoney(facts.budgetCents) },
        {
          label: m.reporting_fact_target(),
          value: m.reporting_fact_target_text({ count, amount: formatMoney(typicalAmountCents) }),
        },
        { label: m.reporting_fact_submission(), value: formatDateTime(facts.submissionDeadline) },
        ...(facts.scoringDeadline
          ? [{ label: m.reporting_fact_scoring(), value: formatDateTime(facts.scoringDeadline) }]
          : []),
        { label: m.reporting_fact_announcement(), value: formatDate(facts.announcementOn) },
        {
          label: m.reporting_fact_period(),
          value: m.reporting_fact_period_text({
            start: formatDate(facts.periodStart),
            end: formatDate(facts.periodEnd),
          }),
        },
        {
          label: m.reporting_fact_quorum(),
          value:
            quorum === null
              ? m.reporting_fact_quorum_default()
              : m.reporting_fact_quorum_number({ count: Math.max(1, quorum) }),
        },
        { label: m.reporting_fact_bonus(), value: describeBonus(facts) },
      ]}
    />
  );
}

/** What the pré does, and what it can do to others. */
function describeBonus({ bonusMode, bonusHundredths }: RoundFacts): string {
  if (bonusMode === "off" || (bonusMode === "points" && bonusHundredths === 0)) return m.reporting_fact_bonus_off();
  const effect =
    bonusMode === "tie-break"
      ? m.reporting_fact_bonus_tie()
      : m.reporting_fact_bonus_points({ points: formatHundredths(bonusHundredths) });
  return `${effect} ${m.reporting_fact_bonus_honest()}`;
}
