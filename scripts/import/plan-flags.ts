import type { RoundTemplate } from "../../app/calls/call-template";
import { instantMillis } from "../../app/intake/instants";
import type { PlanDraft } from "../../app/intake/plan-draft";
import type { PlanValues } from "../../app/intake/plan-values";
import { moneyWarnings } from "../../app/screening/money-warnings";

/** What a flag is read from besides the plan itself. */
export type FlagSource = {
  template: RoundTemplate;
  /** Fields that the file has a column for: what a form did not ask, no plan can lack. */
  asked: ReadonlySet<keyof PlanValues>;
  /** An earlier submission that may be the same project, by its number or else its row. */
  duplicateOf: string | null;
};

/** What a coordinator should look at in a plan, as far as its own row tells. A flag is never a verdict. */
export function flagsOf({ values, state, problems }: PlanDraft, source: FlagSource): string[] {
  if (state === "test") return [];
  const { kind, typicalAmountCents, submissionDeadline } = source.template;
  const money = new Set(moneyWarnings(values, { kind, typicalAmountCents }).map(({ code }) => code));
  const late = values.submittedAt !== null && instantMillis(values.submittedAt) > Date.parse(submissionDeadline);
  const kvkUnclear = problems.some(({ code }) => code === "kvk_unclear");
  const flags: [name: string, raised: boolean][] = [
    ["withdrawn", state === "withdrawn"],
    ["requested_missing", money.has("request_missing") && source.asked.has("requestedCents")],
    ["requested_above_50k", money.has("request_above_typical")],
    ["budget_does_not_add_up", money.has("request_above_budget") || money.has("totals_differ")],
    ["kvk_missing", values.kvk === null && !kvkUnclear && source.asked.has("kvk")],
    ["submitted_after_deadline", late],
    [`possible_duplicate_of:${source.duplicateOf}`, source.duplicateOf !== null],
  ];
  return flags.flatMap(([name, raised]) => (raised ? [name] : []));
}
