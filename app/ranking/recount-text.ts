import { m } from "~/paraglide/messages";
import { formatHundredths, formatNumber } from "~/ui/format";
import type { PlaceStep } from "./place-steps";
import type { Division, Recount } from "./recount";

/** Three decimals: 4066 is "4,066". */
export const formatThousandths = (thousandths: number): string =>
  `${formatHundredths(Math.floor(thousandths / 10))}${thousandths % 10}`;

/** "13 : 3 = 4,33" */
export const describeDivision = ({ numerator, denominator, hundredths }: Division): string =>
  `${formatNumber(numerator)} : ${formatNumber(denominator)} = ${formatHundredths(hundredths)}`;

/** How the third decimal decides, or that there is nothing to round. */
export function describeRounding({ thousandths, exact, hundredths }: Division): string {
  const digit = thousandths % 10;
  const rounded = formatHundredths(hundredths);
  if (exact && digit === 0) return m.ranking_recount_round_nothing({ rounded });
  return digit >= 5 ? m.ranking_recount_round_up({ digit, rounded }) : m.ranking_recount_round_down({ digit, rounded });
}

/** What the pré adds, and the total. */
export function describeBonusSum({ bonus, base, totalHundredths }: Recount): string {
  const total = formatHundredths(totalHundredths ?? 0);
  if (bonus.mode === "off") return m.ranking_recount_bonus_off({ total });
  if (!bonus.coFunded) return m.ranking_recount_bonus_none({ total });
  if (bonus.mode === "tie-break") return m.ranking_recount_bonus_tie({ total });
  return m.ranking_recount_bonus_points({
    base: formatHundredths(base?.hundredths ?? 0),
    bonus: formatHundredths(bonus.hundredths),
    total,
  });
}

type StepNames = {
  criteria: readonly { id: string; label: string }[];
  titles: Readonly<Record<string, string>>;
  /** No step comes after this one. */
  last: boolean;
};

/** One comparison: how many plans go before, and who is still level. */
export function describeStep(step: PlaceStep, { criteria, titles, last }: StepNames): string {
  const sentences = [comparison(step, criteria), before(step.ahead.length, step.by.kind)];
  const level = step.level.map(({ planId }) => titles[planId] ?? "").join(", ");
  if (step.level.length === 0) sentences.push(m.ranking_recount_level_none());
  else if (last) sentences.push(m.ranking_recount_level_to_the_end({ plans: level }));
  else sentences.push(m.ranking_recount_level({ plans: level }));
  return sentences.join(" ");
}

function comparison({ by, value }: PlaceStep, criteria: StepNames["criteria"]): string {
  if (by.kind === "total") return m.ranking_recount_by_total({ total: formatHundredths(value) });
  if (by.kind === "bonus")
    return value === 1 ? m.ranking_recount_by_bonus_with() : m.ranking_recount_by_bonus_without();
  const criterion = criteria.find(({ id }) => id === by.criterionId)?.label ?? "";
  return m.ranking_recount_by_criterion({ criterion, mean: formatHundredths(value) });
}

function before(count: number, kind: PlaceStep["by"]["kind"]): string {
  if (count === 0) return m.ranking_recount_ahead_none();
  if (kind === "total") {
    return count === 1 ? m.ranking_recount_total_ahead_one() : m.ranking_recount_total_ahead({ count });
  }
  return count === 1 ? m.ranking_recount_ahead_one() : m.ranking_recount_ahead({ count });
}
