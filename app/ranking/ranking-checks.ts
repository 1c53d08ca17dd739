import { type CriterionDistribution, criterionDistributions } from "./criterion-distribution";
import type { ResolvedRanking } from "./resolved-ranking";
import { type ScenarioResult, solidityOf } from "./solidity";

type Checks = { solidity: ScenarioResult[]; distributions: CriterionDistribution[] };

/** A ranking is computed once per revision of its round, and so is what is checked about it. */
const kept = new WeakMap<ResolvedRanking, Checks>();

/** What the list would be without each member, criterion and the pré, and how the scores are spread; kept as long as the ranking is. */
export function checksOf(computed: ResolvedRanking, scale: { min: number; max: number }): Checks {
  const known = kept.get(computed);
  if (known) return known;
  const checks = {
    solidity: solidityOf(computed.input, computed.tie?.order ?? null),
    distributions: criterionDistributions(computed.input, scale),
  };
  kept.set(computed, checks);
  return checks;
}
