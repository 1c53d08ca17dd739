import { originalAnswer, type Passage, wholeField } from "./passages";
import type { ScreenablePlan, ScreeningSettings } from "./screenable-plan";
import { type Suggestion, suggest } from "./suggestion";

/**
 * The experiment lies within the period of the call and begins in its first calendar year (the rest is run-out). Calendar
 * dates compare as text. Ideas name a beginning only, often in words: words pass when every year in them lies within the
 * period, and never fail.
 */
export function period(
  plan: ScreenablePlan,
  { kind, periodStart, periodEnd }: Pick<ScreeningSettings, "kind" | "periodStart" | "periodEnd">,
): Suggestion {
  const start = plan.startDate;
  const end = plan.endDate;
  const startCell = originalAnswer(plan, "startDate");
  const endCell = originalAnswer(plan, "endDate");
  const grounds = (stance: Passage["stance"], ...cells: (typeof startCell)[]) =>
    cells.flatMap((cell) => (cell ? wholeField(plan, cell.field, stance) : []));

  if (start !== null && start < periodStart)
    return suggest("period_starts_too_early", { start, from: periodStart }, grounds("against", startCell));
  if (start !== null && start > periodEnd)
    return suggest("period_starts_too_late", { start, until: periodEnd }, grounds("against", startCell));
  if (end !== null && end > periodEnd)
    return suggest("period_ends_too_late", { end, until: periodEnd }, grounds("against", endCell));

  if (start === null) {
    const text = startCell?.text ?? "";
    if (text === "") return suggest("period_start_blank", {});
    return kind === "ideas" && yearsWithin(text, periodStart, periodEnd)
      ? suggest("period_words_within", { text }, grounds("for", startCell))
      : suggest("period_start_vague", { text }, grounds("against", startCell));
  }
  if (end !== null && end < start)
    return suggest("period_end_before_start", { start, end }, grounds("against", startCell, endCell));
  if (start.slice(0, 4) > periodStart.slice(0, 4))
    return suggest("period_starts_in_runout", { start }, grounds("against", startCell));
  if (end !== null) return suggest("period_within", { start, end }, grounds("for", startCell, endCell));
  if (kind === "ideas") return suggest("period_start_within", { start }, grounds("for", startCell));
  return endCell && endCell.text !== ""
    ? suggest("period_end_vague", { text: endCell.text }, grounds("against", endCell))
    : suggest("period_end_blank", {});
}

/** "voorjaar 2022" names whole years, and each of them lies in the period from its first to its last day. */
function yearsWithin(text: string, periodStart: string, periodEnd: string): boolean {
  const years = text.match(/\b(19|20)\d\d\b/g) ?? [];
  return years.length > 0 && years.every((year) => `${year}-01-01` >= periodStart && `${year}-12-31` <= periodEnd);
}
