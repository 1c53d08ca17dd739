import writeWorkbook from "write-excel-file/node";
import { recordEvent } from "~/audit/audit.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Transaction, write } from "~/platform/database.server";
import type { Failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { roundRanking } from "~/ranking/round-ranking.server";
import { formatDateTime } from "~/ui/format";
import { rankingWorkbook } from "./ranking-workbook";
import type { WorkbookNames } from "./workbook-cells";

/** The ranking as a workbook with live formulas, with what it rests on in the audit log: who took it, when, and the hash of its input. */
export async function exportRankingWorkbook(
  { db, now }: Pick<Services, "db" | "now">,
  actor: Actor,
): Promise<{ ok: true; fileName: string; bytes: Uint8Array<ArrayBuffer> } | Failure> {
  const read = await write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "export.rankingWorkbook");
    if (!access.ok) return access;
    const round = await tx.round.findUniqueOrThrow({
      where: { id: actor.round.id },
      select: { id: true, slug: true, name: true, revision: true },
    });
    const computed = await roundRanking(tx, round);
    const at = now();
    const { inputHash, ranking } = computed;
    await recordEvent(tx, {
      at,
      actorId: actor.userId,
      roundId: round.id,
      action: "ranking.exported",
      after: { format: "workbook", plans: ranking.length, inputHash },
    });
    const names = { ...(await readNames(tx, round.id)), roundName: round.name, takenAt: formatDateTime(at) };
    return { ok: true as const, computed, names, slug: round.slug };
  });
  if (!read.ok) return read;
  // Outside the write: making the file takes long, and others may write meanwhile.
  const bytes = await writeWorkbook(rankingWorkbook(read.computed, read.names)).toBuffer();
  return { ok: true, fileName: `ranglijst-${read.slug}.xlsx`.replace(/[^\w.-]/g, "-"), bytes: new Uint8Array(bytes) };
}

async function readNames(tx: Transaction, roundId: string): Promise<Omit<WorkbookNames, "roundName" | "takenAt">> {
  const plans = await tx.plan.findMany({ where: { roundId }, select: { id: true, title: true } });
  const criteria = await tx.scoredCriterion.findMany({ where: { roundId }, select: { id: true, label: true } });
  const members = await tx.participation.findMany({
    where: { roundId, isMember: true },
    select: { user: { select: { id: true, name: true } } },
  });
  return {
    plans: new Map(plans.map(({ id, title }) => [id, title])),
    criteria: new Map(criteria.map(({ id, label }) => [id, label])),
    members: new Map(members.map(({ user }) => [user.id, user.name])),
  };
}
