import type { CriterionKey, VerdictValue } from "./criterion-key";
import type { Passage } from "./passages";

type Rule<Input extends string> = { criterion: CriterionKey; suggestion: VerdictValue; inputs: readonly Input[] };

const rule = <const Input extends string>(
  criterion: CriterionKey,
  suggestion: VerdictValue,
  ...inputs: Input[]
): Rule<Input> => ({ criterion, suggestion, inputs });

/** What each rule says about which criterion. Text alone never gives "fail", and the learning goal never gets it. */
export const screeningRules = {
  joint_partners_named: rule("joint_plan", "pass", "initiative", "welfare"),
  joint_partners_together: rule("joint_plan", "pass", "initiative", "welfare"),
  joint_initiative_missing: rule("joint_plan", "fail"),
  joint_welfare_missing: rule("joint_plan", "fail"),
  joint_same_partner: rule("joint_plan", "fail", "name"),
  joint_partners_alike: rule("joint_plan", "unclear", "initiative", "welfare"),
  joint_partner_undecided: rule("joint_plan", "unclear", "text"),
  joint_partner_not_a_name: rule("joint_plan", "unclear", "text"),
  joint_lead_not_partner: rule("joint_plan", "unclear", "lead"),
  joint_one_sided: rule("joint_plan", "unclear", "initiative", "welfare"),

  neighbourhood_named: rule("concrete_neighbourhood", "pass", "neighbourhood", "municipality"),
  neighbourhood_listed: rule("concrete_neighbourhood", "pass", "neighbourhood", "municipality", "code"),
  neighbourhood_own_name: rule("concrete_neighbourhood", "pass", "neighbourhood", "municipality"),
  neighbourhood_not_listed: rule("concrete_neighbourhood", "unclear", "neighbourhood", "municipality"),
  neighbourhood_generic: rule("concrete_neighbourhood", "unclear", "neighbourhood", "municipality"),
  neighbourhood_undecided: rule("concrete_neighbourhood", "unclear", "neighbourhood"),
  neighbourhood_several: rule("concrete_neighbourhood", "unclear", "neighbourhood"),
  neighbourhood_is_municipality: rule("concrete_neighbourhood", "unclear", "neighbourhood"),
  neighbourhood_without_municipality: rule("concrete_neighbourhood", "unclear", "neighbourhood"),
  neighbourhood_blank_but_in_text: rule("concrete_neighbourhood", "unclear"),
  neighbourhood_blank: rule("concrete_neighbourhood", "fail"),
  neighbourhood_whole_area: rule("concrete_neighbourhood", "fail", "neighbourhood"),

  learning_resident_led: rule("resident_led_learning_goal", "pass"),
  learning_blank: rule("resident_led_learning_goal", "unclear"),
  learning_not_found: rule("resident_led_learning_goal", "unclear"),
  learning_lead_not_found: rule("resident_led_learning_goal", "unclear"),
  learning_lead_mixed: rule("resident_led_learning_goal", "unclear"),
  learning_professionals_lead: rule("resident_led_learning_goal", "unclear"),

  evaluation_both_yes: rule("evaluation_and_sharing", "pass"),
  evaluation_conditions_yes: rule("evaluation_and_sharing", "pass"),
  evaluation_no: rule("evaluation_and_sharing", "fail"),
  sharing_no: rule("evaluation_and_sharing", "fail"),
  evaluation_conditions_no: rule("evaluation_and_sharing", "fail"),
  evaluation_conditional: rule("evaluation_and_sharing", "unclear", "text"),
  evaluation_blank: rule("evaluation_and_sharing", "unclear"),
  sharing_blank: rule("evaluation_and_sharing", "unclear"),
  evaluation_both_blank: rule("evaluation_and_sharing", "unclear"),
  evaluation_text_objects: rule("evaluation_and_sharing", "unclear"),

  place_in_netherlands: rule("in_netherlands", "pass", "place"),
  place_netherlands_at_large: rule("in_netherlands", "pass", "place"),
  place_dutch_phone: rule("in_netherlands", "pass"),
  place_abroad: rule("in_netherlands", "fail", "place"),
  place_caribbean: rule("in_netherlands", "unclear", "place"),
  place_both_sides: rule("in_netherlands", "unclear", "place"),
  place_blank: rule("in_netherlands", "unclear"),
  place_unknown: rule("in_netherlands", "unclear", "place"),

  legal_private: rule("private_legal_person", "pass", "form"),
  legal_private_without_kvk: rule("private_legal_person", "pass", "form"),
  legal_look: rule("private_legal_person", "unclear", "form"),
  legal_in_formation: rule("private_legal_person", "unclear", "lead"),
  legal_name_differs: rule("private_legal_person", "unclear", "lead", "form"),
  legal_blank: rule("private_legal_person", "unclear", "lead"),
  legal_unknown: rule("private_legal_person", "unclear", "form"),
  legal_lead_blank: rule("private_legal_person", "unclear"),
  legal_public_body: rule("private_legal_person", "fail", "lead"),
  legal_no_legal_person: rule("private_legal_person", "fail", "form"),
  legal_individual: rule("private_legal_person", "fail", "lead"),

  period_within: rule("period_2022_2023", "pass", "start", "end"),
  period_start_within: rule("period_2022_2023", "pass", "start"),
  period_words_within: rule("period_2022_2023", "pass", "text"),
  period_starts_too_early: rule("period_2022_2023", "fail", "start", "from"),
  period_starts_too_late: rule("period_2022_2023", "fail", "start", "until"),
  period_ends_too_late: rule("period_2022_2023", "fail", "end", "until"),
  period_starts_in_runout: rule("period_2022_2023", "unclear", "start"),
  period_end_before_start: rule("period_2022_2023", "unclear", "start", "end"),
  period_start_vague: rule("period_2022_2023", "unclear", "text"),
  period_start_blank: rule("period_2022_2023", "unclear"),
  period_end_vague: rule("period_2022_2023", "unclear", "text"),
  period_end_blank: rule("period_2022_2023", "unclear"),

  committee_yes: rule("committee_consent", "pass"),
  committee_conditions_yes: rule("committee_consent", "pass"),
  committee_no: rule("committee_consent", "fail"),
  committee_conditions_no: rule("committee_consent", "fail"),
  committee_conditional: rule("committee_consent", "unclear", "text"),
  committee_blank: rule("committee_consent", "unclear"),
  committee_text_objects: rule("committee_consent", "unclear"),
};

export type RuleCode = keyof typeof screeningRules;

/** What goes into the sentence of a rule: the applicant's own words for a name or place, or a calendar date. */
export type InputsOf<Code extends RuleCode> = Readonly<Record<(typeof screeningRules)[Code]["inputs"][number], string>>;

type SuggestionBy<Code extends RuleCode> = {
  suggestion: VerdictValue;
  rule: Code;
  /** Where in the plan this rests on. */
  passages: Passage[];
  inputs: InputsOf<Code>;
};

/** What the program suggests for one criterion, by which rule, and on what it rests. A person decides. */
export type Suggestion = { [Code in RuleCode]: SuggestionBy<Code> }[RuleCode];

/** A suggestion by this rule; the table says which verdict it suggests. */
export function suggest<Code extends RuleCode>(
  code: Code,
  inputs: InputsOf<Code>,
  passages: readonly Passage[] = [],
): Suggestion {
  const { suggestion } = screeningRules[code];
  return { suggestion, rule: code, passages: [...passages], inputs } as SuggestionBy<Code> as Suggestion;
}
