import { recordEvent } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { ListedPlace } from "./listed-place";
import { placesToChoose } from "./neighbourhood.server";
import { currentPlaces } from "./place-index.server";
import { readPdokLookUp } from "./register-look-ups.server";

type Chosen = { ok: true } | Failure<"not-found" | "forbidden" | "wrong-phase" | "withdrawn" | "stale">;
type Choice = { planId: string; planVersion: number; now: Date };

/**
 * Records which place a plan means, out of those that the list or a look-up gives for its words. The code must be one of these: "stale" where
 * the plan or the list is not what the page showed.
 */
export async function choosePlace(db: Database, actor: Actor, choice: Choice & { code: string }): Promise<Chosen> {
  const places = await currentPlaces(db);
  return write(db, async (tx) => {
    const found = await planToChooseFor(tx, actor, choice);
    if (!found.ok) return found;
    const { plan } = found;
    const inList = places && placesToChoose(places, plan).find(({ code }) => code === choice.code);
    const lookedUp = inList ? null : await readPdokLookUp(tx, plan);
    const place = inList ?? lookedUp?.places.find(({ code }) => code === choice.code);
    if (!place) return failure("stale");
    const from = inList ? { year: places.year, source: "cbs" as const } : { year: null, source: "pdok" as const };
    await storeChoice(tx, actor, { plan, place, ...from, now: choice.now });
    return { ok: true };
  });
}

/** Takes back what was chosen, so that the choice is open again. */
export function forgetPlace(db: Database, actor: Actor, choice: Choice): Promise<Chosen> {
  return write(db, async (tx) => {
    const found = await planToChooseFor(tx, actor, choice);
    if (!found.ok) return found;
    const { plan } = found;
    const before = await tx.placeChoice.findUnique({ where: { planId: plan.id }, select: { code: true, name: true } });
    if (!before) return failure("stale");
    await tx.placeChoice.delete({ where: { planId: plan.id } });
    await record(tx, actor, { planId: plan.id, before, now: choice.now });
    return { ok: true };
  });
}

async function planToChooseFor(tx: Transaction, actor: Actor, { planId, planVersion }: Choice) {
  const access = await checkFreshAccess(tx, actor, "screening.judge");
  if (!access.ok) return access;
  const plan = await tx.plan.findFirst({
    where: { id: planId, roundId: actor.round.id },
    select: { id: true, state: true, version: true, neighbourhood: true, municipality: true },
  });
  if (!plan) return failure("not-found");
  if (plan.state !== "active") return failure("withdrawn");
  return plan.version === planVersion ? { ok: true as const, plan } : failure("stale");
}

type Stored = {
  plan: { id: string; neighbourhood: string; municipality: string };
  place: Omit<ListedPlace, "kind">;
  year: number | null;
  source: "cbs" | "pdok";
  now: Date;
};

async function storeChoice(tx: Transaction, actor: Actor, { plan, place, year, source, now }: Stored): Promise<void> {
  const { id: planId, neighbourhood, municipality } = plan;
  const { code, name, districtName, municipalityName } = place;
  const before = await tx.placeChoice.findUnique({ where: { planId }, select: { code: true, name: true } });
  const row = {
    ...{ neighbourhood, municipality, code, name, districtName, municipalityName, year, source },
    ...{ chosenById: actor.userId, chosenAt: now },
  };
  await tx.placeChoice.upsert({ where: { planId }, create: { planId, ...row }, update: row, select: { planId: true } });
  await record(tx, actor, { planId, before, after: { code, name, source }, now });
}

async function record(
  tx: Transaction,
  actor: Actor,
  {
    planId,
    before,
    after,
    now,
  }: {
    planId: string;
    before: { code: string; name: string } | null;
    after?: { code: string; name: string; source: string };
    now: Date;
  },
): Promise<void> {
  const about = { at: now, actorId: actor.userId, roundId: actor.round.id, planId };
  const changed = { before: before ?? undefined, after };
  await recordEvent(tx, { ...about, action: after ? "plan.place-chosen" : "plan.place-reopened", ...changed });
  await bumpRevision(tx, actor.round.id);
}
