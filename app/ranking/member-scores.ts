import { countedSheets, totalWeightOf } from "./counted-sheets";
import { halfUpHundredths } from "./hundredths";
import type { RankingInput } from "./ranking-input";

/** What one member gave one plan: a sheet that counts, no complete sheet, or not taking part. */
export type MemberScore = { hundredths: number } | "none" | "recused";

/** @returns per plan, in the order of `planIds`, what each member gave, in the order of `memberIds` */
export function memberScores(
  input: RankingInput,
  { planIds, memberIds }: { planIds: readonly string[]; memberIds: readonly string[] },
): MemberScore[][] {
  const weight = totalWeightOf(input);
  const keyOf = (planId: string, memberId: string) => `${planId} ${memberId}`;
  const counted = new Map(
    countedSheets(input).map(({ planId, memberId, numerator }) => [
      keyOf(planId, memberId),
      halfUpHundredths(numerator, weight),
    ]),
  );
  const recused = new Set(input.recusals.map(({ planId, memberId }) => keyOf(planId, memberId)));
  return planIds.map((planId) =>
    memberIds.map((memberId): MemberScore => {
      const key = keyOf(planId, memberId);
      if (recused.has(key)) return "recused";
      const hundredths = counted.get(key);
      return hundredths === undefined ? "none" : { hundredths };
    }),
  );
}
