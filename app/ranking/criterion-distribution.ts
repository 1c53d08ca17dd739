import { countedInput } from "./counted-sheets";
import { halfUpHundredths } from "./hundredths";
import type { RankingInput } from "./ranking-input";

/** How often each point of the scale was given for one criterion, on the sheets that count. */
export type CriterionDistribution = {
  criterionId: string;
  counts: { score: number; count: number }[];
  /** `null` without sheets. */
  meanHundredths: number | null;
};

/** In the configured order of the criteria; of the whole round together, so it says nothing about one plan or one member. */
export function criterionDistributions(
  input: RankingInput,
  scale: { min: number; max: number },
): CriterionDistribution[] {
  const sheets = countedInput(input);
  const points = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  return input.criteria.map(({ id }) => {
    const scores = sheets.map((sheet) => sheet.scores[id] as number);
    const sum = scores.reduce((total, score) => total + score, 0);
    return {
      criterionId: id,
      counts: points.map((score) => ({ score, count: scores.filter((given) => given === score).length })),
      meanHundredths: scores.length === 0 ? null : halfUpHundredths(sum, scores.length),
    };
  });
}
