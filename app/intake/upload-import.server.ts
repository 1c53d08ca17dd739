import { createHash } from "node:crypto";
import { recordEvent } from "~/audit/audit.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Reader, write } from "~/platform/database.server";
import { Prisma } from "~/platform/prisma/client";
import type { Services } from "~/platform/services";
import { defaultSource, type KnownSource } from "./default-source";
import { noCorrections, readImportFile } from "./import-reading";
import type { Answer } from "./plan-content";
import type { TableFailure } from "./table";
import { checkWaiting, type Refused } from "./waiting-import.server";

type Parts = Pick<Services, "db" | "now">;

/** The file itself cannot be used; `file` says why. */
export type FileRefusal = { ok: false; reason: "unreadable-file"; file: TableFailure };

/**
 * Keeps an uploaded file, to be looked at before anything is imported. `source` null: the one that its columns give away. A file
 * that already waits under the same source is not kept twice.
 */
export async function uploadImport(
  { db, now }: Parts,
  actor: Actor,
  { content, fileName, source }: { content: Uint8Array<ArrayBuffer>; fileName: string; source: string | null },
): Promise<{ ok: true; importId: string } | FileRefusal | Refused> {
  const reading = await readImportFile({ content, fileName }, noCorrections, actor.round.kind);
  if (!reading.ok) return { ok: false, reason: "unreadable-file", file: reading };
  const file = {
    roundId: actor.round.id,
    fileHash: createHash("sha256").update(content).digest("hex"),
    source: source ?? defaultSource(reading.table.headers, await knownSources(db, actor), fileName),
  };
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "plans.import");
    if (!access.ok) return access;
    const waiting = await tx.import.findFirst({
      where: { ...file, importedAt: null, outcome: { equals: Prisma.DbNull } },
      select: { id: true },
    });
    if (waiting) return { ok: true, importId: waiting.id };
    const corrections = { ...noCorrections } satisfies Prisma.InputJsonObject;
    const { id } = await tx.import.create({
      data: { ...file, fileName, content, corrections, createdAt: now(), createdById: actor.userId },
      select: { id: true },
    });
    const after = { importId: id, fileName, source: file.source, fileHash: file.fileHash, bytes: content.byteLength };
    await recordEvent(tx, { ...about(actor, now()), action: "import.uploaded", after });
    return { ok: true, importId: id };
  });
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
