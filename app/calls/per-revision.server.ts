import type { Reader } from "~/platform/database.server";

const mostRounds = 50;

/**
 * Keeps what was read of a round for as long as the round has the same revision, in this process. For what everyone in the round may see:
 * one person's reading serves the next. What is kept must not be changed by who receives it.
 *
 * @param read must rest only on what raises the revision when it changes (see `bumpRevision` and `bumpScoring`)
 */
export function perRevision<Value>(read: (db: Reader, roundId: string) => Promise<Value>) {
  const kept = new Map<string, { revision: number | string; value: Promise<Value> }>();
  /** @param round its id, and the revision that was just read; with more behind it where the value rests on more */
  return (db: Reader, round: { id: string; revision: number | string }): Promise<Value> => {
    const known = kept.get(round.id);
    if (known?.revision === round.revision) return known.value;
    const value = read(db, round.id);
    kept.delete(round.id);
    kept.set(round.id, { revision: round.revision, value });
    value.catch(() => kept.delete(round.id));
    const oldest = kept.keys().next().value;
    if (kept.size > mostRounds && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

/**
 * The same for what rests only on the plans, the screening, the settings and the phase of a round: it stays while members score.
 *
 * @param read must rest only on what `bumpRevision` is called for
 */
export function perPlansRevision<Value>(read: (db: Reader, roundId: string) => Promise<Value>) {
  const find = perRevision(read);
  return (db: Reader, { id, plansRevision }: { id: string; plansRevision: number }): Promise<Value> =>
    find(db, { id, revision: plansRevision });
}
