import { planHead } from "~/intake/read-plan.server";
import { searchPlans } from "~/intake/search-plans";
import { type Actor, isStaff } from "~/people/access";
import { plansWithScoresFor } from "~/people/scope";
import type { Reader } from "~/platform/database.server";
import type { RequestContext } from "~/platform/services";
import { type RankingQuery, sortRows, standsAt, withoutTheLine } from "./ranking-query";
import { type FullRankingView, rankingView } from "./ranking-view";
import { readBeside } from "./read-beside.server";
import { roundRanking } from "./round-ranking.server";

/**
 * The ranking page for this person. What stands beside the list is only there with the full list: a recused member could test guesses
 * about the missing plan against a hash of the input, and a count, a chance or a reason may speak of it.
 */
export async function readRanking(context: RequestContext, actor: Actor, query: RankingQuery) {
  const { db } = context;
  const computed = await roundRanking(db, actor.round);
  const heads = await db.plan.findMany({
    where: { ...plansWithScoresFor(actor), state: "active" },
    select: planHead,
  });
  const view = rankingView(computed, { heads, complete: await seesEveryPlan(db, actor) });
  const found = searchPlans(view.rows, query.words).map(({ id }) => id);
  if (view.kind === "order") {
    const theirs = withoutTheLine(query);
    const rows = sortRows(view.rows, theirs, new Map()).filter(({ id }) => found.includes(id));
    return { view, shown: rows.map(({ id }) => id), query: theirs, beside: null };
  }
  const beside = await readBeside(context, actor, computed, view);
  return { view, shown: shownOf(view, query, found, beside), query, beside };
}

/** The ids of the rows that were asked for, in the order that was asked for. */
function shownOf(
  view: FullRankingView,
  query: RankingQuery,
  found: readonly string[],
  { advice }: Awaited<ReturnType<typeof readBeside>>,
): string[] {
  const plans = advice.state === "shown" ? advice.plans : [];
  const rows = sortRows(view.rows, query, new Map(plans.map((plan) => [plan.planId, plan])));
  return rows.filter((row) => found.includes(row.id) && standsAt(row, query.side)).map(({ id }) => id);
}

/** Whether nothing in the round is closed to this person: staff, or a member who is recused from no plan at all. */
export async function seesEveryPlan(db: Reader, actor: Actor): Promise<boolean> {
  if (isStaff(actor)) return true;
  const recusals = await db.interest.count({
    where: { userId: actor.userId, kind: "recused", plan: { roundId: actor.round.id } },
  });
  return recusals === 0;
}
