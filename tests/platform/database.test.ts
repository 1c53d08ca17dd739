import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { recordEvent } from "~/audit/audit.server";
import { openDatabase, write } from "~/platform/database.server";
import { migrateDatabase } from "~/platform/migrations.server";
import { testDatabase } from "../factories/database";
import { testNow } from "../factories/services";

const person = (email: string) => ({ data: { email, name: "Iemand" } });

test("a write outside a write is refused by the database itself", async () => {
  const db = await testDatabase();
  await expect(db.user.create(person("a@example.org"))).rejects.toThrow(/readonly/i);
  expect(await db.user.count()).toBe(0);
});

test("a write that fails leaves nothing of itself", async () => {
  const db = await testDatabase();
  const failing = write(db, async (tx) => {
    await tx.user.create(person("a@example.org"));
    throw new Error("halfway");
  });
  await expect(failing).rejects.toThrow("halfway");
  expect(await db.user.count()).toBe(0);
  await write(db, (tx) => tx.user.create(person("b@example.org")));
  expect(await db.user.count()).toBe(1);
});

test("two connections that write at once lose nothing, read what they change, and do not lock each other out", async () => {
  const folder = mkdtempSync(join(tmpdir(), "beraad-two-"));
  const url = `file:${join(folder, "two.db")}`;
  await migrateDatabase(url, fileURLToPath(new URL("../../prisma/migrations/", import.meta.url)));
  const [one, two] = [openDatabase(url), openDatabase(url)];
  onTestFinished(async () => {
    await Promise.all([one.$disconnect(), two.$disconnect()]);
    rmSync(folder, { recursive: true, force: true });
  });
  await write(one, (tx) => tx.user.create({ data: { email: "counter@example.org", name: "0" } }));
  const addOne = (db: typeof one) =>
    write(db, async (tx) => {
      const { name } = await tx.user.findUniqueOrThrow({ where: { email: "counter@example.org" } });
      await tx.user.update({ where: { email: "counter@example.org" }, data: { name: String(Number(name) + 1) } });
    });
  await Promise.all(Array.from({ length: 20 }, (_, index) => addOne(index % 2 === 0 ? one : two)));
  expect(await two.user.findUnique({ where: { email: "counter@example.org" }, select: { name: true } })).toEqual({
    name: "20",
  });
});

test("a reader never sees half a write", async () => {
  const db = await testDatabase();
  await write(db, async (tx) => {
    await tx.user.create(person("a@example.org"));
    expect([await tx.user.count(), await db.user.count()]).toEqual([1, 0]);
  });
  expect(await db.user.count()).toBe(1);
});

test("recorded events can be neither changed nor removed", async () => {
  const db = await testDatabase();
  await write(db, (tx) => recordEvent(tx, { at: testNow, actorId: null, action: "round.created" }));
  await expect(write(db, (tx) => tx.auditEvent.updateMany({ data: { reason: "anders" } }))).rejects.toThrow();
  await expect(write(db, (tx) => tx.auditEvent.deleteMany())).rejects.toThrow();
  expect(await db.auditEvent.findMany({ select: { action: true, reason: true } })).toEqual([
    { action: "round.created", reason: "" },
  ]);
});

test("the same query asked again answers with its own values, and with what was written in between", async () => {
  const db = await testDatabase();
  const ask = (name: string) => db.$queryRaw<{ email: string }[]>`SELECT "email" FROM "User" WHERE "name" = ${name}`;
  const add = (name: string, email: string) => write(db, (tx) => tx.user.create({ data: { name, email } }));
  await add("Hanna", "hanna@example.org");
  expect([await ask("Hanna"), await ask("Bea")]).toEqual([[{ email: "hanna@example.org" }], []]);
  await add("Bea", "bea@example.org");
  expect([await ask("Bea"), await ask("Hanna")]).toEqual([
    [{ email: "bea@example.org" }],
    [{ email: "hanna@example.org" }],
  ]);
});
