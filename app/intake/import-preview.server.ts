import type { Actor } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Comparison } from "./compare-plans";
import type { FieldKey } from "./fields";
import { unclearDayOrders } from "./import-reading";
import { suspectsWith } from "./import-suspects.server";
import { missingFields } from "./missing-fields";
import { compareWithPlans, type OpenImport, openImport } from "./open-import.server";
import type { PlanDraft } from "./plan-draft";
import { findImport, type StoredImport } from "./stored-imports.server";
import type { Table } from "./table";

export type ImportPreview = Awaited<ReturnType<typeof readPreview>>;

/** A waiting file for the page: how it was read, what was found in it, and what importing would do. */
async function readPreview(db: Reader, actor: Actor, open: OpenImport) {
  const { file, table, sheets, mapping, dayOrders, drafts } = open;
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
      sheets,
    },
    asBefore: mapping.some(({ reason }) => reason === "as-before"),
    columns: mapping.map((column) => ({
      ...column,
      example: shorten(exampleOf(table, column.index), 90),
      dayOrder: asked.some(({ index }) => index === column.index)
        ? {
            example: asked.find(({ index }) => index === column.index)?.example ?? "",
            chosen: dayOrders[column.index] ?? null,
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
    skipped: table.skipped.filter(({ why }) => why !== "by-hand"),
    left: leftRows(open),
    suspects: await suspectsWith(db, actor, { source: file.source, entries }),
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

/** The rows that a person left out, by the number and title they have. */
function leftRows({ left, mapping }: OpenImport): { row: number; number: string; title: string }[] {
  const columnOf = (field: FieldKey) => mapping.find((column) => column.field === field)?.index ?? -1;
  const [number, title] = [columnOf("externalId"), columnOf("title")];
  return left.map(({ row, cells }) => ({
    row,
    number: cells[number]?.text.trim() ?? "",
    title: cells[title]?.text.trim() ?? "",
  }));
}

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
