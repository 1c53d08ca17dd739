import { type Database, type Transaction, write } from "~/platform/database.server";
import { hashSecret } from "./secrets";

/** At most `most` times within `minutes`, counted in the database so that it holds across processes and restarts. */
export type RateLimit = { name: string; most: number; minutes: number };

export const signInLimits = {
  perAddress: { name: "sign-in address", most: 5, minutes: 15 },
  perClient: { name: "sign-in client", most: 30, minutes: 15 },
  codePerAddress: { name: "code address", most: 10, minutes: 15 },
  codePerClient: { name: "code client", most: 30, minutes: 15 },
} as const satisfies Record<string, RateLimit>;

type Use = { limit: RateLimit; who: string };

/** Counts one use of each limit; false when any of them was used up already. Who it was is kept as a keyed hash only. */
export async function withinLimits(db: Database, secret: string, uses: readonly Use[], now: Date): Promise<boolean> {
  return write(db, async (tx) => {
    const counted = await Promise.all(uses.map((use) => isWithin(tx, secret, use, now)));
    await tx.rateEvent.createMany({ data: uses.map((use) => ({ key: keyOf(secret, use), at: now })) });
    return counted.every(Boolean);
  });
}

async function isWithin(tx: Transaction, secret: string, use: Use, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - use.limit.minutes * 60_000);
  const key = keyOf(secret, use);
  await tx.rateEvent.deleteMany({ where: { key, at: { lte: since } } });
  return (await tx.rateEvent.count({ where: { key } })) < use.limit.most;
}

const keyOf = (secret: string, { limit, who }: Use): string => hashSecret(secret, limit.name, who);
