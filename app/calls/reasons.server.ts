import { recordEvent } from "~/audit/audit.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, type Reader, type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { stampOf } from "~/platform/stamp.server";
import { keyFor } from "./criteria";
import type { ReasonsInput } from "./reasons-input";
import { bumpRevision } from "./revision.server";

/** The mandatory criteria with the standard reasons to choose from, in their order. */
export async function readReasons(db: Reader, roundId: string) {
  const criteria = await db.mandatoryCriterion.findMany({
    where: { roundId },
    orderBy: { position: "asc" },
    select: {
      key: true,
      label: true,
      reasons: {
        where: { active: true },
        orderBy: { position: "asc" },
        select: { code: true, label: true, wording: true },
      },
    },
  });
  return { criteria, stamp: stampOf(criteria) };
}

/**
 * Saves the standard reasons of a round, as long as it is not decided: screening goes on while members score. A reason that is taken away
 * is kept for the verdicts that name it, and can no longer be chosen.
 */
export function saveReasons(
  db: Database,
  actor: Actor,
  input: ReasonsInput,
  now: Date,
): Promise<{ ok: true } | Failure<"stale" | "forbidden" | "wrong-phase" | "not-found">> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "round.configure");
    if (!access.ok) return access;
    const before = await readReasons(tx, actor.round.id);
    if (before.stamp !== input.stamp) return failure("stale");
    for (const { key, reasons } of input.criteria) await saveOne(tx, actor.round.id, key, reasons);
    const after = await readReasons(tx, actor.round.id);
    if (after.stamp === before.stamp) return { ok: true as const };
    await recordEvent(tx, {
      at: now,
      actorId: actor.userId,
      roundId: actor.round.id,
      action: "round.reasons-changed",
      before: byCriterion(before.criteria),
      after: byCriterion(after.criteria),
    });
    await bumpRevision(tx, actor.round.id);
    return { ok: true as const };
  });
}

type Reasons = ReasonsInput["criteria"][number]["reasons"];

async function saveOne(tx: Transaction, roundId: string, key: string, reasons: Reasons): Promise<void> {
  const criterion = await tx.mandatoryCriterion.findUnique({
    where: { roundId_key: { roundId, key } },
    select: { id: true, reasons: { select: { code: true } } },
  });
  if (!criterion) return;
  const criterionId = criterion.id;
  const taken = criterion.reasons.map(({ code }) => code);
  await tx.verdictReason.updateMany({ where: { criterionId }, data: { active: false } });
  const wanted = reasons.filter(({ label }) => label !== "");
  for (const [position, { code: known, label, wording }] of wanted.entries()) {
    const code = taken.includes(known) ? known : keyFor(label, taken);
    taken.push(code);
    const content = { label, wording, position, active: true };
    await tx.verdictReason.upsert({
      where: { criterionId_code: { criterionId, code } },
      create: { ...content, criterionId, code },
      update: content,
      select: { id: true },
    });
  }
}

const byCriterion = (criteria: Awaited<ReturnType<typeof readReasons>>["criteria"]) =>
  Object.fromEntries(criteria.map(({ key, reasons }) => [key, reasons]));
