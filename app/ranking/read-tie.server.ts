import type { Actor } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { drawLot } from "./lot";
import { listCommand, lotProof } from "./lot-proof";
import { seesEveryPlan } from "./read-ranking.server";
import { inDecidedOrder, type ResolvedRanking } from "./resolved-ranking";
import { roundRanking } from "./round-ranking.server";
import { samePlans } from "./split-tie";

/**
 * - `in-force`: gives the order at the line now;
 * - `announced`: a lot that waits for its draw;
 * - `replaced`: a later one about the same plans holds or waits;
 * - `other-tie`: about plans that are not tied across the line any more.
 */
export type ResolutionState = "in-force" | "announced" | "replaced" | "other-tie";

export type ResolutionRecord = Awaited<ReturnType<typeof readResolutions>>[number];
export type TiePage = NonNullable<Awaited<ReturnType<typeof readTie>>>;

/**
 * The tie across the line, and all that was done about it. `null` for who is recused from a plan: which plans are tied at the line says
 * what the plans above them ask.
 */
export async function readTie(db: Reader, actor: Actor) {
  if (!(await seesEveryPlan(db, actor))) return null;
  const computed = await roundRanking(db, actor.round);
  const resolutions = await readResolutions(db, actor, computed);
  const titles = await titlesOf(db, actor, [...computed.tiedPlanIds, ...resolutions.flatMap(({ planIds }) => planIds)]);
  const tied = inDecidedOrder(computed).filter(({ planId }) => computed.tiedPlanIds.includes(planId));
  return {
    tied: tied.map(({ planId, requestedCents, totalHundredths, rank }) => ({
      ...{ planId, requestedCents, totalHundredths, rank },
      within: computed.line.withinPlanIds.includes(planId),
    })),
    leftCents: leftAbove(computed),
    resolutions,
    titles,
  };
}

/** What is left of the budget above the tied plans. */
function leftAbove({ line, tiedPlanIds, ranking }: ResolvedRanking): number {
  const funded = ranking.filter(({ planId }) => tiedPlanIds.includes(planId) && line.withinPlanIds.includes(planId));
  return line.remainingCents + funded.reduce((sum, { requestedCents }) => sum + (requestedCents ?? 0), 0);
}

/** The latest first. */
async function readResolutions(db: Reader, actor: Actor, { tiedPlanIds, tie }: ResolvedRanking) {
  const found = await db.tieResolution.findMany({
    where: { roundId: actor.round.id },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  });
  const people = await db.user.findMany({
    where: { id: { in: found.flatMap(({ recordedById, resolvedById }) => [recordedById, resolvedById ?? ""]) } },
    select: { id: true, name: true },
  });
  const { callId } = await db.round.findUniqueOrThrow({ where: { id: actor.round.id }, select: { callId: true } });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? "";
  const latestLot = found.find(
    ({ method, planIds }) => method === "lot" && samePlans(planIds as string[], tiedPlanIds),
  );
  return found.map(({ planIds: given, planOrder, roundId: _, recordedById, resolvedById, ...row }) => {
    const planIds = given as string[];
    const drawn = row.seed === null ? null : drawLot({ seed: row.seed, callId, planIds });
    const order = planOrder as string[] | null;
    return {
      ...row,
      method: row.method as "decision" | "lot",
      planIds,
      order,
      callId,
      recordedBy: nameOf(recordedById),
      resolvedBy: nameOf(resolvedById),
      state: stateOf({ id: row.id, planIds, waits: row.seed === null && row.id === latestLot?.id }, tiedPlanIds, tie),
      keys: drawn?.order ?? null,
      listCommand: listCommand(planIds),
      proof: row.seed === null ? null : lotProof({ seed: row.seed, callId, planIds: order ?? planIds }),
    };
  });
}

function stateOf(
  { id, planIds, waits }: { id: string; planIds: string[]; waits: boolean },
  tiedPlanIds: readonly string[],
  tie: ResolvedRanking["tie"],
): ResolutionState {
  if (!samePlans(planIds, tiedPlanIds)) return "other-tie";
  if (id === tie?.id) return "in-force";
  return waits ? "announced" : "replaced";
}

async function titlesOf(db: Reader, actor: Actor, planIds: readonly string[]): Promise<Record<string, string>> {
  const plans = await db.plan.findMany({
    where: { roundId: actor.round.id, id: { in: [...new Set(planIds)] } },
    select: { id: true, title: true, dossierNumber: true },
  });
  return Object.fromEntries(plans.map(({ id, title, dossierNumber }) => [id, `${title} (${dossierNumber})`]));
}
