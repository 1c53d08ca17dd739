import { correctImport } from "../../app/intake/correct-import.server";
import { importPlans } from "../../app/intake/import-plans.server";
import { previewImport } from "../../app/intake/import-preview.server";
import { describeImported } from "../../app/intake/import-text";
import type { MappingCorrection } from "../../app/intake/mapping";
import { describeFailure } from "../../app/intake/problem-text";
import { discardImport, uploadImport } from "../../app/intake/upload-import.server";
import { m } from "../../app/paraglide/messages";
import type { Actor } from "../../app/people/access";
import { describeReason } from "../../app/platform/problem";
import type { Services } from "../../app/platform/services";
import { type Stop, stop } from "./read-file";

type Parts = Pick<Services, "db" | "now">;

/** A form export with what a person said about its columns. */
export type FileToImport = {
  content: Uint8Array<ArrayBuffer>;
  fileName: string;
  corrections: MappingCorrection[];
  source?: string;
};

/**
 * Imports a file into the round of this coordinator, whole or not at all. Changes that wait for a person's yes are left for the page of
 * the import, and told. A file that could not be imported does not stay waiting.
 */
export async function importIntoRound(
  parts: Parts,
  actor: Actor,
  { content, fileName, corrections, source }: FileToImport,
): Promise<{ ok: true; sentence: string; importId: string } | Stop> {
  const upload = await uploadImport(parts, actor, { content, fileName, source: source ?? null });
  if (!upload.ok) return stop("file" in upload ? describeFailure(upload.file) : describeReason(upload.reason));
  const { importId } = upload;
  const result = await importWaiting(parts, actor, { importId, corrections });
  if (result.ok) return { ...result, importId };
  await discardImport(parts, actor, importId);
  return result;
}

async function importWaiting(
  parts: Parts,
  actor: Actor,
  { importId, corrections }: { importId: string; corrections: MappingCorrection[] },
): Promise<{ ok: true; sentence: string } | Stop> {
  const waiting = await previewImport(parts.db, actor, importId);
  if (!waiting.ok || !waiting.preview) return stop(describeReason("stale"));
  if (corrections.length > 0) {
    const { source } = waiting.file;
    const corrected = await correctImport(parts, actor, { importId, source, columns: corrections, dayOrders: {} });
    if (!corrected.ok) {
      return stop("column" in corrected ? m.intake_command_field_twice() : describeReason(corrected.reason));
    }
  }
  const seen = corrections.length > 0 ? await previewImport(parts.db, actor, importId) : waiting;
  if (!seen.ok || !seen.preview) return stop(describeReason("stale"));
  const done = await importPlans(parts, actor, { importId, stamp: seen.preview.stamp, take: [] });
  return done.ok ? { ok: true, sentence: describeImported(done.outcome) } : stop(describeReason(done.reason));
}
