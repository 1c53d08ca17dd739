import { halfUpHundredths } from "~/ranking/hundredths";

type Score = { criterionId: string; score: number | null; doNotKnow: boolean; comment: string };

export type MeetingSheets = {
  columns: SheetColumn[];
  rows: CriterionRow[];
};

/** One member. `totalHundredths` is the weighted mean of a complete sheet; others do not count. */
export type SheetColumn = {
  memberId: string;
  name: string;
  comment: string;
  started: boolean;
  totalHundredths: number | null;
};

export type CriterionRow = {
  id: string;
  label: string;
  weight: number;
  /** In the order of the columns. */
  cells: SheetCell[];
  /** Over the sheets that count. */
  meanHundredths: number | null;
};

/** `revisedFrom` is there when the score is not the one of the frozen ranking; a `null` in it was no score. */
export type SheetCell = {
  score: number | null;
  doNotKnow: boolean;
  comment: string;
  revisedFrom: { score: number | null } | null;
};

/**
 * The sheets of one plan beside each other, a member a column and a criterion a row.
 *
 * @param members those who take part in this plan, in the order of the columns
 * @param frozen the scores by member and criterion when scoring closed; `null` when it never did
 */
export function sheetsSideBySide({
  criteria,
  members,
  sheets,
  frozen,
}: {
  criteria: readonly { id: string; label: string; weight: number }[];
  members: readonly { id: string; name: string }[];
  sheets: readonly { memberId: string; comment: string; scores: readonly Score[] }[];
  frozen: readonly { memberId: string; scores: Readonly<Record<string, number | null | undefined>> }[] | null;
}): MeetingSheets {
  const sheetOf = new Map(sheets.map((sheet) => [sheet.memberId, sheet]));
  const frozenOf = frozen && new Map(frozen.map((sheet) => [sheet.memberId, sheet.scores]));
  const totalWeight = criteria.reduce((sum, { weight }) => sum + weight, 0);

  const columns = members.map(({ id, name }): SheetColumn => {
    const sheet = sheetOf.get(id);
    const scores = criteria.map((criterion) => findScore(sheet?.scores, criterion.id)?.score ?? null);
    const complete = totalWeight > 0 && scores.every((score) => score !== null);
    const sum = criteria.reduce((all, { weight }, index) => all + weight * (scores[index] ?? 0), 0);
    return {
      memberId: id,
      name,
      comment: sheet?.comment ?? "",
      started: sheet !== undefined,
      totalHundredths: complete ? halfUpHundredths(sum, totalWeight) : null,
    };
  });

  const rows = criteria.map(({ id, label, weight }): CriterionRow => {
    const cells = members.map((member) => {
      const now = findScore(sheetOf.get(member.id)?.scores, id);
      const score = now?.score ?? null;
      const first = frozenOf?.get(member.id)?.[id] ?? null;
      return {
        score,
        doNotKnow: now?.doNotKnow ?? false,
        comment: now?.comment ?? "",
        revisedFrom: frozenOf && first !== score ? { score: first } : null,
      };
    });
    const counted = cells.filter((_, index) => columns[index]?.totalHundredths !== null).map((cell) => cell.score ?? 0);
    const sum = counted.reduce((all, score) => all + score, 0);
    return {
      id,
      label,
      weight,
      cells,
      meanHundredths: counted.length === 0 ? null : halfUpHundredths(sum, counted.length),
    };
  });
  return { columns, rows };
}

const findScore = (scores: readonly Score[] | undefined, criterionId: string) =>
  scores?.find((score) => score.criterionId === criterionId);
