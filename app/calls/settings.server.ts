import { recordEvent } from "~/audit/audit.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, type Reader, type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { stampOf } from "~/platform/stamp.server";
import { bumpRevision } from "./revision.server";
import type { GeneralInput, MethodInput } from "./settings-input";

const general = {
  name: true,
  submissionDeadline: true,
  scoringDeadline: true,
  announcementOn: true,
  periodStart: true,
  periodEnd: true,
  budgetCents: true,
  targetDonations: true,
  typicalAmountCents: true,
} as const;
const method = { scaleMin: true, scaleMax: true, bonusHundredths: true, bonusMode: true, quorum: true } as const;

type Saved = { ok: true } | Failure<"stale" | "frozen" | "forbidden" | "wrong-phase" | "not-found">;
type Values = Record<string, string | number | Date | null>;

/** The settings of a round as its form shows them, with the marks that tell later whether someone else changed them. */
export async function readSettings(db: Reader, roundId: string) {
  const found = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: { frozenAt: true, ...general, ...method },
  });
  const parts = { general: pick(found, general), method: pick(found, method) };
  return {
    ...parts,
    frozenAt: found.frozenAt,
    stamps: { general: stampOf(parts.general), method: stampOf(parts.method) },
  };
}

/** Saves name, dates and money. */
export function saveGeneral(db: Database, actor: Actor, input: GeneralInput, now: Date): Promise<Saved> {
  const { intent: _intent, stamp, scoringDeadline, ...rest } = input;
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "round.configure");
    if (!access.ok) return access;
    const before = await readSettings(tx, actor.round.id);
    if (before.stamps.general !== stamp) return failure("stale");
    const data = { ...rest, scoringDeadline: scoringDeadline ?? null };
    await saveChanges(tx, actor, { before: before.general, data, action: "round.settings-changed", now });
    return { ok: true };
  });
}

/** Saves scale, pré and quorum, until scoring is first opened. Another scale empties the meanings of its points. */
export function saveMethod(db: Database, actor: Actor, input: MethodInput, now: Date): Promise<Saved> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "round.configure");
    if (!access.ok) return access;
    const before = await readSettings(tx, actor.round.id);
    if (before.frozenAt !== null) return failure("frozen");
    if (before.stamps.method !== input.stamp) return failure("stale");
    const scaleMax = input.scale === "1-10" ? 10 : 5;
    const otherScale = before.method.scaleMin !== 1 || before.method.scaleMax !== scaleMax;
    if (otherScale && (await tx.sheet.count({ where: { plan: { roundId: actor.round.id } } })) > 0) {
      return failure("frozen");
    }
    const { bonusMode, bonusHundredths = before.method.bonusHundredths, quorum = null } = input;
    const data = { scaleMin: 1, scaleMax, bonusHundredths, bonusMode, quorum };
    await saveChanges(tx, actor, { before: before.method, data, action: "round.method-changed", now });
    if (otherScale) await emptyScale(tx, actor.round.id, scaleMax);
    return { ok: true };
  });
}

/** Writes what is different and records it; what stayed the same is no event. */
async function saveChanges(
  tx: Transaction,
  actor: Actor,
  { before, data, action, now }: { before: Values; data: Values; action: `${string}.${string}`; now: Date },
): Promise<void> {
  const changed = Object.keys(data).filter((key) => String(data[key]) !== String(before[key]));
  if (changed.length === 0) return;
  const only = (values: Values) => Object.fromEntries(changed.map((key) => [key, asJson(values[key] ?? null)]));
  await tx.round.update({ where: { id: actor.round.id }, data, select: { id: true } });
  await recordEvent(tx, {
    at: now,
    actorId: actor.userId,
    roundId: actor.round.id,
    action,
    before: only(before),
    after: only(data),
  });
  await bumpRevision(tx, actor.round.id);
}

const asJson = (value: string | number | Date | null) => (value instanceof Date ? value.toISOString() : value);

async function emptyScale(tx: Transaction, roundId: string, scaleMax: number): Promise<void> {
  const criteria = await tx.scoredCriterion.findMany({ where: { roundId }, select: { id: true } });
  await tx.scalePoint.deleteMany({ where: { criterion: { roundId } } });
  await tx.scalePoint.createMany({
    data: criteria.flatMap(({ id }) =>
      Array.from({ length: scaleMax }, (_, step) => ({ criterionId: id, value: step + 1, meaning: "" })),
    ),
  });
}

function pick<Row extends object, Key extends keyof Row & string>(row: Row, keys: Record<Key, true>): Pick<Row, Key> {
  return Object.fromEntries((Object.keys(keys) as Key[]).map((key) => [key, row[key]])) as Pick<Row, Key>;
}
