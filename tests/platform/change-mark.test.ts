import { expect, onTestFinished, test } from "vitest";
import { openChangeMark } from "~/platform/change-mark.server";
import { write } from "~/platform/database.server";
import { testDatabase, urlOf } from "../factories/database";

const rateEvent = (key: string) => ({ data: { key, at: new Date(0) } });

test("the mark stays while the database is only read, and differs after every committed write", async () => {
  const db = await testDatabase();
  const mark = openChangeMark(await urlOf(db));
  onTestFinished(() => mark.close());
  const before = mark.read();
  await db.user.count();
  expect(mark.read()).toBe(before);
  await write(db, (tx) => tx.rateEvent.create(rateEvent("one")));
  const after = mark.read();
  expect(after).not.toBe(before);
  await write(db, (tx) => tx.rateEvent.create(rateEvent("two")));
  expect(mark.read()).not.toBe(after);
});

test("a write that is rolled back leaves the mark as it was", async () => {
  const db = await testDatabase();
  const mark = openChangeMark(await urlOf(db));
  onTestFinished(() => mark.close());
  const before = mark.read();
  await expect(
    write(db, async (tx) => {
      await tx.rateEvent.create(rateEvent("one"));
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  expect(mark.read()).toBe(before);
});
