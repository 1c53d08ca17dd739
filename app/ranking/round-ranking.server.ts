import type { Reader } from "~/platform/database.server";
import { computeRanking } from "./computed-ranking";
import { readRankingInput } from "./ranking-input.server";
import { type ResolvedRanking, resolveRanking } from "./resolved-ranking";
import { readTieOrders } from "./tie-orders.server";

const mostRounds = 50;
const kept = new Map<string, { revision: number; computed: Promise<ResolvedRanking> }>();

/**
 * The official ranking of a round as it is now, with what was decided about a tie at the line; computed once per revision of the round in this process.
 * In a transaction, ask for it before changing anything: a revision that is rolled back must not leave its ranking behind.
 *
 * @param round its id, and the revision that was just read
 */
export function roundRanking(db: Reader, round: { id: string; revision: number }): Promise<ResolvedRanking> {
  const known = kept.get(round.id);
  if (known?.revision === round.revision) return known.computed;
  const computed = compute(db, round.id);
  kept.delete(round.id);
  kept.set(round.id, { revision: round.revision, computed });
  computed.catch(() => kept.delete(round.id));
  const oldest = kept.keys().next().value;
  if (kept.size > mostRounds && oldest !== undefined) kept.delete(oldest);
  return computed;
}

async function compute(db: Reader, roundId: string): Promise<ResolvedRanking> {
  const decided = await readTieOrders(db, roundId);
  return resolveRanking(computeRanking(await readRankingInput(db, roundId)), decided);
}
