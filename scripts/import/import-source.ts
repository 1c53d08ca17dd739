import { randomBytes } from "node:crypto";
import { fetchSource } from "../../app/intake/fetch-source.server";
import { describeFetchFailure } from "../../app/intake/reading-text";
import { noteFetched, openSource } from "../../app/intake/sources.server";
import { m } from "../../app/paraglide/messages";
import type { Actor } from "../../app/people/access";
import { readConfig } from "../../app/platform/config.server";
import { openDatabase, type Reader } from "../../app/platform/database.server";
import { describeReason } from "../../app/platform/problem";
import type { Services } from "../../app/platform/services";
import { realNetwork } from "../server/network";
import { coordinatorOf } from "./coordinator-of";
import { importIntoRound } from "./import-into-round";
import { type Stop, stop } from "./read-file";

type Parts = Pick<Services, "db" | "now" | "config" | "network" | "randomBytes">;
type Asked = { source: string; round: string | undefined };

/** Fetches a source of the database of `DATABASE_URL` and imports what is there; one sentence about what came of it. */
export async function importSource(asked: Asked): Promise<{ ok: true; sentence: string } | Stop> {
  const read = readConfig(process.env, 1);
  if (!read.ok || !process.env.DATABASE_URL || !process.env.SESSION_SECRET) {
    return stop(m.intake_command_database_and_secret());
  }
  const { config } = read;
  const db = openDatabase(config.databaseUrl);
  try {
    const parts = { db, config, network: realNetwork, now: () => new Date(), randomBytes };
    return await fetchAndImport(parts, asked);
  } finally {
    await db.$disconnect();
  }
}

/** The same with everything given. What the server says is not newer is not imported again. */
export async function fetchAndImport(
  parts: Parts,
  { source: name, round }: Asked,
): Promise<{ ok: true; sentence: string } | Stop> {
  const found = await findByName(parts.db, name, round);
  if (!found) return stop(m.intake_command_no_such_source({ name }));
  const { id, actor } = found;
  const open = await openSource(parts, actor, id);
  if (!open.ok) return stop(open.reason === "not-found" ? describeReason("not-found") : describeFetchFailure(open));
  const watch = { signal: new AbortController().signal, onBytes: () => {} };
  const fetched = await fetchSource(parts, open.source, watch);
  if (!fetched.ok) {
    await noteFetched(parts, actor, id, { result: "failed", reason: fetched.reason });
    return stop(describeFetchFailure(fetched));
  }
  if ("unchanged" in fetched) {
    await noteFetched(parts, actor, id, { result: "unchanged" });
    return { ok: true, sentence: m.intake_reading_unchanged() };
  }
  const { content, fileName, etag, lastModified } = fetched;
  const imported = await importIntoRound(parts, actor, { content, fileName, corrections: [], source: name });
  if (!imported.ok) return imported;
  await noteFetched(parts, actor, id, { result: "fetched", importId: imported.importId, etag, lastModified });
  return imported;
}

/** The source of this name, in the round that was named or the only one that has it, with its coordinator. */
async function findByName(
  db: Reader,
  name: string,
  slug: string | undefined,
): Promise<{ id: string; actor: Actor } | null> {
  const where = { name, ...(slug === undefined ? {} : { round: { slug } }) };
  const rows = await db.intakeSource.findMany({ where, select: { id: true, round: { select: { slug: true } } } });
  const [row] = rows;
  const actor = row && rows.length === 1 ? await coordinatorOf(db, row.round.slug) : null;
  return row && actor ? { id: row.id, actor } : null;
}
