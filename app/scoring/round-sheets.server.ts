import { perPlansRevision } from "~/calls/per-revision.server";
import type { Reader } from "~/platform/database.server";
import type { SheetCriterion } from "./sheet-fields";

/** What the sheets of a round look like: the same for every plan and every member. */
export type SheetLayout = { deadline: Date | null; criteria: (SheetCriterion & { id: string })[] };

/** The scored criteria of a round in their order, with what every point on the scale means. */
export const sheetLayoutOf = perPlansRevision(readSheetLayout);

async function readSheetLayout(db: Reader, roundId: string): Promise<SheetLayout> {
  const round = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: {
      scoringDeadline: true,
      scaleMin: true,
      scaleMax: true,
      scoredCriteria: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          key: true,
          label: true,
          explanation: true,
          weight: true,
          scalePoints: { select: { value: true, meaning: true } },
        },
      },
    },
  });
  const points = Array.from({ length: round.scaleMax - round.scaleMin + 1 }, (_, step) => round.scaleMin + step);
  return {
    deadline: round.scoringDeadline,
    criteria: round.scoredCriteria.map(({ scalePoints, ...criterion }) => ({
      ...criterion,
      scale: points.map((value) => ({
        value,
        meaning: scalePoints.find((point) => point.value === value)?.meaning ?? "",
      })),
    })),
  };
}
