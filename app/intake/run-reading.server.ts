import { z } from "zod";
import type { Actor, Refusal } from "~/people/access";
import { write } from "~/platform/database.server";
import type { Failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import {
  createReading,
  endReading,
  endReadingWithin,
  type FileReading,
  findReading,
  noteProgress,
  type ReadingEnd,
} from "./file-readings.server";
import type { FileAnswer, FileToRead } from "./read-for-import";
import { type FileToImport, keepFile, sourceOf } from "./upload-import.server";

export type ReadingParts = Pick<Services, "db" | "now" | "background" | "log">;

/** Work that goes on after the request that began it. */
export type BegunReading = { ok: true; readingId: string; ended: Promise<void>; large: boolean };

/** How often a process says that it still works on a file, and looks whether that is still wanted. */
const heartbeatMillis = 2_000;

/** Begins to read an uploaded file on another thread. What comes of it is written down; `ended` is for who has patience. */
export async function beginReading(
  parts: ReadingParts,
  actor: Actor,
  file: FileToImport,
): Promise<BegunReading | Refusal | Failure<"not-found">> {
  const { content, fileName, source } = file;
  const created = await createReading(parts, actor, { source, fileName, bytes: content.byteLength });
  if (!created.ok) return created;
  const ended = superviseReading(parts, created.id, (signal) => readAndKeep(parts, actor, created.id, file, signal));
  return { ok: true, readingId: created.id, ended, large: content.byteLength > largeBytes };
}

/** A file of this size is not read while somebody waits: its page comes at once. */
const largeBytes = 2 * 1024 * 1024;

/** The state of a file once its work ended, or once the patience of a page is over. */
export async function waitForReading(
  parts: ReadingParts,
  actor: Actor,
  { readingId, ended, large }: BegunReading,
): Promise<FileReading | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, large ? 0 : parts.background.patienceMillis);
  });
  await Promise.race([ended, patience]);
  clearTimeout(timer);
  return findReading(parts, actor, readingId);
}

/**
 * Does work on a file and writes down how it ended, whatever happens. `signal` tells the work that somebody stopped it. Work that
 * answers `null` has written down its end itself.
 */
export async function superviseReading(
  parts: ReadingParts,
  id: string,
  work: (signal: AbortSignal) => Promise<ReadingEnd | null>,
): Promise<void> {
  const stop = new AbortController();
  const heartbeat = setInterval(() => {
    noteProgress(parts, id, {}).then(
      (wanted) => wanted || stop.abort(),
      () => stop.abort(),
    );
  }, heartbeatMillis);
  try {
    const end = await work(stop.signal);
    if (end) await endReading(parts.db, id, end);
  } catch (err) {
    parts.log.error({ err, reading: id }, "a file could not be read");
    await endReading(parts.db, id, { state: "failed", failure: { about: "work", reason: "broken" } }).catch(() => {
      // The database does not answer either. Without a sign of life the reading counts as lost.
    });
  } finally {
    clearInterval(heartbeat);
  }
}

const progressMessage = z.object({ bytes: z.int(), rows: z.int() });

/** Reads a file on another thread and keeps it as an import that waits. */
export async function readAndKeep(
  parts: ReadingParts,
  actor: Actor,
  id: string,
  file: FileToImport,
  signal: AbortSignal,
): Promise<ReadingEnd | null> {
  const input = { content: file.content, fileName: file.fileName } satisfies FileToRead;
  let noting: Promise<unknown> = Promise.resolve();
  const task = parts.background.start({
    name: "read-file",
    input,
    onProgress(message) {
      const { bytes, rows } = progressMessage.parse(message);
      noting = noting
        .then(() => noteProgress(parts, id, { bytesDone: bytes, rowsDone: rows }))
        .then((wanted) => wanted || task.stop())
        .catch(() => task.stop());
    },
  });
  signal.addEventListener("abort", task.stop);
  const result = await task.ended;
  await noting;
  if (!result.ok) {
    if (result.reason === "stopped") return { state: "cancelled" };
    parts.log.warn({ reading: id, reason: result.reason, err: result.error }, "a file was not read to the end");
    return { state: "failed", failure: { about: "work", reason: result.reason } };
  }
  const answer = result.answer as FileAnswer;
  if (!answer.ok) return { state: "failed", failure: { about: "file", reason: answer.reason, detail: answer.detail } };
  return keep(parts, actor, id, file, answer.headers);
}

/** Makes the import, unless somebody stopped the work at the last moment. */
async function keep(
  { db, now }: ReadingParts,
  actor: Actor,
  id: string,
  file: FileToImport,
  headers: readonly string[],
): Promise<ReadingEnd | null> {
  const source = await sourceOf(db, actor, file, headers);
  return write(db, async (tx) => {
    const wanted = await endReadingWithin(tx, id, { state: "done", importId: null });
    if (!wanted) return null;
    const kept = await keepFile(tx, actor, { ...file, source }, now());
    const end = kept.ok
      ? { importId: kept.importId }
      : { state: "failed", failure: { about: "work", reason: "refused" } };
    await tx.fileReading.update({ where: { id }, data: end, select: { id: true } });
    return null;
  });
}
