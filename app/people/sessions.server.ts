import { recordEvent } from "~/audit/audit.server";
import { type Reader, type Transaction, write } from "~/platform/database.server";
import type { Services } from "~/platform/services";
import { hashSecret, writeToken } from "./secrets";

/** A session ends this long after it was last used. */
export const sessionHours = 12;
const sessionMillis = sessionHours * 3_600_000;
/** Sliding the end along is a write; once in this time is enough. */
const slideMillis = 10 * 60_000;

type Parts = Pick<Services, "db" | "config" | "now" | "randomBytes">;

const hashToken = (parts: Pick<Parts, "config">, token: string): string =>
  hashSecret(parts.config.sessionSecret, "session", token);

/** Begins a session, as part of the write that proved who it is for. The token goes to the browser and is not kept. */
export async function beginSession(
  tx: Transaction,
  { config, now, randomBytes }: Omit<Parts, "db">,
  { userId, userAgent }: { userId: string; userAgent: string },
): Promise<string> {
  const token = writeToken(randomBytes(32));
  const at = now();
  const { id } = await tx.session.create({
    data: {
      tokenHash: hashToken({ config }, token),
      userId,
      userAgent: userAgent.slice(0, 300),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + sessionMillis),
    },
    select: { id: true },
  });
  await recordEvent(tx, { at, actorId: userId, action: "session.began", after: { sessionId: id } });
  return token;
}

export type SessionUser = { sessionId: string; userId: string; name: string; email: string };

type SessionRow = SessionUser & { lastSeenAt: Date; expiresAt: Date; endedAt: Date | null };

/**
 * Who a token belongs to, or `null` when the session ended. Moves its end along when it is in use. Asked with every request: in one query.
 */
export async function findSession(parts: Parts, token: string): Promise<SessionUser | null> {
  const [found] = await parts.db.$queryRaw<SessionRow[]>`
    SELECT s."id" AS "sessionId", s."userId", s."lastSeenAt", s."expiresAt", s."endedAt", u."name", u."email"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."tokenHash" = ${hashToken(parts, token)}`;
  const at = parts.now();
  if (!found || found.endedAt !== null || found.expiresAt <= at) return null;
  const { sessionId, userId, name, email, lastSeenAt } = found;
  if (at.getTime() - lastSeenAt.getTime() >= slideMillis) await slide(parts, sessionId, at);
  return { sessionId, userId, name, email };
}

async function slide({ db }: Parts, id: string, at: Date): Promise<void> {
  await write(db, (tx) =>
    tx.session.updateMany({
      where: { id, endedAt: null },
      data: { lastSeenAt: at, expiresAt: new Date(at.getTime() + sessionMillis) },
    }),
  );
}

/** Ends one session of this person, from whatever device. */
export async function endSession({ db, now }: Parts, owner: { userId: string }, sessionId: string): Promise<void> {
  const at = now();
  await write(db, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId: owner.userId, endedAt: null },
      data: { endedAt: at },
    });
    if (count > 0) {
      await recordEvent(tx, { at, actorId: owner.userId, action: "session.ended", before: { sessionId } });
    }
  });
}

/** The sessions that still let this person in, most recently used first. */
export function listSessions(db: Reader, userId: string, now: Date) {
  return db.session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
}
