import type { Reader, Transaction } from "~/platform/database.server";
import { stampOf } from "~/platform/stamp.server";
import type { CoFunding, CoFundingEntry, StoredCoFunding } from "./co-funding-entry";

export const coFundingRecorded = "plan.co-funding-recorded";

/** What is recorded about the co-funding of a plan, by whom and when, as the audit log has it. */
export async function readCoFundingRecord(
  db: Reader,
  plan: { id: string; coFunding: string; coFundingNote: string },
): Promise<StoredCoFunding & { by: string | null; at: Date | null }> {
  const last = await db.auditEvent.findFirst({
    where: { planId: plan.id, action: coFundingRecorded },
    orderBy: { id: "desc" },
    select: { actorId: true, at: true },
  });
  return {
    value: plan.coFunding as CoFunding,
    note: plan.coFundingNote,
    recorded: last !== null,
    by: last?.actorId ?? null,
    at: last?.at ?? null,
  };
}

export const coFundingStamp = ({ value, note, recorded }: StoredCoFunding): string => stampOf([value, note, recorded]);

/** Writes the fact of co-funding, and gives what changed for the audit log. It is a bonus, and never a ground for exclusion. */
export async function writeCoFunding(
  tx: Transaction,
  { planId, entry, stored }: { planId: string; entry: CoFundingEntry; stored: StoredCoFunding },
) {
  const value = entry.value ?? "unknown";
  await tx.plan.update({
    where: { id: planId },
    data: { coFunding: value, coFundingNote: entry.note },
    select: { id: true },
  });
  return {
    before: { coFunding: stored.value, note: stored.note },
    after: { coFunding: value, note: entry.note },
    reason: entry.reason,
  };
}
