import { type SheetDesign, sheetsOfPlan } from "./sheet-design";

/**
 * The plans with the same number of sheets, added up. Eliminating a plan depends on that number alone, so the REML criterion needs the plans
 * only through these sums, however many there are.
 */
export type SizeGroup = {
  /** Sheets per plan, n. */
  size: number;
  plans: number;
  /** Sheets of members j and k on the same plan: lower triangle, members × members; the diagonal holds the sheets of each member. */
  pairs: Float64Array;
  /** Sums over the plans of their sum of centred scores: as such, squared, and per member over the plans that member scored. */
  sum: number;
  squares: number;
  memberSums: Float64Array;
};

export function groupBySize(design: SheetDesign): SizeGroup[] {
  const { planIds, memberIds, planStart, sheetMember, sheetScore } = design;
  const members = memberIds.length;
  const groups = new Map<number, SizeGroup>();
  for (let plan = 0; plan < planIds.length; plan++) {
    const size = sheetsOfPlan(design, plan);
    const group = groups.get(size) ?? emptyGroup(size, members);
    groups.set(size, group);

    const [from, to] = [planStart[plan]!, planStart[plan + 1]!];
    let planSum = 0;
    for (let sheet = from; sheet < to; sheet++) planSum += sheetScore[sheet]!;
    group.plans += 1;
    group.sum += planSum;
    group.squares += planSum * planSum;
    for (let sheet = from; sheet < to; sheet++) {
      const member = sheetMember[sheet]!;
      group.memberSums[member]! += planSum;
      // Members are in order within a plan, so this fills the lower triangle.
      for (let other = from; other <= sheet; other++) group.pairs[member * members + sheetMember[other]!]! += 1;
    }
  }
  return [...groups.values()].sort((a, b) => a.size - b.size);
}

const emptyGroup = (size: number, members: number): SizeGroup => ({
  size,
  plans: 0,
  pairs: new Float64Array(members * members),
  sum: 0,
  squares: 0,
  memberSums: new Float64Array(members),
});
