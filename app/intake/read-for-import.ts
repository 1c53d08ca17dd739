import { readTable } from "./read-table";
import type { TableFailure } from "./table";

/** A file to be read on another thread. */
export type FileToRead = { content: Uint8Array; fileName: string };

/** `bytes` of the file were read, and `rows` rows found in them. */
export type ReadingProgress = { bytes: number; rows: number };

/** That a file can be read, with the column names that may give its source away; or why not. */
export type FileAnswer = { ok: true; headers: string[]; rows: number } | TableFailure;

/** Often enough to see it move, and to be missed when it stops. */
const reportMillis = 150;

/** Reads a file to see whether it can be imported, and says on the way how far it is. */
export async function readForImport(
  { content, fileName }: FileToRead,
  onProgress: (progress: ReadingProgress) => void,
): Promise<FileAnswer> {
  let said = performance.now();
  const read = await readTable(content, fileName, {}, (part, rows) => {
    const time = performance.now();
    if (time - said < reportMillis) return;
    said = time;
    onProgress({ bytes: Math.round(part * content.byteLength), rows });
  });
  if (!read.ok) return read;
  return { ok: true, headers: read.table.headers, rows: read.table.rows.length };
}
