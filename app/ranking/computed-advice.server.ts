import { type Database, write } from "~/platform/database.server";

/** What the advice is computed from, and by which rules. */
export type AdviceKey = { inputHash: string; methodVersion: string };

/** Far longer than the largest round takes: a claim that is older belongs to a process that died. */
const claimMillis = 2 * 60_000;
/** After so many processes died over it, the work itself must be what kills them. */
const mostAttempts = 3;
/** Nobody asks for the advice on scores of so long ago, and it can be computed again. */
const keptMillis = 90 * 24 * 3_600_000;

export type StoredAdvice = { state: "computed"; json: string } | { state: "failed" } | { state: "claimed" } | null;

/** What the processes know of this advice together; `null` when nobody is at work on it. */
export async function readComputedAdvice(db: Database, key: AdviceKey, now: Date): Promise<StoredAdvice> {
  const row = await db.computedAdvice.findUnique({ where: { inputHash_methodVersion: key } });
  if (!row) return null;
  if (row.json !== null) return { state: "computed", json: row.json };
  if (row.failedAt) return { state: "failed" };
  return row.claimedUntil > now ? { state: "claimed" } : null;
}

/** Takes the work upon this process. False when another has it, or when it is done or given up. */
export function claimAdvice(db: Database, key: AdviceKey, now: Date): Promise<boolean> {
  return write(db, async (tx) => {
    const where = { inputHash_methodVersion: key };
    const claimedUntil = new Date(now.getTime() + claimMillis);
    const row = await tx.computedAdvice.findUnique({ where });
    if (!row) {
      await tx.computedAdvice.create({ data: { ...key, claimedUntil } });
      return true;
    }
    if (row.json !== null || row.failedAt || row.claimedUntil > now) return false;
    const lost = row.attempts >= mostAttempts;
    await tx.computedAdvice.update({
      where,
      data: lost ? { failedAt: now } : { claimedUntil, attempts: row.attempts + 1 },
    });
    return !lost;
  });
}

/** Keeps what was computed, or that it could not be, for all processes; and forgets what nobody asks for any more. */
export function keepAdvice(
  db: Database,
  key: AdviceKey,
  result: { json: string } | "failed",
  now: Date,
): Promise<unknown> {
  return write(db, async (tx) => {
    await tx.computedAdvice.deleteMany({ where: { claimedUntil: { lt: new Date(now.getTime() - keptMillis) } } });
    await tx.computedAdvice.updateMany({
      where: key,
      data: result === "failed" ? { failedAt: now } : { json: result.json, computedAt: now },
    });
  });
}
