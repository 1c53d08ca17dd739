import type { Actor, Refusal } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import type { Transaction } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { findImport, type StoredImport } from "./stored-imports.server";

export type Refused = Refusal | Failure<"not-found" | "already-done">;

/** Whether this person may still do something with a file, asked inside the write. */
export async function checkWaiting(
  tx: Transaction,
  actor: Actor,
  importId: string,
): Promise<{ ok: true; file: StoredImport } | Refused> {
  const access = await checkFreshAccess(tx, actor, "plans.import");
  if (!access.ok) return access;
  const file = await findImport(tx, actor, importId);
  if (!file) return failure("not-found");
  return file.state === "waiting" ? { ok: true, file } : failure("already-done");
}
