import type { Reader } from "~/platform/database.server";
import { type ComputedRanking, computeRanking } from "./computed-ranking";
import { readRankingInput } from "./ranking-input.server";

const mostRounds = 50;
const kept = new Map<string, { revision: number; computed: Promise<ComputedRanking> }>();

/**
 * The official ranking of a round as it is now, computed once per revision of the round in this process.
 * In a transaction, ask for it before changing anything: a revision that is rolled back must not leave its ranking behind.
 *
 * @param round its id, and the revision that was just read
 */
export function roundRanking(db: Reader, round: { id: string; revision: number }): Promise<ComputedRanking> {
  const known = kept.get(round.id);
  if (known?.revision === round.revision) return known.computed;
  const computed = readRankingInput(db, round.id).then(computeRanking);
  kept.delete(round.id);
  kept.set(round.id, { revision: round.revision, computed });
  computed.catch(() => kept.delete(round.id));
  const oldest = kept.keys().next().value;
  if (kept.size > mostRounds && oldest !== undefined) kept.delete(oldest);
  return computed;
}
