import type { OfficialRanking } from "./official";

/** A plan whose place or total is not what it was; `null` is "not rankable" or "not in the list". */
export type RankingChange = {
  planId: string;
  before: { rank: number | null; totalHundredths: number | null };
  after: { rank: number | null; totalHundredths: number | null };
};

/** What is different between the frozen ranking and the one of now, in the order of now; plans that left the list come last. */
export function changesSinceFrozen(frozen: OfficialRanking, now: OfficialRanking): RankingChange[] {
  const before = new Map(frozen.map((plan) => [plan.planId, placeOf(plan)]));
  const present = new Set(now.map((plan) => plan.planId));
  const gone = frozen.filter((plan) => !present.has(plan.planId));
  return [
    ...now.map((plan) => ({ planId: plan.planId, before: before.get(plan.planId) ?? nowhere, after: placeOf(plan) })),
    ...gone.map((plan) => ({ planId: plan.planId, before: placeOf(plan), after: nowhere })),
  ].filter((change) => !samePlace(change.before, change.after));
}

type Place = RankingChange["before"];

const nowhere: Place = { rank: null, totalHundredths: null };
const placeOf = ({ rank, totalHundredths }: OfficialRanking[number]): Place => ({ rank, totalHundredths });
const samePlace = (a: Place, b: Place) => a.rank === b.rank && a.totalHundredths === b.totalHundredths;
