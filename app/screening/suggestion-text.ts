import { m } from "~/paraglide/messages";
import { formatDate, formatMoney } from "~/ui/format";
import type { CoFundingReading, CoFundingReason } from "./co-funding";
import type { MoneyWarning } from "./money-warnings";
import type { InputsOf, RuleCode, Suggestion } from "./suggestion";

/** Calendar dates in words. */
const dates = <Key extends string>(inputs: Readonly<Record<Key, string>>): Record<Key, string> =>
  Object.fromEntries(Object.entries<string>(inputs).map(([key, date]) => [key, formatDate(date)])) as Record<
    Key,
    string
  >;

const ruleWords: { [Code in RuleCode]: (inputs: InputsOf<Code>) => string } = {
  joint_partners_named: (inputs) => m.screening_rule_joint_partners_named(inputs),
  joint_partners_together: (inputs) => m.screening_rule_joint_partners_together(inputs),
  joint_initiative_missing: () => m.screening_rule_joint_initiative_missing(),
  joint_welfare_missing: () => m.screening_rule_joint_welfare_missing(),
  joint_same_partner: (inputs) => m.screening_rule_joint_same_partner(inputs),
  joint_partners_alike: (inputs) => m.screening_rule_joint_partners_alike(inputs),
  joint_partner_undecided: (inputs) => m.screening_rule_joint_partner_undecided(inputs),
  joint_partner_not_a_name: (inputs) => m.screening_rule_joint_partner_not_a_name(inputs),
  joint_lead_not_partner: (inputs) => m.screening_rule_joint_lead_not_partner(inputs),
  joint_one_sided: (inputs) => m.screening_rule_joint_one_sided(inputs),
  neighbourhood_named: (inputs) => m.screening_rule_neighbourhood_named(inputs),
  neighbourhood_listed: (inputs) => m.screening_rule_neighbourhood_listed(inputs),
  neighbourhood_own_name: (inputs) => m.screening_rule_neighbourhood_own_name(inputs),
  neighbourhood_not_listed: (inputs) => m.screening_rule_neighbourhood_not_listed(inputs),
  neighbourhood_generic: (inputs) =>
    inputs.municipality === ""
      ? m.screening_rule_neighbourhood_generic_no_municipality(inputs)
      : m.screening_rule_neighbourhood_generic(inputs),
  neighbourhood_undecided: (inputs) => m.screening_rule_neighbourhood_undecided(inputs),
  neighbourhood_several: (inputs) => m.screening_rule_neighbourhood_several(inputs),
  neighbourhood_is_municipality: (inputs) => m.screening_rule_neighbourhood_is_municipality(inputs),
  neighbourhood_without_municipality: (inputs) => m.screening_rule_neighbourhood_without_municipality(inputs),
  neighbourhood_blank_but_in_text: () => m.screening_rule_neighbourhood_blank_but_in_text(),
  neighbourhood_blank: () => m.screening_rule_neighbourhood_blank(),
  neighbourhood_whole_area: (inputs) => m.screening_rule_neighbourhood_whole_area(inputs),
  learning_resident_led: () => m.screening_rule_learning_resident_led(),
  learning_blank: () => m.screening_rule_learning_blank(),
  learning_not_found: () => m.screening_rule_learning_not_found(),
  learning_lead_not_found: () => m.screening_rule_learning_lead_not_found(),
  learning_lead_mixed: () => m.screening_rule_learning_lead_mixed(),
  learning_professionals_lead: () => m.screening_rule_learning_professionals_lead(),
  evaluation_both_yes: () => m.screening_rule_evaluation_both_yes(),
  evaluation_conditions_yes: () => m.screening_rule_evaluation_conditions_yes(),
  evaluation_no: () => m.screening_rule_evaluation_no(),
  sharing_no: () => m.screening_rule_sharing_no(),
  evaluation_conditions_no: () => m.screening_rule_evaluation_conditions_no(),
  evaluation_conditional: (inputs) => m.screening_rule_evaluation_conditional(inputs),
  evaluation_blank: () => m.screening_rule_evaluation_blank(),
  sharing_blank: () => m.screening_rule_sharing_blank(),
  evaluation_both_blank: () => m.screening_rule_evaluation_both_blank(),
  evaluation_text_objects: () => m.screening_rule_evaluation_text_objects(),
  place_in_netherlands: (inputs) => m.screening_rule_place_in_netherlands(inputs),
  place_netherlands_at_large: (inputs) => m.screening_rule_place_netherlands_at_large(inputs),
  place_dutch_phone: () => m.screening_rule_place_dutch_phone(),
  place_abroad: (inputs) => m.screening_rule_place_abroad(inputs),
  place_caribbean: (inputs) => m.screening_rule_place_caribbean(inputs),
  place_both_sides: (inputs) => m.screening_rule_place_both_sides(inputs),
  place_blank: () => m.screening_rule_place_blank(),
  place_unknown: (inputs) => m.screening_rule_place_unknown(inputs),
  legal_private: (inputs) => m.screening_rule_legal_private(inputs),
  legal_private_without_kvk: (inputs) => m.screening_rule_legal_private_without_kvk(inputs),
  legal_look: (inputs) => m.screening_rule_legal_look(inputs),
  legal_in_formation: (inputs) => m.screening_rule_legal_in_formation(inputs),
  legal_name_differs: (inputs) => m.screening_rule_legal_name_differs(inputs),
  legal_blank: (inputs) => m.screening_rule_legal_blank(inputs),
  legal_unknown: (inputs) => m.screening_rule_legal_unknown(inputs),
  legal_lead_blank: () => m.screening_rule_legal_lead_blank(),
  legal_public_body: (inputs) => m.screening_rule_legal_public_body(inputs),
  legal_no_legal_person: (inputs) => m.screening_rule_legal_no_legal_person(inputs),
  legal_individual: (inputs) => m.screening_rule_legal_individual(inputs),
  period_within: (inputs) => m.screening_rule_period_within(dates(inputs)),
  period_start_within: (inputs) => m.screening_rule_period_start_within(dates(inputs)),
  period_words_within: (inputs) => m.screening_rule_period_words_within(inputs),
  period_starts_too_early: (inputs) => m.screening_rule_period_starts_too_early(dates(inputs)),
  period_starts_too_late: (inputs) => m.screening_rule_period_starts_too_late(dates(inputs)),
  period_ends_too_late: (inputs) => m.screening_rule_period_ends_too_late(dates(inputs)),
  period_starts_in_runout: (inputs) => m.screening_rule_period_starts_in_runout(dates(inputs)),
  period_end_before_start: (inputs) => m.screening_rule_period_end_before_start(dates(inputs)),
  period_start_vague: (inputs) => m.screening_rule_period_start_vague(inputs),
  period_start_blank: () => m.screening_rule_period_start_blank(),
  period_end_vague: (inputs) => m.screening_rule_period_end_vague(inputs),
  period_end_blank: () => m.screening_rule_period_end_blank(),
  committee_yes: () => m.screening_rule_committee_yes(),
  committee_conditions_yes: () => m.screening_rule_committee_conditions_yes(),
  committee_no: () => m.screening_rule_committee_no(),
  committee_conditions_no: () => m.screening_rule_committee_conditions_no(),
  committee_conditional: (inputs) => m.screening_rule_committee_conditional(inputs),
  committee_blank: () => m.screening_rule_committee_blank(),
  committee_text_objects: () => m.screening_rule_committee_text_objects(),
};

