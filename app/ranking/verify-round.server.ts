import { isDeepStrictEqual } from "node:util";
import type { Reader } from "~/platform/database.server";
import { changesSinceFrozen, type RankingChange } from "./changes-since-frozen";
import { type ComputedRanking, computeRanking } from "./computed-ranking";
import { type FrozenOccasion, type FrozenResult, listFrozen, readFrozen } from "./freeze.server";
import { type InputDifference, inputDifferences } from "./input-differences";
import { METHOD_VERSION } from "./input-hash";
import { readRankingInput } from "./ranking-input.server";

/** What recomputing one frozen ranking gave. */
export type FrozenCheck = {
  occasion: FrozenOccasion;
  frozenAt: Date;
  methodVersion: string;
  inputHash: string;
  /** Against the input that was stored with it. `other-method`: frozen by rules that this version does not have. */
  own: "agrees" | "other-hash" | "other-result" | "other-method";
  /** Where its list is not what its input gives, in places and totals. */
  ownChanges: RankingChange[];
};

/** What is different in the database of now from the ranking that was frozen last. */
export type NowCheck = { differences: InputDifference[]; changes: RankingChange[] };

export type RoundCheck = { frozen: FrozenCheck[]; now: NowCheck };

/**
 * Recomputes every frozen ranking of a round from the input it was stored with, and the last one from the sheets as they stand in the database
 * now. `null` when nothing was frozen. What differs from an earlier frozen ranking is history: sheets may be reopened in between.
 */
export async function verifyRound(db: Reader, roundId: string): Promise<RoundCheck | null> {
  const stamps = await listFrozen(db, roundId);
  const last = stamps.at(-1);
  if (!last) return null;
  const frozen: FrozenCheck[] = [];
  for (const { id, ...stamp } of stamps) {
    const { input, result } = await readFrozen(db, id);
    frozen.push({ ...stamp, ...checkOwn(stamp, result, computeRanking(input)) });
  }
  const { input, result } = await readFrozen(db, last.id);
  const computed = computeRanking(await readRankingInput(db, roundId));
  const differences = inputDifferences(input, computed.input);
  return { frozen, now: { differences, changes: changesSinceFrozen(result.ranking, computed.ranking) } };
}

function checkOwn(
  { methodVersion, inputHash }: { methodVersion: string; inputHash: string },
  stored: FrozenResult,
  computed: ComputedRanking,
): Pick<FrozenCheck, "own" | "ownChanges"> {
  if (methodVersion !== METHOD_VERSION) return { own: "other-method", ownChanges: [] };
  if (computed.inputHash !== inputHash) return { own: "other-hash", ownChanges: [] };
  const { input, inputHash: _, ...result } = computed;
  // As it comes out of the database: without what JSON leaves out.
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(result)), stored)) return { own: "agrees", ownChanges: [] };
  return { own: "other-result", ownChanges: changesSinceFrozen(stored.ranking, computed.ranking) };
}

/** Whether everything is as it was: see the exit statuses of `npm run verify`. */
export function verdictOf({ frozen, now }: RoundCheck): "agree" | "differ" | "cannot" {
  const differs = frozen.some(({ own }) => own === "other-hash" || own === "other-result");
  if (differs || now.differences.length > 0 || now.changes.length > 0) return "differ";
  return frozen.some(({ own }) => own === "other-method") ? "cannot" : "agree";
}
