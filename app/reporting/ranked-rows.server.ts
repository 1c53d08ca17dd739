import { planHead } from "~/intake/read-plan.server";
import type { Reader } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import type { ComputedRanking } from "~/ranking/computed-ranking";
import type { PlanRanking } from "~/ranking/official";
import type { Outcome, RankedCsvRow, Unranked } from "./ranked-csv";

const planFields = {
  ...planHead,
  requestedCents: true,
  coFunding: true,
  withdrawnReason: true,
  verdicts: {
    where: { verdict: "fail" },
    orderBy: { criterion: { position: "asc" } },
    select: { reason: true, criterion: { select: { label: true } } },
  },
  decisions: {
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { outcome: true, amountCents: true, motivation: true, deviationReason: true, releasedAt: true },
  },
} as const satisfies Prisma.PlanSelect;

type ExportedPlan = Prisma.PlanGetPayload<{ select: typeof planFields }>;

/**
 * Every plan of the round, for staff: those on the ranking in its order, then those under quorum, not screened, ineligible and withdrawn,
 * each group by dossier number. A plan that was merged is there as the plan that took its place. The latest decision is the one that
 * holds; once one was released, the latest released one, until its correction is released too.
 */
export async function rankedRows(
  db: Reader,
  roundId: string,
  { ranking, line }: Pick<ComputedRanking, "ranking" | "line">,
): Promise<RankedCsvRow[]> {
  const plans = await db.plan.findMany({
    where: { roundId, state: { not: "merged" } },
    orderBy: [{ dossierNumber: "asc" }, { id: "asc" }],
    select: planFields,
  });
  const places = new Map(ranking.map((ranked, place) => [ranked.planId, { ranked, place }]));
  const onLine = new Map(line.plans.map((plan) => [plan.planId, plan]));
  return plans
    .map((plan) => {
      const found = places.get(plan.id);
      const unranked = whyUnranked(plan, found?.ranked);
      const group = unranked ? groups.indexOf(unranked.reason) : -1;
      return { group, place: found?.place ?? 0, row: toRow(plan, found?.ranked, onLine.get(plan.id), unranked) };
    })
    .sort((a, b) => a.group - b.group || a.place - b.place)
    .map(({ row }) => row);
}

const groups: readonly Unranked["reason"][] = ["under-quorum", "not-screened", "ineligible", "withdrawn"];

function whyUnranked({ state, withdrawnReason, verdicts }: ExportedPlan, ranked?: PlanRanking): Unranked | null {
  if (ranked) return ranked.notRankable;
  if (state === "withdrawn") return { reason: "withdrawn", note: withdrawnReason ?? "" };
  if (verdicts.length === 0) return { reason: "not-screened" };
  const criteria = verdicts.map(({ reason, criterion }) => ({ label: criterion.label, reason }));
  return { reason: "ineligible", criteria };
}

function toRow(
  {
    id: _id,
    state: _state,
    withdrawnReason: _reason,
    verdicts: _verdicts,
    decisions,
    coFunding,
    ...plan
  }: ExportedPlan,
  ranked: PlanRanking | undefined,
  onLine: ComputedRanking["line"]["plans"][number] | undefined,
  unranked: Unranked | null,
): RankedCsvRow {
  const decision = decisions.find(({ releasedAt }) => releasedAt !== null) ?? decisions[0];
  const rank = ranked?.rank ?? null;
  return {
    ...plan,
    rank,
    coFunding: coFunding as RankedCsvRow["coFunding"],
    countedSheets: ranked?.countedSheets ?? null,
    baseHundredths: ranked?.baseHundredths ?? null,
    bonusHundredths: ranked?.bonusHundredths ?? null,
    totalHundredths: ranked?.totalHundredths ?? null,
    // Any difference with the rank is the pré: ties are broken in the same way.
    rankWithoutBonus: ranked?.tieBrokenRankWithoutBonus ?? null,
    runningTotalCents: onLine?.runningTotalCents ?? null,
    withinBudget: rank === null ? null : (onLine?.withinBudget ?? null),
    outcome: (decision?.outcome as Outcome | undefined) ?? null,
    awardedCents: decision?.outcome === "award" ? decision.amountCents : null,
    motivation: decision?.motivation ?? "",
    deviationReason: decision?.deviationReason ?? "",
    unranked,
  };
}
