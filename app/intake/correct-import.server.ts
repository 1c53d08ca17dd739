import type { Actor } from "~/people/access";
import { type Database, write } from "~/platform/database.server";
import type { Services } from "~/platform/services";
import { type Corrections, correctColumns, noCorrections, readImportFile } from "./import-reading";
import type { MappingCorrection } from "./mapping";
import { openImport } from "./open-import.server";
import { recallColumns } from "./remembered-columns";
import { readRememberedColumns } from "./remembered-columns.server";
import { readImportContent } from "./stored-imports.server";
import type { FileRefusal } from "./upload-import.server";
import { checkWaiting, type Refused } from "./waiting-import.server";

type Parts = Pick<Services, "db">;

/**
 * Keeps what a person said about the columns and the source of a file. Where only another source was chosen, its own columns of last
 * time are proposed. Two columns with one field are refused; `column` is the second of them.
 */
export async function correctImport(
  { db }: Parts,
  actor: Actor,
  input: { importId: string; source: string; columns: MappingCorrection[]; dayOrders: Corrections["dayOrders"] },
): Promise<{ ok: true } | { ok: false; reason: "field-twice"; column: number } | Refused> {
  const open = await openImport(db, actor, input.importId);
  if (!open.ok) return open;
  const { file, mapping } = open;
  const fieldNow = new Map(mapping.map(({ index, field }) => [index, field]));
  const moved = input.columns.some(({ index, field }) => fieldNow.get(index) !== field);
  const onlySource = input.source !== file.source && !moved;
  const remembered = await readRememberedColumns(db, actor, input.source);
  const proposal = recallColumns(open.own, remembered);
  const corrected = correctColumns(proposal, mapping, onlySource ? [] : input.columns);
  if (!corrected.ok) return { ok: false, reason: "field-twice", column: corrected.index };
  const columns = onlySource ? [] : corrected.columns;
  return changeCorrections(db, actor, input.importId, {
    source: input.source,
    change: (corrections) => ({ ...corrections, columns, dayOrders: input.dayOrders }),
  });
}

/**
 * Reads a file again from another sheet, or with another row as header; `headerRow` undefined: the row that is found. What was said
 * about columns and rows is forgotten: it was about others.
 */
export async function rereadImport(
  { db }: Parts,
  actor: Actor,
  { importId, sheet, headerRow }: { importId: string; sheet: string | undefined; headerRow: number | undefined },
): Promise<{ ok: true } | FileRefusal | Refused> {
  const open = await openImport(db, actor, importId);
  if (!open.ok) return open;
  const otherSheet = sheet !== undefined && sheet !== open.table.sheet;
  // The row that was shown belongs to the sheet that was shown.
  const sameRow = headerRow === open.table.headerRow;
  const asked = {
    ...noCorrections,
    sheet: otherSheet ? sheet : open.file.corrections.sheet,
    headerRow: sameRow ? (otherSheet ? null : open.file.corrections.headerRow) : (headerRow ?? null),
  };
  if (!otherSheet && sameRow) return { ok: true };
  const content = await readImportContent(db, importId);
  const reading = await readImportFile({ content, fileName: open.file.fileName }, asked, actor.round.kind);
  if (!reading.ok) return { ok: false, reason: "unreadable-file", file: reading };
  return changeCorrections(db, actor, importId, { change: () => asked });
}

/** Leaves one row of a file out of the import, or takes it in again after all. */
export async function leaveRow(
  { db }: Parts,
  actor: Actor,
  { importId, row, left }: { importId: string; row: number; left: boolean },
): Promise<{ ok: true } | Refused> {
  return changeCorrections(db, actor, importId, {
    change: (corrections) => {
      const others = corrections.leftRows.filter((one) => one !== row);
      return { ...corrections, leftRows: left ? [...others, row].sort((a, b) => a - b) : others };
    },
  });
}

function changeCorrections(
  db: Database,
  actor: Actor,
  importId: string,
  { source, change }: { source?: string; change: (corrections: Corrections) => Corrections },
): Promise<{ ok: true } | Refused> {
  return write(db, async (tx) => {
    const open = await checkWaiting(tx, actor, importId);
    if (!open.ok) return open;
    const corrections = change(open.file.corrections);
    await tx.import.update({ where: { id: importId }, data: { source, corrections }, select: { id: true } });
    return { ok: true };
  });
}