const longestQuote = 80;

/** One line, and not longer than a person takes in at a glance; the passage itself is shown beside it. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote).trimEnd()} …` : line;
}

/** Why the program suggests this, and what to do where it is unclear, in one or two plain sentences. */
export function describeSuggestion({ rule, inputs }: Pick<Suggestion, "rule" | "inputs">): string {
  const words = ruleWords[rule] as (inputs: Readonly<Record<string, string>>) => string;
  return words(Object.fromEntries(Object.entries<string>(inputs).map(([key, text]) => [key, shorten(text)])));
}

const coFundingWords: Record<CoFundingReason, (amount: string) => string> = {
  amounts: (amount) => m.screening_cofunding_amounts({ amount }),
  zero: () => m.screening_cofunding_zero(),
  blank: () => m.screening_cofunding_blank(),
  contradicts_total: (amount) => m.screening_cofunding_contradicts_total({ amount }),
  words_yes: () => m.screening_cofunding_words_yes(),
  words_no: () => m.screening_cofunding_words_no(),
  words_unclear: () => m.screening_cofunding_words_unclear(),
};

/** On what the reading of the co-funding rests. */
export const describeCoFunding = ({ reason, amountCents }: CoFundingReading): string =>
  coFundingWords[reason](formatMoney(amountCents ?? 0));

/** What to look at in the money of a plan. */
export function describeMoneyWarning(warning: MoneyWarning): string {
  switch (warning.code) {
    case "request_missing":
      return m.screening_money_request_missing();
    case "budget_missing":
      return m.screening_money_budget_missing();
    case "request_above_typical":
      return m.screening_money_request_above_typical({
        requested: formatMoney(warning.requestedCents),
        typical: formatMoney(warning.typicalCents),
      });
    case "request_above_budget":
      return m.screening_money_request_above_budget({
        requested: formatMoney(warning.requestedCents),
        total: formatMoney(warning.totalCents),
      });
    case "totals_differ":
      return m.screening_money_totals_differ({
        total: formatMoney(warning.totalCents),
        sum: formatMoney(warning.sumCents),
      });
  }
}
