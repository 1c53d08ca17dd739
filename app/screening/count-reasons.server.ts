import { type Actor, may } from "~/people/access";
import type { Reader } from "~/platform/database.server";

export type ReasonCount = { criterion: string; code: string; label: string; count: number };

/**
 * How often each reason was given in the round for what does not pass or is unclear, most often first within a criterion; code "" for
 * reasons in someone's own words. Withdrawn plans do not count.
 */
export async function countReasons(db: Reader, actor: Actor): Promise<ReasonCount[]> {
  if (!may(actor, "screening.view")) return [];
  const counts = await db.verdict.groupBy({
    by: ["criterionId", "reasonCode"],
    where: { verdict: { in: ["fail", "unclear"] }, plan: { roundId: actor.round.id, state: "active" } },
    _count: { _all: true },
  });
  const criteria = await db.mandatoryCriterion.findMany({
    where: { roundId: actor.round.id },
    orderBy: { position: "asc" },
    select: { id: true, label: true, reasons: { select: { code: true, label: true } } },
  });
  return criteria.flatMap(({ id, label: criterion, reasons }) =>
    counts
      .filter(({ criterionId }) => criterionId === id)
      .map(({ reasonCode: code, _count }) => ({
        criterion,
        code,
        label: reasons.find((reason) => reason.code === code)?.label ?? "",
        count: _count._all,
      }))
      .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
  );
}
