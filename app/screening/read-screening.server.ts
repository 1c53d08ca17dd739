import { type Actor, checkAccess, type Refusal } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import type { CoFunding } from "./co-funding-entry";
import { type RecordedVerdict, standingOf } from "./screening-state";

/** Every plan of the round with how far its screening is, in the order of the dossier numbers. For staff. */
export async function readScreening(db: Reader, actor: Actor) {
  const access = checkAccess(actor, "screening.view");
  if (!access.ok) return access satisfies Refusal;
  const criteria = await db.mandatoryCriterion.findMany({
    where: { roundId: actor.round.id },
    select: { id: true, key: true, label: true },
    orderBy: { position: "asc" },
  });
  const plans = await db.plan.findMany({
    // A plan that was merged is judged as the plan that took its place.
    where: { roundId: actor.round.id, state: { not: "merged" } },
    select: {
      id: true,
      dossierNumber: true,
      title: true,
      leadApplicant: true,
      state: true,
      version: true,
      coFunding: true,
      verdicts: { select: { criterionId: true, verdict: true, planVersion: true } },
    },
    orderBy: [{ dossierNumber: "asc" }, { id: "asc" }],
  });
  const rows = plans.map(({ verdicts, state, coFunding, ...plan }) => ({
    ...plan,
    withdrawn: state !== "active",
    coFunding: coFunding as CoFunding,
    ...standingOf(criteria, { version: plan.version, verdicts: verdicts as RecordedVerdict[] }),
  }));
  return { ok: true as const, criteria, rows };
}

export type ScreeningRow = Extract<Awaited<ReturnType<typeof readScreening>>, { ok: true }>["rows"][number];
