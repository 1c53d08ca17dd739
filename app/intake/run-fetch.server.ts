import type { Actor, Refusal } from "~/people/access";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { fetchSource } from "./fetch-source.server";
import { createReading, noteProgress, type ReadingEnd } from "./file-readings.server";
import { type BegunReading, type ReadingParts, readAndKeep, superviseReading } from "./run-reading.server";
import type { FetchFailure } from "./source-kinds";
import { findSource, noteFetched, openSource } from "./sources.server";

type Parts = ReadingParts & Pick<Services, "network" | "config">;

/** Begins to fetch a source and to read what comes. `anyway` also takes what is here already. */
export async function beginFetch(
  parts: Parts,
  actor: Actor,
  { sourceId, anyway }: { sourceId: string; anyway: boolean },
): Promise<BegunReading | Refusal | Failure<"not-found">> {
  const source = await findSource(parts.db, actor, sourceId);
  if (!source) return failure("not-found");
  const { name } = source;
  const created = await createReading(parts, actor, { source: name, fileName: name, bytes: null, fromId: sourceId });
  if (!created.ok) return created;
  const { id } = created;
  const ended = superviseReading(parts, id, async (signal) => {
    const end = await fetchAndRead(parts, actor, { id, sourceId, anyway }, signal);
    if (end?.state === "unchanged") await noteFetched(parts, actor, sourceId, { result: "unchanged" });
    if (end?.state === "failed") {
      await noteFetched(parts, actor, sourceId, { result: "failed", reason: end.failure.reason });
    }
    return end;
  });
  return { ok: true, readingId: id, ended, large: false };
}

async function fetchAndRead(
  parts: Parts,
  actor: Actor,
  { id, sourceId, anyway }: { id: string; sourceId: string; anyway: boolean },
  signal: AbortSignal,
): Promise<ReadingEnd | null> {
  const open = await openSource(parts, actor, sourceId, { anyway });
  if (!open.ok) return open.reason === "not-found" ? { state: "cancelled" } : failed(open);
  let said = 0;
  const fetched = await fetchSource(parts, open.source, {
    signal,
    onBytes(done, total) {
      // Every so many kilobytes is enough to see it move.
      if (done - said < 256 * 1024) return;
      said = done;
      noteProgress(parts, id, { bytesDone: done, ...(total === null ? {} : { bytes: total }) }).catch(() => {});
    },
  });
  if (!fetched.ok) return fetched.reason === "stopped" ? { state: "cancelled" } : failed(fetched);
  if ("unchanged" in fetched) return { state: "unchanged", importId: open.lastImportId };
  const { content, fileName, etag, lastModified } = fetched;
  const bytes = content.byteLength;
  const wanted = await noteProgress(parts, id, { state: "reading", fileName, bytes, bytesDone: 0 });
  if (!wanted) return { state: "cancelled" };
  const end = await readAndKeep(parts, actor, id, { content, fileName, source: open.source.name }, signal);
  if (end) return end;
  const done = await parts.db.fileReading.findFirst({ where: { id }, select: { importId: true } });
  if (done?.importId) {
    const { importId } = done;
    await noteFetched(parts, actor, sourceId, { result: "fetched", importId, etag, lastModified });
  }
  return null;
}

const failed = ({ reason, detail }: FetchFailure): ReadingEnd => ({
  state: "failed",
  failure: { about: "fetch", reason, detail },
});
