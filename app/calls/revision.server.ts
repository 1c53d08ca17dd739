import type { Transaction } from "~/platform/database.server";

/**
 * Marks that something changed on which the ranking or a list rests: sheets, interests, verdicts, co-funding, plans, settings, phase.
 * What is computed from a round may be kept for as long as its revision is the same.
 */
export async function bumpRevision(tx: Transaction, roundId: string): Promise<void> {
  await tx.round.update({ where: { id: roundId }, data: { revision: { increment: 1 } }, select: { id: true } });
}
