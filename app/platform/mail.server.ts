import nodemailer from "nodemailer";
import type { Config } from "./config.server";
import { type Database, type Transaction, write } from "./database.server";

export type Mail = { to: string; subject: string; text: string };

/** Hands one mail to the outside world; throws when it cannot. `null` when there is no outside world: mail then stays in the database. */
export type Deliver = ((mail: Mail) => Promise<void>) | null;

/** Delivery by SMTP, or `null` without SMTP settings. */
export function smtpDelivery(config: Pick<Config, "smtp" | "mailFrom">): Deliver {
  if (!config.smtp) return null;
  const { host, port, secure, user, password } = config.smtp;
  const transport = nodemailer.createTransport({
    host,
    port,
    secure,
    auth: user ? { user, pass: password ?? "" } : undefined,
  });
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from: config.mailFrom, to, subject, text });
  };
}

/** Puts a mail in the outbox as part of a write. It leaves when `deliverOutbox` runs. */
export async function queueMail(tx: Transaction, mail: Mail, now: Date): Promise<string> {
  const { id } = await tx.outgoingMail.create({ data: { ...mail, createdAt: now }, select: { id: true } });
  return id;
}

/**
 * Sends what waits in the outbox, oldest first. A mail that cannot be sent stays and is tried again the next time.
 *
 * @returns how many were sent and what went wrong with the others
 */
export async function deliverOutbox({
  db,
  deliver,
  now,
}: {
  db: Database;
  deliver: Deliver;
  now: () => Date;
}): Promise<{ sent: number; failures: unknown[] }> {
  if (!deliver) return { sent: 0, failures: [] };
  const waiting = await db.outgoingMail.findMany({ where: { sentAt: null }, orderBy: { createdAt: "asc" }, take: 100 });
  const failures: unknown[] = [];
  for (const { id, to, subject, text } of waiting) {
    try {
      await deliver({ to, subject, text });
      await write(db, (tx) => tx.outgoingMail.update({ where: { id }, data: { sentAt: now() } }));
    } catch (error) {
      failures.push(error);
    }
  }
  return { sent: waiting.length - failures.length, failures };
}
