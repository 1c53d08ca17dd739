import type { Actor } from "~/people/access";
import { forgetReading } from "./file-readings.server";
import { type BegunReading, type ReadingParts, waitForReading } from "./run-reading.server";
import type { TableFailure } from "./table";

/**
 * Where a person goes after a file was chosen: to the import if it was read at once, back to the form with what is wrong with the
 * file, or to the page that shows how far it is. With `keepFailures` that page also tells what is wrong with the file.
 */
export async function followReading(
  parts: ReadingParts,
  actor: Actor,
  begun: BegunReading,
  { keepFailures = false } = {},
): Promise<{ ok: true; to: string } | { ok: false; file: TableFailure }> {
  const reading = await waitForReading(parts, actor, begun);
  const folder = `/rounds/${actor.round.slug}/import`;
  if (reading?.state === "done") return { ok: true, to: `${folder}/${reading.importId}` };
  if (keepFailures || reading?.failure?.about !== "file")
    return { ok: true, to: `${folder}/reading/${begun.readingId}` };
  await forgetReading(parts.db, begun.readingId);
  const { reason, detail } = reading.failure;
  return { ok: false, file: { ok: false, reason, detail } };
}
