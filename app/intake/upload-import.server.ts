import { createHash } from "node:crypto";
import { recordEvent } from "~/audit/audit.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Reader, type Transaction, write } from "~/platform/database.server";
import { Prisma } from "~/platform/prisma/client";
import type { Services } from "~/platform/services";
import { defaultSource, type KnownSource } from "./default-source";
import { noCorrections } from "./import-reading";
import type { Answer } from "./plan-content";
import { readTable } from "./read-table";
import type { TableFailure } from "./table";
import { checkWaiting, type Refused } from "./waiting-import.server";

type Parts = Pick<Services, "db" | "now">;

/** The file itself cannot be used; `file` says why. */
export type FileRefusal = { ok: false; reason: "unreadable-file"; file: TableFailure };

/** A file on its way in. `source` null: the one that its columns give away. */
export type FileToImport = { content: Uint8Array<ArrayBuffer>; fileName: string; source: string | null };

/** Reads a file right here and keeps it, for the command line. Pages read it elsewhere: see `beginReading`. */
export async function uploadImport(
  { db, now }: Parts,
  actor: Actor,
  file: FileToImport,
): Promise<{ ok: true; importId: string } | FileRefusal | Refused> {
  const reading = await readTable(file.content, file.fileName);
  if (!reading.ok) return { ok: false, reason: "unreadable-file", file: reading };
  const source = await sourceOf(db, actor, file, reading.table.headers);
  return write(db, (tx) => keepFile(tx, actor, { ...file, source }, now()));
}

/** The source that was named for a file, or the one that its columns give away. */
export const sourceOf = async (
  db: Reader,
  actor: Actor,
  { source, fileName }: Omit<FileToImport, "content">,
  headers: readonly string[],
): Promise<string> => source ?? defaultSource(headers, await knownSources(db, actor), fileName);

/**
 * Keeps a file that was read, to be looked at before anything is imported. A file that already waits under the same source is not
 * kept twice.
 */
export async function keepFile(
  tx: Transaction,
  actor: Actor,
  { content, fileName, source }: FileToImport & { source: string },
  at: Date,
): Promise<{ ok: true; importId: string } | Refused> {
  const access = await checkFreshAccess(tx, actor, "plans.import");
  if (!access.ok) return access;
  const fileHash = createHash("sha256").update(content).digest("hex");
  const file = { roundId: actor.round.id, fileHash, source };
  const waiting = await tx.import.findFirst({
    where: { ...file, importedAt: null, outcome: { equals: Prisma.DbNull } },
    select: { id: true },
  });
  if (waiting) return { ok: true, importId: waiting.id };
  const corrections = { ...noCorrections } satisfies Prisma.InputJsonObject;
  const { id } = await tx.import.create({
    data: { ...file, fileName, content, corrections, createdAt: at, createdById: actor.userId },
    select: { id: true },
  });
  const after = { importId: id, fileName, source, fileHash, bytes: content.byteLength };
  await recordEvent(tx, { ...about(actor, at), action: "import.uploaded", after });
  return { ok: true, importId: id };
}

const about = (actor: Actor, at: Date) => ({ at, actorId: actor.userId, roundId: actor.round.id });

/** The columns of one plan of every source; forms seldom change their questions. */
async function knownSources(db: Reader, actor: Actor): Promise<KnownSource[]> {
  const where = { roundId: actor.round.id };
  const sources = await db.plan.groupBy({ by: ["source"], where, orderBy: { source: "asc" } });
  const latest = sources.map(({ source }) =>
    db.plan.findFirst({ where: { ...where, source }, orderBy: { importedAt: "desc" }, select: { answers: true } }),
  );
  const plans = await Promise.all(latest);
  return sources.map(({ source }, index) => ({
    source,
    headers: ((plans[index]?.answers ?? []) as Answer[]).map(({ header }) => header),
  }));
}

/** Throws a file away that was not imported: its content goes, that it was here stays. */
export async function discardImport(
  { db, now }: Parts,
  actor: Actor,
  importId: string,
): Promise<{ ok: true } | Refused> {
  return write(db, async (tx) => {
    const open = await checkWaiting(tx, actor, importId);
    if (!open.ok) return open;
    const data = { content: new Uint8Array(), outcome: { discarded: true } };
    const gone = await tx.import.update({ where: { id: importId }, data, select: { fileName: true, source: true } });
    await recordEvent(tx, { ...about(actor, now()), action: "import.discarded", before: { importId, ...gone } });
    return { ok: true };
  });
}

const longestFileName = 200;

/** The name under which a browser sent a file, without a folder in front of it. */
export const fileNameOf = ({ name }: File): string => (name.split(/[\\/]/).at(-1) ?? "").slice(-longestFileName);
