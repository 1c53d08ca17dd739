import { planHead } from "~/intake/read-plan.server";
import { type Actor, may } from "~/people/access";
import { plansWithScoresFor } from "~/people/scope";
import type { Reader } from "~/platform/database.server";
import { roundRanking } from "~/ranking/round-ranking.server";
import { decisionTotals } from "./decision-totals";
import type { Outcome } from "./outcomes";
import { releasedOnly } from "./read-decisions-of-plan.server";
import { judge } from "./readiness.server";
import { latestDecisionFirst } from "./record-decision.server";
import { nameDecisions, readReleaseReadiness } from "./release-decisions.server";

/** Every plan of the round with its decision or the lack of one, the money, and what stands in the way of releasing. For staff. */
export async function readDecisionOverview(db: Reader, actor: Actor) {
  const roundId = actor.round.id;
  const round = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: {
      budgetCents: true,
      targetDonations: true,
      mandatoryCriteria: { orderBy: { position: "asc" }, select: { id: true, label: true, explanation: true } },
    },
  });
  const found = await db.plan.findMany({
    where: { roundId, state: "active" },
    orderBy: [{ dossierNumber: "asc" }, { id: "asc" }],
    select: {
      ...planHead,
      requestedCents: true,
      reopenedAt: true,
      verdicts: { select: { criterionId: true, verdict: true } },
      decisions: {
        orderBy: [...latestDecisionFirst],
        select: {
          id: true,
          outcome: true,
          amountCents: true,
          motivation: true,
          deviationReason: true,
          releasedAt: true,
        },
      },
    },
  });
  const { ranking } = await roundRanking(db, actor.round);
  const ranks = new Map(ranking.map((plan, index) => [plan.planId, { rank: plan.rank, order: index }]));
  const plans = found
    .map(({ verdicts, decisions: [latest, ...earlier], reopenedAt, ...plan }) => ({
      ...plan,
      reopened: reopenedAt !== null,
      eligibility: judge(round.mandatoryCriteria, verdicts),
      failed: round.mandatoryCriteria.filter(({ id }) =>
        verdicts.some((v) => v.criterionId === id && v.verdict === "fail"),
      ),
      rank: ranks.get(plan.id)?.rank ?? null,
      decision: latest
        ? { ...latest, outcome: latest.outcome as Outcome, corrects: earlier.some((one) => one.releasedAt) }
        : null,
    }))
    .sort((a, b) => orderOf(ranks, a.id) - orderOf(ranks, b.id));
  const readiness = await readReleaseReadiness(db, roundId, actor.userId);
  return {
    plans,
    totals: decisionTotals(
      plans.map((plan) => plan.decision),
      round.budgetCents,
    ),
    budgetCents: round.budgetCents,
    targetDonations: round.targetDonations,
    withdrawn: await db.plan.count({ where: { roundId, state: "withdrawn" } }),
    release: {
      allowed: may(actor, "decision.release"),
      ready: readiness.ready,
      recordedOneself: readiness.recordedOneself,
      undecided: readiness.undecidedPlanIds.length,
      reopened: readiness.reopenedPlanIds.length,
      waiting: readiness.toRelease.length,
      seen: nameDecisions(readiness.toRelease),
    },
  };
}

const orderOf = (ranks: ReadonlyMap<string, { order: number }>, id: string) =>
  ranks.get(id)?.order ?? Number.MAX_SAFE_INTEGER;

/**
 * What a member sees of the decisions: nothing before they are released; then every title with its outcome, and the amount and the
 * motivation of the plans from which they are not recused. Those of the others are not asked for.
 */
export async function readReleasedDecisions(db: Reader, actor: Actor) {
  if (!may(actor, "decisions.view")) return null;
  const roundId = actor.round.id;
  const plans = await db.plan.findMany({
    where: { roundId, state: "active" },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: {
      ...planHead,
      decisions: {
        where: releasedOnly,
        orderBy: [...latestDecisionFirst],
        select: { id: true, outcome: true },
      },
    },
  });
  const readable = await db.decision.findMany({
    where: { ...releasedOnly, plan: plansWithScoresFor(actor) },
    select: { id: true, amountCents: true, motivation: true },
  });
  const detailsOf = new Map(readable.map((decision) => [decision.id, decision]));
  return plans.map(({ decisions: [latest], ...plan }) => ({
    ...plan,
    outcome: (latest?.outcome as Outcome | undefined) ?? null,
    details: detailsOf.get(latest?.id ?? "") ?? null,
  }));
}
