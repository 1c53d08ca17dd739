import type { RankingInput } from "./ranking-input";

/** What the counted sheets of one plan add up to; all whole numbers. */
export type SheetTally = {
  countedSheets: number;
  /** Members of the round minus those recused for this plan. */
  eligibleMembers: number;
  /** N = Σ s, the sum of the sheet numerators s = Σ w·x. */
  numerator: number;
  /** Σ x per criterion, in the configured order. */
  criterionSums: number[];
  /** Sheet numerators, in no particular order. */
  sheetNumerators: number[];
};

// What is known about one (plan, member) pair.
const RECUSED = 1;
const SEEN = 2;

/**
 * Adds up the counted sheets per plan, in one pass over the sheets. A sheet counts only if its member belongs to the round and is not
 * recused from the plan, and every criterion has a score. Sheets of plans that are not in the input are passed over.
 *
 * @returns tallies in the order of `input.plans`
 * @throws RangeError on a weight, score or sum that is not a safe integer, a plan listed twice, or two sheets for one plan and member:
 *   that is damaged data, and choosing one of them would make the ranking depend on chance
 */
export function tallySheets(input: RankingInput): SheetTally[] {
  for (const { id, weight } of input.criteria) {
    if (!Number.isSafeInteger(weight) || weight < 0)
      throw new RangeError(`Weight of ${id} is not a whole number: ${weight}`);
  }
  const plans = indexOf(input.plans.map((plan) => plan.id));
  if (plans.size !== input.plans.length) throw new RangeError("A plan is listed twice");
  const members = indexOf(input.memberIds);
  const pairs = new Uint8Array(plans.size * members.size);
  const pairOf = (planIndex: number, memberId: string) => {
    const member = members.get(memberId);
    return member === undefined ? undefined : planIndex * members.size + member;
  };

  const tallies = input.plans.map(
    (): SheetTally => ({
      countedSheets: 0,
      eligibleMembers: members.size,
      numerator: 0,
      criterionSums: input.criteria.map(() => 0),
      sheetNumerators: [],
    }),
  );

  for (const { planId, memberId } of input.recusals) {
    const planIndex = plans.get(planId);
    const tally = planIndex === undefined ? undefined : tallies[planIndex];
    const pair = planIndex === undefined ? undefined : pairOf(planIndex, memberId);
    if (!tally || pair === undefined || pairs[pair] === RECUSED) continue;
    pairs[pair] = RECUSED;
    tally.eligibleMembers -= 1;
  }

  // Without weights there is nothing to divide by, so no sheet counts and no plan can be ranked.
  if (input.criteria.every((criterion) => criterion.weight === 0)) return tallies;

  for (const { planId, memberId, scores } of input.sheets) {
    const planIndex = plans.get(planId);
    const tally = planIndex === undefined ? undefined : tallies[planIndex];
    const pair = planIndex === undefined ? undefined : pairOf(planIndex, memberId);
    if (!tally || pair === undefined) continue;
    const known = pairs[pair] ?? 0;
    if (known & SEEN) throw new RangeError(`Two sheets of member ${memberId} for plan ${planId}`);
    pairs[pair] = known | SEEN;
    if (!(known & RECUSED)) addSheet(tally, input.criteria, scores);
  }
  return tallies;
}

function addSheet(
  tally: SheetTally,
  criteria: RankingInput["criteria"],
  scores: Record<string, number | null | undefined>,
) {
  if (criteria.some(({ id }) => typeof scores[id] !== "number")) return;
  let sheetNumerator = 0;
  criteria.forEach(({ id, weight }, index) => {
    const score = scores[id] as number;
    sheetNumerator += safeInteger(weight * safeInteger(score));
    tally.criterionSums[index] = safeInteger((tally.criterionSums[index] ?? 0) + score);
  });
  tally.sheetNumerators.push(safeInteger(sheetNumerator));
  tally.numerator = safeInteger(tally.numerator + sheetNumerator);
  tally.countedSheets += 1;
}

function safeInteger(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number within 2^53: ${value}`);
  return value;
}

/** Index by id; an id that is there twice counts once. */
function indexOf(ids: readonly string[]): Map<string, number> {
  const index = new Map<string, number>();
  for (const id of ids) if (!index.has(id)) index.set(id, index.size);
  return index;
}
