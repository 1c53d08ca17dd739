import type { SheetDesign } from "./sheet-design";

/** What can be said about the sheets in whole numbers, before any model. */
export type ExactEffects = {
  /** Parts of the member-plan graph that no sheet connects; plans in different parts cannot be compared through shared members. */
  components: number;
  allEqual: boolean;
  /** Every sheet is exactly plan effect + member effect. */
  additive: boolean;
  /**
   * Plan effects times the total weight; only meaningful when `additive`. Whole numbers when the graph is connected; otherwise each part is
   * placed so that its members are, on average, as strict as those of the other parts.
   */
  planEffects: Float64Array;
};

/**
 * Walks over the member-plan graph, giving each plan and member the effect that its first sheet asks for, and checks whether all other
 * sheets agree. Numerators are whole numbers, so "exactly" means exactly.
 */
export function exactEffects({
  planIds,
  memberIds,
  planStart,
  sheetMember,
  sheetNumerator,
}: SheetDesign): ExactEffects {
  const planEffects = new Float64Array(planIds.length).fill(Number.NaN);
  const memberEffects = new Float64Array(memberIds.length).fill(Number.NaN);
  const sheetsByMember = memberSheets({ memberIds, planStart, sheetMember });
  const parts: { plans: number[]; shift: number }[] = [];
  let additive = true;

  for (let first = 0; first < memberIds.length; first++) {
    if (!Number.isNaN(memberEffects[first])) continue;
    memberEffects[first] = 0;
    const waiting = [first];
    const partMembers = [first];
    const partPlans: number[] = [];
    for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) {
      for (const { sheet, plan } of sheetsByMember[member]!) {
        const effect = sheetNumerator[sheet]! - memberEffects[member]!;
        if (Number.isNaN(planEffects[plan])) {
          planEffects[plan] = effect;
          partPlans.push(plan);
          for (let other = planStart[plan]!; other < planStart[plan + 1]!; other++) {
            const scorer = sheetMember[other]!;
            if (!Number.isNaN(memberEffects[scorer])) continue;
            memberEffects[scorer] = sheetNumerator[other]! - effect;
            waiting.push(scorer);
            partMembers.push(scorer);
          }
        } else if (planEffects[plan] !== effect) additive = false;
      }
    }
    parts.push({
      plans: partPlans,
      shift: partMembers.reduce((sum, m) => sum + memberEffects[m]!, 0) / partMembers.length,
    });
  }
  if (parts.length > 1) for (const { plans, shift } of parts) for (const plan of plans) planEffects[plan]! += shift;
  const allEqual = sheetNumerator.every((numerator) => numerator === sheetNumerator[0]);
  return { components: parts.length, allEqual, additive, planEffects };
}

function memberSheets({
  memberIds,
  planStart,
  sheetMember,
}: Pick<SheetDesign, "memberIds" | "planStart" | "sheetMember">) {
  const sheets: { sheet: number; plan: number }[][] = memberIds.map(() => []);
  for (let plan = 0; plan + 1 < planStart.length; plan++) {
    for (let sheet = planStart[plan]!; sheet < planStart[plan + 1]!; sheet++) {
      sheets[sheetMember[sheet]!]!.push({ sheet, plan });
    }
  }
  return sheets;
}
