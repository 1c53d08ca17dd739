import type { Transaction } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";

/** Something that happened, in the words of the code: the room and a verb in the past, such as `plan.screened`. */
export type AuditEntry = {
  at: Date;
  /** null: the system itself, or someone who was not signed in */
  actorId: string | null;
  roundId?: string | null;
  planId?: string | null;
  action: `${string}.${string}`;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  reason?: string;
};

/** Appends one event, in the transaction of the change it is about: there is never one without the other. */
export async function recordEvent(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: entry, select: { id: true } });
}

/** Appends many events of one change, such as one for each plan of a list. */
export async function recordEvents(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  await tx.auditEvent.createMany({ data: [...entries] });
}
