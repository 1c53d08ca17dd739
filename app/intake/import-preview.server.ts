import type { Actor } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { stampOf } from "~/platform/stamp.server";
import { type Comparison, comparePlans, type StoredPlan } from "./compare-plans";
import { type Corrections, readImportFile, unclearDayOrders } from "./import-reading";
import type { ColumnMapping } from "./mapping";
import { missingFields } from "./missing-fields";
import { type Answer, contentOf, contentSelect, type PlanContent } from "./plan-content";
import type { PlanDraft } from "./plan-draft";
import { findImport, readImportContent, type StoredImport } from "./stored-imports.server";
import type { Table } from "./table";

/** A file that waits, read and laid beside the plans that are here. */
export type OpenImport = {
  file: StoredImport;
  table: Table;
  mapping: ColumnMapping[];
  drafts: PlanDraft[];
};

/** Reads a file of this round again, with the corrections as they are. */
export async function openImport(
  db: Reader,
  actor: Actor,
  importId: string,
): Promise<({ ok: true } & OpenImport) | Failure<"not-found" | "already-done">> {
  const file = await findImport(db, actor, importId);
  if (!file) return failure("not-found");
  if (file.state !== "waiting") return failure("already-done");
  const content = await readImportContent(db, importId);
  const reading = await readImportFile({ content, fileName: file.fileName }, file.corrections, actor.round.kind);
  // It could be read when it was uploaded. A file thrown away in this very moment is no longer there.
  if (!reading.ok) return failure("not-found");
  return { ok: true, file, table: reading.table, mapping: reading.mapping, drafts: reading.result.drafts };
}

/** Lays the drafts of a file beside the plans as they are now. `stamp` changes with whatever would be done. */
export async function compareWithPlans(
  db: Reader,
  actor: Actor,
  { file, mapping, drafts }: OpenImport,
): Promise<Comparison & { stamp: string }> {
  const stored = await storedPlans(db, actor, file.source);
  const otherColumns = mapping.filter(({ field }) => field === null).map(({ index }) => index);
  const comparison = comparePlans(drafts, stored, otherColumns);
  return { ...comparison, stamp: stampOfComparison(file, comparison) };
}

function stampOfComparison(
  { id, source, corrections }: { id: string; source: string; corrections: Corrections },
  { entries }: Comparison,
): string {
  const plans = entries.map(({ draft, kind, stored, holds }) => [
    draft.externalId,
    draft.row,
    kind,
    stored?.version ?? null,
    stored?.state ?? null,
    holds,
  ]);
  return stampOf([id, source, corrections, plans]);
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

export type ImportPreview = Awaited<ReturnType<typeof readPreview>>;

/** A waiting file for the page: how it was read, what was found in it, and what importing would do. */
async function readPreview(db: Reader, actor: Actor, open: OpenImport) {
  const { file, table, mapping, drafts } = open;
  const { entries, stamp, keptOut, superseded, tests } = await compareWithPlans(db, actor, open);
  const asked = unclearDayOrders(table, mapping);
  return {
    stamp,
    reading: {
      format: table.format,
      encoding: table.encoding,
      delimiter: table.delimiter,
      sheet: table.sheet,
      headerRow: table.headerRow,
      rows: table.rows.length,
    },
    columns: mapping.map((column) => ({
      ...column,
      example: shorten(exampleOf(table, column.index), 90),
      dayOrder: asked.some(({ index }) => index === column.index)
        ? {
            example: asked.find(({ index }) => index === column.index)?.example ?? "",
            chosen: file.corrections.dayOrders[column.index] ?? null,
          }
        : null,
    })),
    missingFields: missingFields(mapping, actor.round.kind),
    entries: entries.map(({ draft, kind, stored, changes, otherColumns, holds }) => ({
      row: draft.row,
      number: draft.externalId,
      title: draft.values.title,
      leadApplicant: draft.values.leadApplicant,
      municipality: draft.values.municipality,
      requestedCents: draft.values.requestedCents,
      kind,
      version: stored?.version ?? null,
      status: draft.values.status,
      changes,
      otherColumns,
      holds,
    })),
    keptOut: keptOut.map(rowOf),
    superseded: superseded.map(rowOf),
    tests: tests.map(rowOf),
    skipped: table.skipped,
    problems: drafts
      .filter(({ state }) => state !== "test")
      .flatMap((draft) => draft.problems.map((problem) => ({ ...problem, number: draft.externalId })))
      .map((problem) => ({ ...problem, text: shorten(problem.text, 300) }))
      .sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error") || a.row - b.row),
    sameFileImportedAt: await importedBefore(db, actor, file),
    elsewhere: await sameElsewhere(db, actor, { source: file.source, entries }),
  };
}

/** A file of this round with, while it waits, everything to check before importing it. */
export async function previewImport(
  db: Reader,
  actor: Actor,
  importId: string,
): Promise<{ ok: true; file: StoredImport; preview: ImportPreview | null } | Failure<"not-found">> {
  const open = await openImport(db, actor, importId);
  if (open.ok) return { ok: true, file: open.file, preview: await readPreview(db, actor, open) };
  const file = await findImport(db, actor, importId);
  return file ? { ok: true, file, preview: null } : failure("not-found");
}

const rowOf = (draft: PlanDraft) => ({
  row: draft.row,
  number: draft.externalId,
  title: draft.values.title,
  problems: draft.problems.filter(({ severity }) => severity === "error"),
});

const exampleOf = (table: Table, index: number): string =>
  table.rows.map(({ cells }) => cells[index]?.text.trim() ?? "").find((text) => text !== "") ?? "";

const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length).trimEnd()} …` : text;

async function importedBefore(db: Reader, actor: Actor, { fileHash }: StoredImport): Promise<Date | null> {
  const same = await db.import.findFirst({
    where: { roundId: actor.round.id, fileHash, importedAt: { not: null } },
    orderBy: { importedAt: "desc" },
    select: { importedAt: true },
  });
  return same?.importedAt ?? null;
}

/** New plans that are here under another source with the same number and title: was the right source chosen? */
async function sameElsewhere(
  db: Reader,
  actor: Actor,
  { source, entries }: { source: string } & Pick<Comparison, "entries">,
): Promise<{ source: string; plans: number }[]> {
  const nameOf = (number: string, title: string) => `${number}\n${title}`;
  const coming = new Set(
    entries.filter(({ stored }) => stored === null).map(({ draft }) => nameOf(draft.externalId, draft.values.title)),
  );
  if (coming.size === 0) return [];
  const others = await db.plan.findMany({
    where: { roundId: actor.round.id, source: { not: source } },
    select: { source: true, dossierNumber: true, title: true },
  });
  const counts = new Map<string, number>();
  for (const plan of others.filter((one) => coming.has(nameOf(one.dossierNumber, one.title)))) {
    counts.set(plan.source, (counts.get(plan.source) ?? 0) + 1);
  }
  return [...counts].map(([name, plans]) => ({ source: name, plans }));
}
