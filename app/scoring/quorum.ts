/** Half of those who may score the plan, and never fewer than three (scoring method, section 1). */
export const defaultQuorum = (eligibleMembers: number): number => Math.max(3, Math.ceil(eligibleMembers / 2));

/**
 * The counted sheets a plan needs to be ranked.
 *
 * @param configured of the round; `null` is the default. A quorum of 0 would rank plans nobody scored.
 * @param eligibleMembers members of the round minus those recused for the plan
 */
export const quorumOf = (configured: number | null, eligibleMembers: number): number =>
  Math.max(1, configured ?? defaultQuorum(eligibleMembers));
