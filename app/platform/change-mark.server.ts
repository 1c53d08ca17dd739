import { fileURLToPath } from "node:url";
import SQLite from "better-sqlite3";

export type ChangeMark = {
  /** Differs from what it was before whenever anyone, in whatever process, committed a write in between. */
  read: () => number;
  close: () => void;
};

/**
 * Tells whether anything in the database changed, at the cost of looking at one page of memory. SQLite counts for every connection the
 * commits of all others; this is a connection that never writes, so it counts them all.
 *
 * @param url as for `openDatabase`
 */
export function openChangeMark(url: string): ChangeMark {
  const path = url.startsWith("file://") ? fileURLToPath(url) : url.replace(/^file:/, "");
  const connection = new SQLite(path, { readonly: true, fileMustExist: true });
  const version = connection.prepare("PRAGMA data_version").pluck();
  return { read: () => version.get() as number, close: () => void connection.close() };
}
