import { type BudgetCandidate, idsOf, type RankGroup, someFits } from "./rank-groups";

/** A group of which every amount is known. */
type KnownGroup = { plans: readonly BudgetCandidate[]; cents: number };

/** The three named choices of the committee at the budget line, with what each leads to. Amounts in whole cents. */
export type LineOptions = {
  /** Everyone in the group at the line gets the same share of what they asked; `null` when nothing is left to share. */
  partialFunding: null | {
    /** The exact share is `shareOf.leftCents / shareOf.requestedCents`. */
    shareOf: { leftCents: number; requestedCents: number };
    /** That share in hundredths of a percent (7125 is 71.25%), rounded down so that it never promises more than there is. */
    percentageHundredths: number;
    /** Each request times the exact share, rounded down to a whole cent. */
    amounts: { planId: string; cents: number }[];
    sumCents: number;
    /** The cents that rounding down leaves: fewer than there are plans in the group. */
    remainingCents: number;
  };
  /** Pass over the group at the line and take, in order of rank, what still fits as a whole. */
  skip: {
    planIds: string[];
    /** Plans that rank above one of `planIds` and are passed over. */
    passedOverPlanIds: string[];
    sumCents: number;
    remainingCents: number;
    /**
     * Why the search ended early, or `null` when it saw every plan: at a `tie` where some of the equals would fit but not all, or at an
     * `unknown-amount`. Going past either would favour a lower plan over one that may fit.
     */
    endedAt: null | { reason: "tie" | "unknown-amount"; planIds: string[] };
  };
  /** Stop here and keep the rest. */
  leaveRemainder: { sumCents: number; remainingCents: number };
};

/**
 * @param atLine the first group that does not fit as a whole
 * @param below the groups after it, in order of rank
 * @param sumCents what the plans within the budget ask together
 * @param leftCents budget minus that sum
 */
export function lineOptions(
  atLine: KnownGroup,
  below: readonly RankGroup[],
  sumCents: number,
  leftCents: number,
): LineOptions {
  return {
    partialFunding: leftCents === 0 ? null : partialFunding(atLine, sumCents, leftCents),
    skip: skip(atLine, below, sumCents, leftCents),
    leaveRemainder: { sumCents, remainingCents: leftCents },
  };
}

function partialFunding(atLine: KnownGroup, sumCents: number, leftCents: number) {
  const amounts = atLine.plans.map(({ planId, requestedCents }) => ({
    planId,
    cents: timesShare(requestedCents ?? 0, leftCents, atLine.cents),
  }));
  const shared = amounts.reduce((sum, { cents }) => sum + cents, 0);
  return {
    shareOf: { leftCents, requestedCents: atLine.cents },
    percentageHundredths: timesShare(10_000, leftCents, atLine.cents),
    amounts,
    sumCents: sumCents + shared,
    remainingCents: leftCents - shared,
  };
}

/** `floor(value · part / whole)`; in big integers, because two amounts in cents can multiply past 2^53. */
const timesShare = (value: number, part: number, whole: number): number =>
  Number((BigInt(value) * BigInt(part)) / BigInt(whole));

function skip(
  atLine: KnownGroup,
  below: readonly RankGroup[],
  sumCents: number,
  leftCents: number,
): LineOptions["skip"] {
  const planIds: string[] = [];
  const passedOverPlanIds: string[] = [];
  let waiting = idsOf(atLine);
  let left = leftCents;
  let endedAt: LineOptions["skip"]["endedAt"] = null;
  for (const group of below) {
    const ids = idsOf(group);
    if (group.cents === null) {
      endedAt = { reason: "unknown-amount", planIds: ids };
      break;
    }
    if (group.cents <= left) {
      planIds.push(...ids);
      passedOverPlanIds.push(...waiting);
      waiting = [];
      left -= group.cents;
    } else if (someFits(group, left)) {
      endedAt = { reason: "tie", planIds: ids };
      break;
    } else {
      waiting.push(...ids);
    }
  }
  return { planIds, passedOverPlanIds, sumCents: sumCents + leftCents - left, remainingCents: left, endedAt };
}
