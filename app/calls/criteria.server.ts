import { recordEvent } from "~/audit/audit.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, type Reader, type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { stampOf } from "~/platform/stamp.server";
import { keyFor } from "./criteria";
import type { MandatoryCriteriaInput, ScoredCriteriaInput } from "./criteria-input";
import { bumpRevision } from "./revision.server";

type Saved = { ok: true } | Failure<"stale" | "frozen" | "forbidden" | "wrong-phase" | "not-found">;

/** The criteria of a round in their order; every scored criterion has a meaning, perhaps empty, for each point of the scale. */
export async function readCriteria(db: Reader, roundId: string) {
  const { scaleMin, scaleMax, frozenAt, scoredCriteria, mandatoryCriteria } = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: {
      scaleMin: true,
      scaleMax: true,
      frozenAt: true,
      scoredCriteria: {
        orderBy: { position: "asc" },
        select: {
          key: true,
          label: true,
          explanation: true,
          weight: true,
          scalePoints: { select: { value: true, meaning: true } },
        },
      },
      mandatoryCriteria: {
        orderBy: { position: "asc" },
        select: { key: true, kind: true, label: true, explanation: true },
      },
    },
  });
  const points = Array.from({ length: scaleMax - scaleMin + 1 }, (_, step) => scaleMin + step);
  const scored = scoredCriteria.map(({ scalePoints, ...criterion }) => ({
    ...criterion,
    meanings: points.map((value) => scalePoints.find((point) => point.value === value)?.meaning ?? ""),
  }));
  return {
    points,
    frozenAt,
    scored,
    mandatory: mandatoryCriteria,
    stamps: { scored: stampOf({ points, scored }), mandatory: stampOf(mandatoryCriteria) },
  };
}

type Criteria = Awaited<ReturnType<typeof readCriteria>>;

/** Replaces the scored criteria by what the form holds: changed, in another order, added or left out. Until scoring is first opened. */
export function saveScoredCriteria(db: Database, actor: Actor, input: ScoredCriteriaInput, now: Date): Promise<Saved> {
  return write(db, async (tx) => {
    const current = await readOpen(tx, actor, "scored", input.stamp);
    if ("ok" in current) return current;
    const known = current.scored.map(({ key }) => key);
    const kept = input.criteria.map(({ key }) => key).filter((key) => key !== "");
    const fits = input.criteria.every(({ meanings }) => meanings.length === current.points.length);
    if (!fits || new Set(kept).size < kept.length || kept.some((key) => !known.includes(key))) return failure("stale");
    const after = withKeys(input.criteria);
    if (stampOf({ points: current.points, scored: after }) === input.stamp) return { ok: true };
    await tx.scoredCriterion.deleteMany({ where: { roundId: actor.round.id, key: { notIn: kept } } });
    await tx.scalePoint.deleteMany({ where: { criterion: { roundId: actor.round.id } } });
    for (const [position, { meanings, ...criterion }] of after.entries()) {
      const scalePoints = { create: meanings.map((meaning, step) => ({ value: current.points[step] ?? 0, meaning })) };
      await tx.scoredCriterion.upsert({
        where: { roundId_key: { roundId: actor.round.id, key: criterion.key } },
        create: { ...criterion, roundId: actor.round.id, position, scalePoints },
        update: { ...criterion, position, scalePoints },
        select: { id: true },
      });
    }
    await recordChange(tx, actor, { action: "round.criteria-changed", before: current.scored, after, now });
    return { ok: true };
  });
}

/** Saves the words of the mandatory criteria. Until scoring is first opened. */
export function saveMandatoryCriteria(
  db: Database,
  actor: Actor,
  input: MandatoryCriteriaInput,
  now: Date,
): Promise<Saved> {
  return write(db, async (tx) => {
    const current = await readOpen(tx, actor, "mandatory", input.stamp);
    if ("ok" in current) return current;
    const after = current.mandatory.map((criterion) => ({
      ...criterion,
      ...input.criteria.find(({ key }) => key === criterion.key),
    }));
    const changed = after.filter((criterion, index) => stampOf(criterion) !== stampOf(current.mandatory[index]));
    if (changed.length === 0) return { ok: true };
    for (const { key, label, explanation } of changed) {
      await tx.mandatoryCriterion.update({
        where: { roundId_key: { roundId: actor.round.id, key } },
        data: { label, explanation },
        select: { id: true },
      });
    }
    const before = current.mandatory.filter(({ key }) => changed.some((criterion) => criterion.key === key));
    await recordChange(tx, actor, { action: "round.mandatory-criteria-changed", before, after: changed, now });
    return { ok: true };
  });
}

/** The criteria as they are now, when this person may still change what was shown; otherwise why not. */
async function readOpen(tx: Transaction, actor: Actor, part: keyof Criteria["stamps"], stamp: string) {
  const access = await checkFreshAccess(tx, actor, "round.configure");
  if (!access.ok) return access;
  const current = await readCriteria(tx, actor.round.id);
  if (current.frozenAt !== null) return failure("frozen");
  return current.stamps[part] === stamp ? current : failure("stale");
}

/** Gives every new criterion a key that no other has. */
function withKeys(criteria: ScoredCriteriaInput["criteria"]): ScoredCriteriaInput["criteria"] {
  const taken = criteria.map(({ key }) => key);
  return criteria.map((criterion) => {
    if (criterion.key !== "") return criterion;
    const key = keyFor(criterion.label, taken);
    taken.push(key);
    return { ...criterion, key };
  });
}

async function recordChange(
  tx: Transaction,
  actor: Actor,
  { now, ...change }: { action: `${string}.${string}`; before: object[]; after: object[]; now: Date },
): Promise<void> {
  await recordEvent(tx, { at: now, actorId: actor.userId, roundId: actor.round.id, ...change });
  await bumpRevision(tx, actor.round.id);
}
