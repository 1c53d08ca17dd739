import { recordEvent } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import type { Actor, Refusal } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { pairOf } from "./suspect-pairs";

type Parts = Pick<Services, "db" | "now">;
type Settled = { ok: true } | Refusal | Failure<"not-found" | "already-done">;

/**
 * Lets one plan take the place of another that is the same project. The other keeps its text, verdicts and sheets, can still be read,
 * and counts nowhere from now on.
 */
export async function mergePlans(
  { db, now }: Parts,
  actor: Actor,
  { stays, goes, reason }: { stays: string; goes: string; reason: string },
): Promise<Settled> {
  return write(db, async (tx) => {
    const open = await checkBoth(tx, actor, [stays, goes]);
    if (!open.ok) return open;
    const merged = { state: "merged", mergedIntoId: stays };
    await tx.plan.update({ where: { id: goes }, data: merged, select: { id: true } });
    const about = { at: now(), actorId: actor.userId, roundId: actor.round.id, reason };
    const numbers = { dossierNumber: open.numbers.get(goes) ?? "", mergedInto: open.numbers.get(stays) ?? "" };
    const change = { before: { state: "active" }, after: { ...merged, ...numbers } };
    await recordEvent(tx, { ...about, planId: goes, action: "plan.merged", ...change });
    await bumpRevision(tx, actor.round.id);
    return { ok: true };
  });
}

/** Remembers that two plans that look alike are two projects, so that nobody is asked again. */
export async function keepApart(
  { db, now }: Parts,
  actor: Actor,
  { one, other }: { one: string; other: string },
): Promise<Settled> {
  return write(db, async (tx) => {
    const open = await checkBoth(tx, actor, [one, other]);
    if (!open.ok) return open;
    await rememberApart(tx, actor, { one, other, at: now() });
    const after = { keptApartFrom: open.numbers.get(other) ?? "" };
    const about = { at: now(), actorId: actor.userId, roundId: actor.round.id };
    await recordEvent(tx, { ...about, planId: one, action: "plan.kept-apart", after });
    return { ok: true };
  });
}

/** Undoes a merge: the plan takes part again, with everything that was recorded about it, and stays apart from the other. */
export async function splitPlan({ db, now }: Parts, actor: Actor, { planId }: { planId: string }): Promise<Settled> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "plans.settle");
    if (!access.ok) return access;
    const plan = await tx.plan.findFirst({
      where: { id: planId, roundId: actor.round.id },
      select: { state: true, mergedIntoId: true },
    });
    if (!plan) return failure("not-found");
    if (plan.state !== "merged") return failure("already-done");
    const separate = { state: "active", mergedIntoId: null };
    await tx.plan.update({ where: { id: planId }, data: separate, select: { id: true } });
    if (plan.mergedIntoId) await rememberApart(tx, actor, { one: planId, other: plan.mergedIntoId, at: now() });
    const about = { at: now(), actorId: actor.userId, roundId: actor.round.id, planId };
    await recordEvent(tx, { ...about, action: "plan.split", before: plan, after: separate });
    await bumpRevision(tx, actor.round.id);
    return { ok: true };
  });
}

async function checkBoth(
  tx: Transaction,
  actor: Actor,
  ids: readonly [string, string],
): Promise<{ ok: true; numbers: Map<string, string> } | Exclude<Settled, { ok: true }>> {
  const access = await checkFreshAccess(tx, actor, "plans.settle");
  if (!access.ok) return access;
  const plans = await tx.plan.findMany({
    where: { id: { in: [...ids] }, roundId: actor.round.id },
    select: { id: true, state: true, dossierNumber: true },
  });
  if (plans.length !== 2) return failure("not-found");
  if (plans.some(({ state }) => state !== "active")) return failure("already-done");
  return { ok: true, numbers: new Map(plans.map(({ id, dossierNumber }) => [id, dossierNumber])) };
}

async function rememberApart(
  tx: Transaction,
  actor: Actor,
  { one, other, at }: { one: string; other: string; at: Date },
): Promise<void> {
  const [firstId, secondId] = pairOf(one, other);
  await tx.keptApart.upsert({
    where: { firstId_secondId: { firstId, secondId } },
    create: { firstId, secondId, keptAt: at, keptById: actor.userId },
    update: {},
    select: { firstId: true },
  });
}
