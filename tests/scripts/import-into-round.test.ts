import { expect, test } from "vitest";
import { coordinatorOf } from "../../scripts/import/coordinator-of";
import { importIntoRound } from "../../scripts/import/import-into-round";
import { testDatabase } from "../factories/database";
import { aPerson, aRound } from "../factories/round";
import { testContext } from "../factories/services";
import { planFile, planRow } from "../intake/import-factory";
import { fileOf, runImport } from "./import-command";

async function office() {
  const db = await testDatabase();
  const round = await aRound(db, { kind: "plans", slug: "plannen-2021" });
  await aPerson(db, round, ["programme_manager"], "Piet Programma");
  await aPerson(db, round, ["coordinator"], "Ans Coordinator");
  const actor = await coordinatorOf(db, "plannen-2021");
  if (!actor) throw new Error("there is no coordinator");
  return { db, actor, parts: testContext(db).context };
}

const file = (content = planFile(planRow())) => ({ content, fileName: "plannen.csv", corrections: [] });

test("a file comes in on behalf of the coordinator, and a second time changes nothing and says so", async () => {
  const { db, actor, parts } = await office();
  expect(actor.name).toBe("Ans Coordinator");
  expect(await importIntoRound(parts, actor, file())).toEqual({
    ok: true,
    importId: expect.any(String),
    sentence: "Het bestand is geïmporteerd: 1 nieuw.",
  });
  expect(await importIntoRound(parts, actor, file())).toEqual({
    ok: true,
    importId: expect.any(String),
    sentence: "Er is niets veranderd: 1 ongewijzigd.",
  });
  expect(await db.plan.findMany({ select: { dossierNumber: true, title: true, version: true } })).toEqual([
    { dossierNumber: "2021-01", title: "Samen aan tafel", version: 1 },
  ]);
});

test("columns given by hand are used, and two columns with one field leave nothing behind", async () => {
  const { db, actor, parts } = await office();
  const twice = [
    { index: 4, field: "municipality" as const },
    { index: 12, field: "municipality" as const },
  ];
  expect(await importIntoRound(parts, actor, { ...file(), corrections: twice })).toEqual({
    ok: false,
    sentence: "Twee kolommen kregen hetzelfde veld. Geef elk veld aan één kolom.",
  });
  expect([await db.plan.count(), await db.import.count({ where: { importedAt: { not: null } } })]).toEqual([0, 0]);
  const one = [{ index: 12, field: "municipality" as const }];
  await importIntoRound(parts, actor, { ...file(), corrections: one });
  expect(await db.plan.findMany({ select: { municipality: true } })).toEqual([{ municipality: "Bureau" }]);
});

test("a file that cannot be read, a round that is not there and a missing round are one sentence each", async () => {
  const { db, actor, parts } = await office();
  expect(await importIntoRound(parts, actor, file(new Uint8Array(0)))).toEqual({
    ok: false,
    sentence: "Dit bestand is leeg. Kies een ander bestand.",
  });
  expect(await coordinatorOf(db, "elders")).toBe(null);
  expect(await runImport([fileOf("plannen.csv", planFile(planRow()))])).toEqual({
    out: "",
    error: "Noem de ronde met --round, of kijk alleen met --dry-run.\n",
    status: 2,
  });
});
