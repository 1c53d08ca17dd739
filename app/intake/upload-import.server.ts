import { createHash } from "node:crypto";
import { recordEvent } from "~/audit/audit.server";
import type { Actor, Refusal } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Reader, type Transaction, write } from "~/platform/database.server";
import { Prisma } from "~/platform/prisma/client";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { defaultSource, type KnownSource } from "./default-source";
import type { Corrections } from "./import-reading";
import { correctColumns, noCorrections, proposedMapping, readImportFile } from "./import-reading";
import type { MappingCorrection } from "./mapping";
import type { Answer } from "./plan-content";
import { readTable } from "./read-table";
import { findImport, readImportContent } from "./stored-imports.server";
import type { TableFailure } from "./table";

type Parts = Pick<Services, "db" | "now">;
type Refused = Refusal | Failure<"not-found" | "already-done">;

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

/**
 * Keeps what a person said about the columns and the source of a file. Two columns with one field are refused; `column` is the
 * second of them.
 */
export async function correctImport(
  { db }: Pick<Services, "db">,
  actor: Actor,
  input: { importId: string; source: string; columns: MappingCorrection[]; dayOrders: Corrections["dayOrders"] },
): Promise<{ ok: true } | { ok: false; reason: "field-twice"; column: number } | Refused> {
  const file = await findImport(db, actor, input.importId);
  if (!file) return failure("not-found");
  if (file.state !== "waiting") return failure("already-done");
  const content = await readImportContent(db, file.id);
  const reading = await readImportFile({ content, fileName: file.fileName }, file.corrections, actor.round.kind);
  if (!reading.ok) return failure("not-found");
  const corrected = correctColumns(proposedMapping(reading.table), reading.mapping, input.columns);
  if (!corrected.ok) return { ok: false, reason: "field-twice", column: corrected.index };
  return write(db, async (tx) => {
    const open = await checkWaiting(tx, actor, file.id);
    if (!open.ok) return open;
    const corrections = { columns: corrected.columns, dayOrders: input.dayOrders };
    await tx.import.update({
      where: { id: file.id },
      data: { source: input.source, corrections },
      select: { id: true },
    });
    return { ok: true };
  });
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

/** Whether this person may still do something with a file, asked inside the write. */
async function checkWaiting(tx: Transaction, actor: Actor, importId: string): Promise<{ ok: true } | Refused> {
  const access = await checkFreshAccess(tx, actor, "plans.import");
  if (!access.ok) return access;
  const file = await findImport(tx, actor, importId);
  if (!file) return failure("not-found");
  return file.state === "waiting" ? { ok: true } : failure("already-done");
}

const longestFileName = 200;

/** The name under which a browser sent a file, without a folder in front of it. */
export const fileNameOf = ({ name }: File): string => (name.split(/[\\/]/).at(-1) ?? "").slice(-longestFileName);
