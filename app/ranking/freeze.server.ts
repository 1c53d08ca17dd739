import { recordEvent } from "~/audit/audit.server";
import type { Reader, Transaction } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import type { BonusEffect } from "./bonus-effect";
import type { BudgetLine } from "./budget-line";
import { computeRanking } from "./computed-ranking";
import { METHOD_VERSION } from "./input-hash";
import type { OfficialRanking } from "./official";
import type { RankingInput } from "./ranking-input";
import { readRankingInput } from "./ranking-input.server";

/** What is stored as the result of a frozen ranking. */
export type FrozenResult = { ranking: OfficialRanking; line: BudgetLine; bonus: BonusEffect };

/** When a ranking is frozen: when scoring closes, and when the released decisions close the deliberation. */
export type FrozenOccasion = "scoring-closed" | "deliberation-closed";

export type FrozenStamp = { id: string; methodVersion: string; inputHash: string; frozenAt: Date };

/**
 * Stores the ranking as it is at this moment, with the input it was computed from. Part of the write that closes scoring or deliberation;
 * an earlier frozen ranking stays as history.
 */
export async function freezeRanking(
  tx: Transaction,
  { roundId, occasion, actorId, now }: { roundId: string; occasion: FrozenOccasion; actorId: string; now: Date },
): Promise<FrozenStamp> {
  const { input, inputHash, ...result } = computeRanking(await readRankingInput(tx, roundId));
  const stamp = await tx.frozenRanking.create({
    data: {
      roundId,
      occasion,
      methodVersion: METHOD_VERSION,
      inputHash,
      input: asJson(input),
      result: asJson(result satisfies FrozenResult),
      frozenAt: now,
      frozenById: actorId,
    },
    select: stampFields,
  });
  await recordEvent(tx, {
    at: now,
    actorId,
    roundId,
    action: "ranking.frozen",
    after: { methodVersion: METHOD_VERSION, inputHash, plans: result.ranking.length },
  });
  return stamp;
}

/** When the ranking was frozen last as scoring closed, by which method, and the hash of its input; `null` before that ever happened. */
export function latestFrozen(db: Reader, roundId: string): Promise<FrozenStamp | null> {
  return db.frozenRanking.findFirst({
    where: { roundId, occasion: "scoring-closed" satisfies FrozenOccasion },
    orderBy: latestFirst,
    select: stampFields,
  });
}

/** Every frozen ranking of a round, in the order in which they were made. */
export async function listFrozen(db: Reader, roundId: string): Promise<(FrozenStamp & { occasion: FrozenOccasion })[]> {
  const rows = await db.frozenRanking.findMany({
    where: { roundId },
    orderBy: [{ frozenAt: "asc" }, { id: "asc" }],
    select: { ...stampFields, occasion: true },
  });
  return rows.map((row) => ({ ...row, occasion: row.occasion as FrozenOccasion }));
}

export type FrozenRankingContent = { input: RankingInput; result: FrozenResult };

const mostKept = 20;
const kept = new Map<string, Promise<FrozenRankingContent>>();

/** A frozen ranking whole. It never changes, so it is read and parsed once per process. */
export function readFrozen(db: Reader, frozenId: string): Promise<FrozenRankingContent> {
  const known = kept.get(frozenId);
  if (known) return known;
  const content = db.frozenRanking
    .findUniqueOrThrow({ where: { id: frozenId }, select: { input: true, result: true } })
    .then((row) => row as unknown as FrozenRankingContent);
  kept.set(frozenId, content);
  content.catch(() => kept.delete(frozenId));
  const oldest = kept.keys().next().value;
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return content;
}

const stampFields = { id: true, methodVersion: true, inputHash: true, frozenAt: true } as const;
// Two can be frozen within the same millisecond only in tests; ids go up with time.
const latestFirst = [
  { frozenAt: "desc" },
  { id: "desc" },
] as const satisfies Prisma.FrozenRankingOrderByWithRelationInput[];

const asJson = (value: unknown) => value as Prisma.InputJsonValue;
