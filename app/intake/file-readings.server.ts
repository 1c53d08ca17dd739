import type { Actor, Refusal } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, type Reader, type Transaction, write } from "~/platform/database.server";
import { Prisma } from "~/platform/prisma/client";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import {
  isLost,
  isRunning,
  type ReadingFailure,
  type ReadingState,
  readingFailure,
  runningStates,
} from "./reading-state";

type Parts = Pick<Services, "db" | "now">;

const select = {
  id: true,
  source: true,
  fromId: true,
  fileName: true,
  state: true,
  bytes: true,
  bytesDone: true,
  rowsDone: true,
  failure: true,
  importId: true,
  createdAt: true,
  aliveAt: true,
} as const satisfies Prisma.FileReadingSelect;

type Row = Prisma.FileReadingGetPayload<{ select: typeof select }>;
export type FileReading = ReturnType<typeof shape>;

function shape({ state, failure, ...row }: Row) {
  return { ...row, state: state as ReadingState, failure: failure === null ? null : readingFailure.parse(failure) };
}

/** A file of this round on its way in. When the process that worked on it is gone, that is what happened to it. */
export async function findReading({ db, now }: Parts, actor: Actor, id: string): Promise<FileReading | null> {
  const where = { id, roundId: actor.round.id };
  const row = await db.fileReading.findFirst({ where, select });
  if (!row || !isLost(shape(row), now())) return row && shape(row);
  await endReading(db, id, { state: "failed", failure: { about: "work", reason: "lost" } });
  const ended = await db.fileReading.findFirst({ where, select });
  return ended && shape(ended);
}

/** What is under way in this round, the newest first. */
export async function listRunning(db: Reader, actor: Actor, now: Date): Promise<FileReading[]> {
  const rows = await db.fileReading.findMany({
    where: { roundId: actor.round.id, state: { in: [...runningStates] } },
    orderBy: { createdAt: "desc" },
    select,
  });
  return rows.map(shape).filter((row) => !isLost(row, now));
}

/** Writes down that work begins; the person must be allowed to import. `bytes` null: it must be fetched first. */
export async function createReading(
  { db, now }: Parts,
  actor: Actor,
  data: { source: string | null; fileName: string; bytes: number | null; fromId?: string },
): Promise<{ ok: true; id: string } | Refusal | Failure<"not-found">> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "plans.import");
    if (!access.ok) return access;
    const { id } = await tx.fileReading.create({
      data: {
        ...data,
        roundId: actor.round.id,
        createdById: actor.userId,
        state: data.bytes === null ? "fetching" : "reading",
        bytes: data.bytes ?? 0,
        createdAt: now(),
        aliveAt: now(),
      },
      select: { id: true },
    });
    return { ok: true, id };
  });
}

/** Writes down how far the work is. False when it is no longer wanted: somebody stopped it. */
export async function noteProgress(
  { db, now }: Parts,
  id: string,
  progress: Pick<Prisma.FileReadingUpdateManyMutationInput, "state" | "bytes" | "bytesDone" | "rowsDone" | "fileName">,
): Promise<boolean> {
  const where = { id, state: { in: [...runningStates] } };
  const { count } = await write(db, (tx) =>
    tx.fileReading.updateMany({ where, data: { ...progress, aliveAt: now() } }),
  );
  return count === 1;
}

export type ReadingEnd =
  | { state: "failed"; failure: ReadingFailure }
  | { state: "done" | "unchanged"; importId: string | null }
  | { state: "cancelled" };

/** Ends the work on a file, if nobody did yet. */
export const endReading = (db: Database, id: string, end: ReadingEnd): Promise<boolean> =>
  write(db, (tx) => endReadingWithin(tx, id, end));

export async function endReadingWithin(tx: Transaction, id: string, end: ReadingEnd): Promise<boolean> {
  const { failure: why, ...rest } = "failure" in end ? end : { ...end, failure: undefined };
  const { count } = await tx.fileReading.updateMany({
    where: { id, state: { in: [...runningStates] } },
    data: { ...rest, failure: why ?? Prisma.DbNull },
  });
  return count === 1;
}

/** Stops the work on a file, on whichever process it is done: it looks before every step whether it is still wanted. */
export async function cancelReading(
  { db }: Pick<Parts, "db">,
  actor: Actor,
  id: string,
): Promise<{ ok: true } | Refusal | Failure<"not-found" | "already-done">> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "plans.import");
    if (!access.ok) return access;
    const found = await tx.fileReading.findFirst({ where: { id, roundId: actor.round.id }, select });
    if (!found) return failure("not-found");
    if (!isRunning(shape(found).state)) return failure("already-done");
    await endReadingWithin(tx, id, { state: "cancelled" });
    return { ok: true };
  });
}

/** Forgets a file whose failure was told at once. */
export async function forgetReading(db: Database, id: string): Promise<void> {
  await write(db, (tx) => tx.fileReading.deleteMany({ where: { id } }));
}
