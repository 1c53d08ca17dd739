import type { Transaction } from "~/platform/database.server";

/**
 * Marks that something changed on which the ranking or a list rests: verdicts, co-funding, plans, people, settings, phase.
 * What is computed from a round may be kept for as long as its revision is the same.
 */
export async function bumpRevision(tx: Transaction, roundId: string): Promise<void> {
  await tx.round.update({
    where: { id: roundId },
    data: { revision: { increment: 1 }, plansRevision: { increment: 1 } },
    select: { id: true },
  });
}

/** The same for a change of sheets or interests only: what was read of the plans themselves may be kept. */
export async function bumpScoring(tx: Transaction, roundId: string): Promise<void> {
  await tx.round.update({ where: { id: roundId }, data: { revision: { increment: 1 } }, select: { id: true } });
}
