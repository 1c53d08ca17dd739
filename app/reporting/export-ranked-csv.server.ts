import { recordEvent } from "~/audit/audit.server";
import { perRevision } from "~/calls/per-revision.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { write } from "~/platform/database.server";
import type { Failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { inDecidedOrder } from "~/ranking/resolved-ranking";
import { roundRanking } from "~/ranking/round-ranking.server";
import type { CsvFormat } from "./csv-conventions";
import { rankedCsv } from "./ranked-csv";
import { rankedRows } from "./ranked-rows.server";

const names: Record<CsvFormat, string> = { dutch: "ranglijst", international: "ranking" };
const dates = new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone: "Europe/Amsterdam" });

/** The list in both formats, as it stands for who may see every plan of the round. */
const rankedLists = perRevision(async (db, roundId) => {
  const round = await db.round.findUniqueOrThrow({ where: { id: roundId }, select: { id: true, revision: true } });
  const computed = await roundRanking(db, round);
  const rows = await rankedRows(db, roundId, { ...computed, ranking: inDecidedOrder(computed) });
  const texts = { dutch: rankedCsv(rows, "dutch"), international: rankedCsv(rows, "international") };
  return { plans: rows.length, inputHash: computed.inputHash, texts };
});

/** The ranked list of a round as a file, with what it rests on in the audit log: who took it, when, and the hash of its input. */
export function exportRankedCsv(
  { db, now }: Pick<Services, "db" | "now">,
  actor: Actor,
  format: CsvFormat,
): Promise<{ ok: true; fileName: string; text: string } | Failure> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "export.rankedCsv");
    if (!access.ok) return access;
    const round = await tx.round.findUniqueOrThrow({
      where: { id: actor.round.id },
      select: { id: true, slug: true, revision: true },
    });
    // Decisions are only ever added: their number says which there are.
    const decisions = await tx.decision.count({ where: { plan: { roundId: round.id } } });
    const list = await rankedLists(tx, { id: round.id, revision: `${round.revision} ${decisions}` });
    const at = now();
    await recordEvent(tx, {
      at,
      actorId: actor.userId,
      roundId: round.id,
      action: "ranking.exported",
      after: { format, plans: list.plans, inputHash: list.inputHash },
    });
    const fileName = `${names[format]}-${round.slug}-${dates.format(at)}.csv`.replace(/[^\w.-]/g, "-");
    return { ok: true, fileName, text: list.texts[format] };
  });
}
