import type { CountedSheet } from "./counted-sheets";

/** Sheet numerators (whole numbers) per plan; a member without a sheet on the plan is absent. Plans and members are those with a sheet. */
export type ScoreTable = {
  memberIds: string[];
  plans: { planId: string; scores: ReadonlyMap<string, number> }[];
};

export function scoreTable(sheets: readonly CountedSheet[]): ScoreTable {
  const plans = new Map<string, Map<string, number>>();
  for (const { planId, memberId, numerator } of sheets) {
    const scores = plans.get(planId) ?? new Map<string, number>();
    plans.set(planId, scores.set(memberId, numerator));
  }
  return {
    memberIds: [...new Set(sheets.map((sheet) => sheet.memberId))].sort(),
    plans: [...plans].map(([planId, scores]) => ({ planId, scores })),
  };
}

/** The plans that every member scored: one row of numerators per plan, members in the order of the table. */
export const completeRows = ({ memberIds, plans }: ScoreTable): number[][] =>
  plans
    .filter(({ scores }) => scores.size === memberIds.length)
    .map(({ scores }) => memberIds.map((memberId) => scores.get(memberId) as number));
