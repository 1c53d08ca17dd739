import { isPhase } from "../app/calls/phases";
import { scoresAreOut } from "../app/people/access";
import { type Database, openDatabase } from "../app/platform/database.server";

export type FoundRound = { id: string; slug: string; targetDonations: number };

/** Why nothing can be said of a round at the shell. */
export type NoRound = { ok: false; why: "no-database" | "no-round" | "scores-closed" };

/**
 * Does something with a round of the database whose scores are out. While members score nobody sees a ranking, at the shell no more than on a
 * page; before that there is none.
 */
export async function withRound<Result>(
  slug: string,
  databaseUrl: string | undefined,
  work: (db: Database, round: FoundRound) => Promise<Result>,
): Promise<{ ok: true; result: Result } | NoRound> {
  if (!databaseUrl) return { ok: false, why: "no-database" };
  const db = openDatabase(databaseUrl);
  try {
    const found = await db.round.findUnique({
      where: { slug },
      select: { id: true, slug: true, phase: true, targetDonations: true },
    });
    if (!found) return { ok: false, why: "no-round" };
    const { phase, ...round } = found;
    if (!isPhase(phase) || !(scoresAreOut as readonly string[]).includes(phase))
      return { ok: false, why: "scores-closed" };
    return { ok: true, result: await work(db, round) };
  } finally {
    await db.$disconnect();
  }
}
