import { m } from "~/paraglide/messages";
import { formatDate, formatDateTime, formatMoney } from "~/ui/format";

const labels: Record<string, () => string> = {
  name: () => m.calls_round_name(),
  submissionDeadline: () => m.calls_submission_deadline(),
  scoringDeadline: () => m.calls_scoring_deadline(),
  announcementOn: () => m.calls_announcement(),
  periodStart: () => m.calls_period_start(),
  periodEnd: () => m.calls_period_end(),
  budgetCents: () => m.calls_budget(),
  targetDonations: () => m.calls_target_donations(),
  typicalAmountCents: () => m.calls_typical_amount(),
  scaleMax: () => m.audit_fact_scale_max(),
  bonusMode: () => m.calls_bonus(),
  bonusHundredths: () => m.audit_fact_bonus_hundredths(),
  quorum: () => m.calls_quorum(),
  label: () => m.calls_criterion_label(),
  explanation: () => m.calls_criterion_explanation(),
  weight: () => m.calls_weight(),
  meanings: () => m.calls_meanings(),
  slug: () => m.audit_fact_slug(),
  userId: () => m.audit_fact_person(),
  roles: () => m.people_roles(),
  phase: () => m.calls_page_phase(),
};

/** "criteria.0.weight" is "Gewicht (1)": the last word that has a name here, and the place in its list. */
export function describeFact(path: string): string {
  const steps = path.split(".");
  const place = steps.find((step) => /^\d+$/.test(step));
  const key = steps.findLast((step) => !/^\d+$/.test(step)) ?? path;
  const label = labels[key]?.() ?? key;
  return place === undefined ? label : `${label} (${Number(place) + 1})`;
}

/** Amounts, dates and times as people write them; other values as they are. */
export function describeValue(path: string, value: string | null): string {
  if (value === null) return m.ui_not_filled_in();
  if (/Cents$/.test(path) && /^\d+$/.test(value)) return formatMoney(Number(value));
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return formatDateTime(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return value;
}
