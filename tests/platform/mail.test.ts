import { expect, test } from "vitest";
import { write } from "~/platform/database.server";
import { deliverOutbox, type Mail, queueMail } from "~/platform/mail.server";
import { testDatabase } from "../factories/database";
import { testNow } from "../factories/services";

const mail = (to: string): Mail => ({ to, subject: "Dag", text: "Tekst" });

test("mail leaves once, oldest first; what cannot be sent waits and is tried again", async () => {
  const db = await testDatabase();
  for (const to of ["a@example.org", "down@example.org", "c@example.org"]) {
    await write(db, (tx) => queueMail(tx, mail(to), testNow));
  }
  const sent: string[] = [];
  let down = true;
  const deliver = async ({ to }: Mail) => {
    if (down && to === "down@example.org") throw new Error("mailbox is gone");
    sent.push(to);
  };
  const first = await deliverOutbox({ db, deliver, now: () => testNow });
  down = false;
  const second = await deliverOutbox({ db, deliver, now: () => testNow });
  const third = await deliverOutbox({ db, deliver, now: () => testNow });
  expect([first.sent, first.failures.length, second.sent, third.sent]).toEqual([2, 1, 1, 0]);
  expect(sent.toSorted()).toEqual(["a@example.org", "c@example.org", "down@example.org"]);
});

test("a mail of a write that failed never leaves", async () => {
  const db = await testDatabase();
  const failing = write(db, async (tx) => {
    await queueMail(tx, mail("a@example.org"), testNow);
    throw new Error("halfway");
  });
  await expect(failing).rejects.toThrow("halfway");
  expect(await db.outgoingMail.count()).toBe(0);
});
