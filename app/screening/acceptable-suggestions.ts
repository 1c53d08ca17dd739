import type { RuleCode, Suggestion } from "./suggestion";

/**
 * The rules whose "pass" a coordinator may take over without looking at each plan: they rest on what was filled in, and their
 * sentence asks nobody to check something. The learning goal is never among them, because it rests on a reading of the text.
 */
const plainRules: ReadonlySet<RuleCode> = new Set<RuleCode>([
  "joint_partners_together",
  "neighbourhood_named",
  "neighbourhood_listed",
  "neighbourhood_own_name",
  "evaluation_both_yes",
  "evaluation_conditions_yes",
  "place_in_netherlands",
  "place_netherlands_at_large",
  "legal_private",
  "period_within",
  "period_start_within",
  "period_words_within",
  "committee_yes",
  "committee_conditions_yes",
]);

/** Whether this suggestion may be taken over together with others, in one step. */
export const isAcceptable = ({ suggestion, rule }: Pick<Suggestion, "suggestion" | "rule">): boolean =>
  suggestion === "pass" && plainRules.has(rule);

/** Where a suggestion may be taken over: nothing was judged yet, or a person let it pass in an earlier version of the plan. */
export const isOpenToAccept = (
  recorded: { verdict: string; planVersion: number } | null | undefined,
  planVersion: number,
): boolean => !recorded || (recorded.verdict === "pass" && recorded.planVersion < planVersion);
