import type { RankingInput } from "~/ranking/ranking-input";
import { readRankingInput } from "~/ranking/ranking-input.server";
import { type NoRound, withRound } from "./round-with-scores";

const problems: Record<NoRound["why"], (slug: string) => string> = {
  "no-database": () => "Set DATABASE_URL to the address of the database, for example file:./data/beraad.db.",
  "no-round": (slug) => `There is no round ${slug}.`,
  "scores-closed": (slug) => `Round ${slug} has no ranking yet: there is one as soon as scoring has closed.`,
};

/** What there is to rank in a round of the database; k is the number of donations the round aims at. */
export async function readRoundToRank(
  slug: string,
  databaseUrl: string | undefined,
): Promise<{ ok: true; input: RankingInput; places: number } | { ok: false; problem: string }> {
  const read = await withRound(slug, databaseUrl, async (db, { id, targetDonations }) => ({
    input: await readRankingInput(db, id),
    places: targetDonations,
  }));
  return read.ok ? { ok: true, ...read.result } : { ok: false, problem: problems[read.why](slug) };
}
