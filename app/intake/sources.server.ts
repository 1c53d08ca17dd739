import { recordEvent } from "~/audit/audit.server";
import type { Actor, Refusal } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Reader, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { seal, unseal } from "~/platform/seal";
import type { Services } from "~/platform/services";
import type { OpenSource } from "./fetched-file";
import { type FetchFailure, hostOf, type SourceKind, shownAddress } from "./source-kinds";

type Parts = Pick<Services, "db" | "now" | "config" | "randomBytes">;

/** A source as pages may know it: that there is a secret, never which. */
const shown = {
  id: true,
  name: true,
  kind: true,
  address: true,
  headerName: true,
  secret: true,
  fetchedAt: true,
} as const;

type Shown = { kind: string; address: string; secret: string | null };
const withoutSecret = <One extends Shown>({ secret, ...row }: One) => ({
  ...row,
  kind: row.kind as SourceKind,
  shown: shownAddress(row),
  hasSecret: secret !== null,
});

/** The sources of a round, in alphabetical order. */
export async function listFetchable(db: Reader, actor: Actor) {
  const rows = await db.intakeSource.findMany({
    where: { roundId: actor.round.id },
    select: shown,
    orderBy: { name: "asc" },
  });
  return rows.map(withoutSecret);
}

export async function findSource(db: Reader, actor: Actor, id: string) {
  const row = await db.intakeSource.findFirst({ where: { id, roundId: actor.round.id }, select: shown });
  return row && withoutSecret(row);
}

export type SourceChange = {
  name: string;
  kind: SourceKind;
  address: string;
  headerName: string | null;
  /** null leaves the secret that is there */
  secret: string | null;
};

type SaveFailure =
  | Refusal
  | Failure<"not-found">
  | { ok: false; reason: "name-taken" | "secret-needed" | "header-needed" };

/**
 * Adds a source (`id` null) or changes one. The secret that is there stays only while it goes to the same server, in the same header:
 * who may change an address may not send another's secret to a server of their own.
 */
export async function saveSource(
  { db, now, config, randomBytes }: Parts,
  actor: Actor,
  { id, ...change }: SourceChange & { id: string | null },
): Promise<{ ok: true; id: string } | SaveFailure> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "plans.import");
    if (!access.ok) return access;
    const roundId = actor.round.id;
    const before = id === null ? null : await tx.intakeSource.findFirst({ where: { id, roundId } });
    if (id !== null && !before) return failure("not-found");
    const twin = await tx.intakeSource.findFirst({ where: { roundId, name: change.name }, select: { id: true } });
    if (twin && twin.id !== id) return { ok: false, reason: "name-taken" };
    const wantsSecret = change.kind === "typeform" || change.headerName !== null;
    if (change.secret !== null && !wantsSecret) return { ok: false, reason: "header-needed" };
    const same = before !== null && before.kind === change.kind && hostOf(before) === hostOf(change);
    const kept = same && before.headerName === change.headerName ? before.secret : null;
    if (wantsSecret && change.secret === null && kept === null) return { ok: false, reason: "secret-needed" };
    const { name, kind, address, headerName } = change;
    const moved = before?.address !== address || change.secret !== null;
    const row = {
      name,
      kind,
      address,
      headerName,
      ...(moved ? { etag: null, lastModified: null, lastImportId: null } : {}),
    };
    const saved = before
      ? await tx.intakeSource.update({ where: { id: before.id }, data: row, select: { id: true } })
      : await tx.intakeSource.create({ data: { ...row, roundId, createdAt: now() }, select: { id: true } });
    const sealed =
      change.secret === null
        ? null
        : seal(config.sessionSecret, sealedFor(saved.id, row), change.secret, randomBytes(12));
    const secret = wantsSecret ? (sealed ?? kept) : null;
    await tx.intakeSource.update({ where: { id: saved.id }, data: { secret }, select: { id: true } });
    await recordEvent(tx, {
      at: now(),
      actorId: actor.userId,
      roundId,
      action: before ? "source.changed" : "source.added",
      ...(before ? { before: factsOf(before) } : {}),
      after: { ...factsOf({ id: saved.id, ...row }), secretChanged: change.secret !== null },
    });
    return { ok: true, id: saved.id };
  });
}

const factsOf = (source: { id: string; name: string; kind: string; address: string; headerName: string | null }) => ({
  sourceId: source.id,
  name: source.name,
  kind: source.kind,
  address: shownAddress(source),
  headerName: source.headerName,
});

const sealedFor = (id: string, source: { kind: string; address: string }) => ({
  purpose: "secret of a source",
  owner: `${id} ${hostOf(source)}`,
});

/** Removes a source with its secret. The plans that came from it stay. */
export async function removeSource(
  { db, now }: Pick<Parts, "db" | "now">,
  actor: Actor,
  id: string,
): Promise<{ ok: true } | Refusal | Failure<"not-found">> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "plans.import");
    if (!access.ok) return access;
    const before = await tx.intakeSource.findFirst({ where: { id, roundId: actor.round.id } });
    if (!before) return failure("not-found");
    await tx.intakeSource.delete({ where: { id }, select: { id: true } });
    const who = { at: now(), actorId: actor.userId, roundId: actor.round.id };
    await recordEvent(tx, { ...who, action: "source.removed", before: factsOf(before) });
    return { ok: true };
  });
}

/** A source ready to be fetched, and the import that its file became last time, while that still stands. */
export async function openSource(
  { db, config }: Pick<Parts, "db" | "config">,
  actor: Actor,
  id: string,
  { anyway = false } = {},
): Promise<{ ok: true; source: OpenSource; lastImportId: string | null } | Failure<"not-found"> | FetchFailure> {
  const row = await db.intakeSource.findFirst({ where: { id, roundId: actor.round.id } });
  if (!row) return failure("not-found");
  const secret = row.secret === null ? null : unseal(config.sessionSecret, sealedFor(id, row), row.secret);
  if (row.secret !== null && secret === null) return { ok: false, reason: "secret-unreadable" };
  const last = row.lastImportId && (await db.import.findFirst({ where: { id: row.lastImportId } }));
  const stands = Boolean(last && (last.importedAt !== null || last.outcome === null));
  const { name, address, headerName, etag, lastModified } = row;
  const known = stands && !anyway ? { etag, lastModified } : null;
  const source: OpenSource = { name, kind: row.kind as SourceKind, address, headerName, secret, known };
  return { ok: true, source, lastImportId: stands ? row.lastImportId : null };
}

/** Writes down what came of fetching; with a new file, what the server said of it. */
export async function noteFetched(
  { db, now }: Pick<Parts, "db" | "now">,
  actor: Actor,
  id: string,
  result:
    | { result: "fetched"; importId: string; etag: string | null; lastModified: string | null }
    | { result: "unchanged" }
    | { result: "failed"; reason: string },
): Promise<void> {
  await write(db, async (tx) => {
    const source = await tx.intakeSource.findFirst({ where: { id, roundId: actor.round.id } });
    if (!source) return;
    if (result.result === "fetched") {
      const { importId: lastImportId, etag, lastModified } = result;
      await tx.intakeSource.update({ where: { id }, data: { etag, lastModified, lastImportId } });
    }
    if (result.result !== "failed") await tx.intakeSource.update({ where: { id }, data: { fetchedAt: now() } });
    const { etag: _etag, lastModified: _lastModified, ...told } = { etag: null, lastModified: null, ...result };
    const after = { sourceId: id, name: source.name, ...told };
    await recordEvent(tx, {
      at: now(),
      actorId: actor.userId,
      roundId: actor.round.id,
      action: "source.fetched",
      after,
    });
  });
}
