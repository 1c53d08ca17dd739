import type { Actor } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import { importOutcome, storedCorrections } from "./import-input";
import type { Corrections } from "./import-reading";

/** Where a file is: waiting for a yes, imported, or thrown away (its content is gone then). */
export type ImportState = "waiting" | "imported" | "discarded";

const fileSelect = {
  id: true,
  source: true,
  fileName: true,
  fileHash: true,
  corrections: true,
  createdAt: true,
  importedAt: true,
  outcome: true,
} as const satisfies Prisma.ImportSelect;

type Row = Prisma.ImportGetPayload<{ select: typeof fileSelect }>;

export type StoredImport = ReturnType<typeof shape>;

function shape<One extends Row>({ corrections, outcome, ...row }: One) {
  const state: ImportState = row.importedAt ? "imported" : outcome === null ? "waiting" : "discarded";
  return {
    ...row,
    state,
    corrections: storedCorrections.parse(corrections) as Corrections,
    outcome: state === "imported" ? importOutcome.parse(outcome) : null,
  };
}

/** One file of this round, without its content; `null` where it is not there or of another round. */
export async function findImport(db: Reader, actor: Actor, importId: string): Promise<StoredImport | null> {
  const row = await db.import.findFirst({ where: { id: importId, roundId: actor.round.id }, select: fileSelect });
  return row && shape(row);
}

/** The bytes of a file, separate because they may be many. */
export async function readImportContent(db: Reader, importId: string): Promise<Uint8Array> {
  const { content } = await db.import.findUniqueOrThrow({ where: { id: importId }, select: { content: true } });
  return content;
}

/** Every file of the round, the newest first, with who brought it. */
export async function listImports(db: Reader, actor: Actor) {
  const rows = await db.import.findMany({
    where: { roundId: actor.round.id },
    orderBy: { createdAt: "desc" },
    select: { ...fileSelect, createdById: true },
  });
  const ids = [...new Set(rows.map((row) => row.createdById))];
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ createdById, ...row }) => {
    const { id, fileName, source, state, outcome, createdAt, importedAt } = shape(row);
    return { id, fileName, source, state, outcome, createdAt, importedAt, by: nameOf.get(createdById) ?? "" };
  });
}

/** The sources that plans or files of this round have, in alphabetical order. */
export async function listSources(db: Reader, actor: Actor): Promise<string[]> {
  const where = { roundId: actor.round.id };
  const [plans, imports] = await Promise.all([
    db.plan.groupBy({ by: ["source"], where }),
    db.import.groupBy({ by: ["source"], where: { ...where, importedAt: { not: null } } }),
  ]);
  return [...new Set([...plans, ...imports].map(({ source }) => source))].sort((a, b) => a.localeCompare(b, "nl"));
}
