import { recordEvent } from "~/audit/audit.server";
import { m } from "~/paraglide/messages";
import { type Transaction, write } from "~/platform/database.server";
import { queueMail } from "~/platform/mail.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { signInLimits, withinLimits } from "./rate-limits.server";
import { hashSecret, sameHash, writeCode, writeToken } from "./secrets";
import { beginSession } from "./sessions.server";

type Parts = Pick<Services, "db" | "config" | "now" | "randomBytes">;
type Client = { clientAddress: string; userAgent: string };
type SignedIn = { ok: true; token: string };

const validMinutes = 15;
/** Wrong codes after which a sign-in is worthless, whatever comes next. */
const mostAttempts = 5;

export const normaliseEmail = (email: string): string => email.trim().toLowerCase();

/**
 * Mails a link and a code to a known address. The answer is the same for an unknown one, so that nobody learns who takes part.
 */
export async function requestSignIn(
  parts: Parts,
  { email, clientAddress }: { email: string; clientAddress: string },
): Promise<{ ok: true } | Failure<"too-many-attempts">> {
  const { db, config, now } = parts;
  const address = normaliseEmail(email);
  const uses = [
    { limit: signInLimits.perAddress, who: address },
    { limit: signInLimits.perClient, who: clientAddress },
  ];
  if (!(await withinLimits(db, config.sessionSecret, uses, now()))) return failure("too-many-attempts");
  const user = await db.user.findUnique({ where: { email: address }, select: { id: true, name: true } });
  if (user) await write(db, (tx) => mailSignIn(tx, parts, { ...user, email: address }));
  return { ok: true };
}

async function mailSignIn(tx: Transaction, parts: Parts, user: { id: string; name: string; email: string }) {
  const { config, now, randomBytes } = parts;
  const token = writeToken(randomBytes(32));
  const code = writeCode(randomBytes(4));
  const at = now();
  await tx.signIn.create({
    data: {
      userId: user.id,
      tokenHash: hashSecret(config.sessionSecret, "sign-in link", token),
      codeHash: hashSecret(config.sessionSecret, "sign-in code", `${user.id}|${code}`),
      createdAt: at,
      expiresAt: new Date(at.getTime() + validMinutes * 60_000),
    },
  });
  const link = `${config.origin}/sign-in/confirm?token=${token}`;
  const text = m.people_mail_sign_in_text({ name: user.name, link, code, minutes: validMinutes });
  await queueMail(tx, { to: user.email, subject: m.people_mail_sign_in_subject(), text }, at);
  await recordEvent(tx, { at, actorId: user.id, action: "sign-in.requested" });
}

/** Whether a link can still be used, without using it: mail scanners open links. */
export async function isUsableLink({ db, config, now }: Parts, token: string): Promise<boolean> {
  const tokenHash = hashSecret(config.sessionSecret, "sign-in link", token);
  const found = await db.signIn.findUnique({ where: { tokenHash }, select: { usedAt: true, expiresAt: true } });
  return found !== null && found.usedAt === null && found.expiresAt > now();
}

/** Signs in with the token of a link, once. */
export async function signInByLink(
  parts: Parts,
  token: string,
  client: Client,
): Promise<SignedIn | Failure<"expired">> {
  const tokenHash = hashSecret(parts.config.sessionSecret, "sign-in link", token);
  return write(parts.db, async (tx) => {
    const found = await tx.signIn.findUnique({ where: { tokenHash }, select: { id: true, userId: true } });
    return found ? useSignIn(tx, parts, found, client) : failure("expired");
  });
}

/** Signs in with the code of the newest mail to this address. A wrong code, an old code and an unknown address are one answer. */
export async function signInByCode(
  parts: Parts,
  { email, code }: { email: string; code: string },
  client: Client,
): Promise<SignedIn | Failure<"expired" | "too-many-attempts">> {
  const { db, config, now } = parts;
  const address = normaliseEmail(email);
  const uses = [
    { limit: signInLimits.codePerAddress, who: address },
    { limit: signInLimits.codePerClient, who: client.clientAddress },
  ];
  if (!(await withinLimits(db, config.sessionSecret, uses, now()))) return failure("too-many-attempts");
  return write(db, async (tx) => {
    const newest = await tx.signIn.findFirst({
      where: { user: { email: address }, usedAt: null, expiresAt: { gt: now() }, attempts: { lt: mostAttempts } },
      orderBy: { createdAt: "desc" },
    });
    if (!newest) return failure("expired");
    const given = hashSecret(config.sessionSecret, "sign-in code", `${newest.userId}|${code.replace(/\D/g, "")}`);
    if (sameHash(given, newest.codeHash)) return useSignIn(tx, parts, newest, client);
    await tx.signIn.update({ where: { id: newest.id }, data: { attempts: { increment: 1 } } });
    return failure("expired");
  });
}

/** Marks the sign-in as used and begins the session; a second use finds nothing left to use. */
async function useSignIn(
  tx: Transaction,
  parts: Parts,
  signIn: { id: string; userId: string },
  client: Client,
): Promise<SignedIn | Failure<"expired">> {
  const at = parts.now();
  const { count } = await tx.signIn.updateMany({
    where: { id: signIn.id, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  if (count === 0) return failure("expired");
  const token = await beginSession(tx, parts, { userId: signIn.userId, userAgent: client.userAgent });
  return { ok: true, token };
}
