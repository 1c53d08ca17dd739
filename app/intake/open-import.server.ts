import type { Actor } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { stampOf } from "~/platform/stamp.server";
import { type Comparison, comparePlans, type StoredPlan } from "./compare-plans";
import { type Reading, readImportFile } from "./import-reading";
import { type Answer, contentOf, contentSelect, type PlanContent } from "./plan-content";
import type { PlanDraft } from "./plan-draft";
import { readRememberedColumns } from "./remembered-columns.server";
import { findImport, readImportContent, type StoredImport } from "./stored-imports.server";

/** A file that waits, read as it is corrected now. */
export type OpenImport = Omit<Extract<Reading, { ok: true }>, "ok" | "result"> & {
  file: StoredImport;
  drafts: PlanDraft[];
};

/** Reads a file of this round again, with the corrections as they are and the columns of last time. */
export async function openImport(
  db: Reader,
  actor: Actor,
  importId: string,
): Promise<({ ok: true } & OpenImport) | Failure<"not-found" | "already-done">> {
  const file = await findImport(db, actor, importId);
  if (!file) return failure("not-found");
  if (file.state !== "waiting") return failure("already-done");
  const content = await readImportContent(db, importId);
  const remembered = await readRememberedColumns(db, actor, file.source);
  const read = await readImportFile(
    { content, fileName: file.fileName },
    file.corrections,
    actor.round.kind,
    remembered,
  );
  // It could be read when it was uploaded. A file thrown away in this very moment is no longer there.
  if (!read.ok) return failure("not-found");
  const { result, ...reading } = read;
  return { ...reading, file, drafts: result.drafts };
}

/** Lays the drafts of a file beside the plans as they are now. `stamp` changes with whatever would be done. */
export async function compareWithPlans(
  db: Reader,
  actor: Actor,
  open: OpenImport,
): Promise<Comparison & { stamp: string }> {
  const stored = await storedPlans(db, actor, open.file.source);
  const otherColumns = open.mapping.filter(({ field }) => field === null).map(({ index }) => index);
  const comparison = comparePlans(open.drafts, stored, otherColumns);
  return { ...comparison, stamp: stampOfComparison(open, comparison) };
}

function stampOfComparison({ file, mapping, dayOrders }: OpenImport, { entries }: Comparison): string {
  const plans = entries.map(({ draft, kind, stored, holds }) => [
    draft.externalId,
    draft.row,
    kind,
    stored?.version ?? null,
    stored?.state ?? null,
    holds,
  ]);
  const columns = mapping.map(({ field }) => field);
  return stampOf([file.id, file.source, file.corrections, columns, dayOrders, plans]);
}

async function storedPlans(db: Reader, actor: Actor, source: string): Promise<StoredPlan[]> {
  const plans = await db.plan.findMany({
    where: { roundId: actor.round.id, source },
    select: {
      ...contentSelect,
      id: true,
      dossierNumber: true,
      version: true,
      state: true,
      answers: true,
      history: { select: { content: true } },
      _count: { select: { verdicts: true, sheets: true } },
    },
  });
  return plans.map((plan) => ({
    id: plan.id,
    dossierNumber: plan.dossierNumber,
    version: plan.version,
    state: plan.state,
    content: contentOf(plan),
    answers: plan.answers as Answer[],
    history: plan.history.map(({ content }) => contentOf(content as PlanContent)),
    reviewed: plan._count.verdicts > 0 || plan._count.sheets > 0,
  }));
}
