import { recordEvent } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { drawLot, lotListHash } from "./lot";
import type { ResolvedRanking } from "./resolved-ranking";
import { roundRanking } from "./round-ranking.server";
import { samePlans } from "./split-tie";
import type { AnnounceLotInput, DecideTieInput, DrawLotInput, TieInput } from "./tie-input";

type Given = Pick<Services, "db" | "now">;
type Done = Promise<{ ok: true } | Failure>;

/** Resolves a tie across the budget line, or takes a step towards it. */
export function resolveTie(given: Given, actor: Actor, input: TieInput): Done {
  if (input.intent === "announce") return announceLot(given, actor, input);
  return input.intent === "draw" ? drawAnnouncedLot(given, actor, input) : decideTie(given, actor, input);
}

/**
 * Records which plans are tied, the hash of their list and where the seed will come from, before that seed exists. When these plans had a
 * lot or a decision before, a reason is needed; the earlier one stays to be seen.
 */
export function announceLot({ db, now }: Given, actor: Actor, input: AnnounceLotInput): Done {
  return write(db, async (tx) => {
    const tie = await tieOf(tx, actor, input.revision);
    if (!tie.ok) return tie;
    const at = now();
    if (input.seedAt <= at) return failure("invalid");
    const { planIds, inputHash } = tie;
    if (input.reason === "" && (await resolvedBefore(tx, actor, planIds))) return failure("reason-needed");
    const { seedSource, seedAt, reason } = input;
    const listHash = lotListHash(planIds);
    const { id } = await tx.tieResolution.create({
      data: {
        ...{ roundId: actor.round.id, method: "lot", planIds, inputHash, listHash, seedSource, seedAt, reason },
        ...{ recordedAt: at, recordedById: actor.userId },
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      ...{ at, actorId: actor.userId, roundId: actor.round.id, action: "lot.announced" },
      after: { lot: id, listHash, inputHash, planIds, seedSource, seedAt: seedAt.toISOString() },
      reason,
    });
    return { ok: true };
  });
}

/** Draws the lot that was announced last, with the published seed. Once: another draw begins with another announcement. */
export function drawAnnouncedLot({ db, now }: Given, actor: Actor, { resolutionId, seed }: DrawLotInput): Done {
  return write(db, async (tx) => {
    const tie = await tieOf(tx, actor);
    if (!tie.ok) return tie;
    const latest = (await resolutionsOf(tx, actor, tie.planIds)).find(({ method }) => method === "lot");
    if (!latest || latest.id !== resolutionId || !latest.seedAt) return failure("stale");
    if (latest.seed !== null) return failure("already-done");
    const at = now();
    if (at < latest.seedAt) return failure("too-early");
    const { callId } = await tx.round.findUniqueOrThrow({ where: { id: actor.round.id }, select: { callId: true } });
    const { listHash, order } = drawLot({ seed, callId, planIds: tie.planIds });
    if (listHash !== latest.listHash) return failure("stale");
    const planOrder = order.map(({ planId }) => planId);
    await tx.tieResolution.update({
      where: { id: latest.id },
      data: { seed, planOrder, resolvedAt: at, resolvedById: actor.userId },
    });
    await recordEvent(tx, {
      ...{ at, actorId: actor.userId, roundId: actor.round.id, action: "lot.drawn" },
      after: { lot: latest.id, listHash, seed, callId, order: planOrder },
    });
    await bumpRevision(tx, actor.round.id);
    return { ok: true };
  });
}

/** Records the order that the committee itself gives to the equals at the line, and why. It takes the place of an earlier lot or decision. */
export function decideTie({ db, now }: Given, actor: Actor, { places, reason, revision }: DecideTieInput): Done {
  return write(db, async (tx) => {
    const tie = await tieOf(tx, actor, revision);
    if (!tie.ok) return tie;
    const planOrder = places.toSorted((a, b) => a.place - b.place).map(({ planId }) => planId);
    if (!samePlans(planOrder, tie.planIds)) return failure("invalid");
    const at = now();
    const { planIds, inputHash } = tie;
    const { id } = await tx.tieResolution.create({
      data: {
        ...{ roundId: actor.round.id, method: "decision", planIds, inputHash, reason, planOrder },
        ...{ recordedAt: at, recordedById: actor.userId, resolvedAt: at, resolvedById: actor.userId },
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      ...{ at, actorId: actor.userId, roundId: actor.round.id, action: "tie.decided" },
      after: { decision: id, order: planOrder },
      reason,
    });
    await bumpRevision(tx, actor.round.id);
    return { ok: true };
  });
}

type Tie = { ok: true; planIds: string[] } & Pick<ResolvedRanking, "inputHash">;

/**
 * The tie of now, for who may resolve it.
 *
 * @param seen the revision on which the person's screen rested
 */
async function tieOf(tx: Transaction, actor: Actor, seen?: number): Promise<Tie | Failure> {
  const access = await checkFreshAccess(tx, actor, "tie.resolve");
  if (!access.ok) return access;
  const round = await tx.round.findUniqueOrThrow({
    where: { id: actor.round.id },
    select: { id: true, revision: true },
  });
  if (seen !== undefined && seen !== round.revision) return failure("stale");
  const { tiedPlanIds, inputHash } = await roundRanking(tx, round);
  if (tiedPlanIds.length === 0) return failure("stale");
  return { ok: true, planIds: tiedPlanIds.toSorted(), inputHash };
}

/** What was done before about exactly these plans, the latest first. */
async function resolutionsOf(tx: Transaction, actor: Actor, planIds: readonly string[]) {
  const found = await tx.tieResolution.findMany({
    where: { roundId: actor.round.id },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { id: true, method: true, planIds: true, listHash: true, seed: true, seedAt: true },
  });
  return found.filter((one) => samePlans(one.planIds as string[], planIds));
}

const resolvedBefore = async (tx: Transaction, actor: Actor, planIds: readonly string[]) =>
  (await resolutionsOf(tx, actor, planIds)).length > 0;
