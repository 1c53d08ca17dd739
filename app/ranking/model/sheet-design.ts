import type { CountedSheet } from "../counted-sheets";

/**
 * Who scored what, in typed arrays. Plans and members are those with a sheet, in order of id (code units), and sheets in order of plan and
 * member: the order of the input changes no bit of a result.
 */
export type SheetDesign = {
  planIds: readonly string[];
  memberIds: readonly string[];
  /** The sheets of plan `i` are `planStart[i]` up to `planStart[i + 1]`. */
  planStart: Int32Array;
  /** Per sheet: index of the member, numerator (a whole number), and score in points minus `meanScore`. */
  sheetMember: Int32Array;
  sheetNumerator: Float64Array;
  sheetScore: Float64Array;
  /** Mean of all sheets, in points. */
  meanScore: number;
  totalWeight: number;
};

export function designOf(sheets: readonly CountedSheet[], totalWeight: number): SheetDesign {
  const ordered = [...sheets].sort((a, b) => byText(a.planId, b.planId) || byText(a.memberId, b.memberId));
  const planIds = sortedUnique(sheets.map((sheet) => sheet.planId));
  const memberIds = sortedUnique(sheets.map((sheet) => sheet.memberId));
  const plans = indexOf(planIds);
  const members = indexOf(memberIds);

  const planStart = new Int32Array(planIds.length + 1);
  for (const { planId } of ordered) planStart[(plans.get(planId) as number) + 1]! += 1;
  for (let i = 0; i < planIds.length; i++) planStart[i + 1]! += planStart[i]!;

  const sum = ordered.reduce((total, { numerator }) => total + numerator, 0);
  const meanScore = sum / (ordered.length * totalWeight);
  return {
    planIds,
    memberIds,
    planStart,
    sheetMember: Int32Array.from(ordered, ({ memberId }) => members.get(memberId) as number),
    sheetNumerator: Float64Array.from(ordered, ({ numerator }) => numerator),
    sheetScore: Float64Array.from(ordered, ({ numerator }) => numerator / totalWeight - meanScore),
    meanScore,
    totalWeight,
  };
}

/** n_i, the number of sheets of plan `i`. */
export const sheetsOfPlan = ({ planStart }: SheetDesign, i: number): number => planStart[i + 1]! - planStart[i]!;

/** True when every member who scored anything scored every plan. */
export const isComplete = ({ planIds, memberIds, sheetMember }: SheetDesign): boolean =>
  sheetMember.length === planIds.length * memberIds.length;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const sortedUnique = (ids: readonly string[]) => [...new Set(ids)].sort(byText);
const indexOf = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));
