import type { Actor } from "~/people/access";
import type { Reader, Transaction } from "~/platform/database.server";
import { storedColumns } from "./import-input";
import type { RememberedColumn } from "./remembered-columns";

/** The columns of this source as a person agreed to them last time; none where nothing was imported from it yet. */
export async function readRememberedColumns(db: Reader, actor: Actor, source: string): Promise<RememberedColumn[]> {
  const found = await db.sourceMapping.findUnique({
    where: { roundId_source: { roundId: actor.round.id, source } },
    select: { columns: true },
  });
  return found ? storedColumns.parse(found.columns) : [];
}

/** Keeps the columns of a source, in the write that imports its plans. */
export async function saveRememberedColumns(
  tx: Transaction,
  actor: Actor,
  { source, columns, at }: { source: string; columns: RememberedColumn[]; at: Date },
): Promise<void> {
  const key = { roundId: actor.round.id, source };
  const saved = { columns, savedAt: at, savedById: actor.userId };
  await tx.sourceMapping.upsert({
    where: { roundId_source: key },
    create: { ...key, ...saved },
    update: saved,
    select: { id: true },
  });
}
