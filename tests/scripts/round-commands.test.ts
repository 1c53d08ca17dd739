import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Database, write } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import { freezeRanking } from "~/ranking/freeze.server";
import { readRankingInput } from "~/ranking/ranking-input.server";
import { rankReport } from "../../scripts/rank-report";
import { testDatabase } from "../factories/database";
import { inPhase } from "../factories/round";
import { aScoredRound } from "../factories/scored-round";
import { testNow } from "../factories/services";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a command on this database as a person would, without npm, which takes longer to start than the command itself. */
async function run(command: "rank" | "verify", db: Database, ...args: string[]) {
  const [{ file = "" } = {}] = await db.$queryRaw<{ file: string }[]>`SELECT file FROM pragma_database_list`;
  const env = { ...process.env, DATABASE_URL: `file:${file}`, LC_ALL: "nl_NL.UTF-8" };
  return new Promise<{ out: string; error: string; status: number }>((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", `scripts/${command}.ts`, ...args],
      { cwd: root, env },
      (no, out, error) => resolve({ out, error, status: no ? Number(no.code) : 0 }),
    );
  });
}

/** A round whose ranking was frozen when scoring closed. */
async function aFrozenRound() {
  const db = await testDatabase();
  const scored = await aScoredRound(db, [
    { dossierNumber: "A", title: "Samen eten", scores: [5, 4, 4] },
    { dossierNumber: "B", title: "Tuin", scores: [4, 4, 4], coFunding: "yes" },
  ]);
  const freeze = (occasion: "scoring-closed" | "deliberation-closed", now: Date) =>
    write(db, (tx) =>
      freezeRanking(tx, { roundId: scored.round.id, occasion, actorId: scored.coordinator.userId, now }),
    );
  const stamp = await freeze("scoring-closed", testNow);
  return { db, ...scored, freeze, stamp };
}

const tamper = (db: Database, data: Prisma.FrozenRankingUpdateInput) =>
  write(db, (tx) => tx.frozenRanking.updateMany({ data }));

const lines = (text: string) => text.trimEnd().split("\n");

test("a round of the database gives the same object as two files", async () => {
  const { db, round } = await aFrozenRound();
  const { out, error, status } = await run("rank", db, "--round", round.slug);
  const expected = rankReport(await readRankingInput(db, round.id), 2);
  expect({ printed: JSON.parse(out), error, status }).toEqual({
    printed: JSON.parse(JSON.stringify(expected)),
    error: "",
    status: 0,
  });
});

test("while members score, neither command says anything of the scores", async () => {
  const { db, round } = await aFrozenRound();
  await inPhase(db, round, "scoring");
  expect(await run("rank", db, "--round", round.slug)).toEqual({
    out: "",
    error: `Round ${round.slug} has no ranking yet: there is one as soon as scoring has closed.\n`,
    status: 2,
  });
  expect(await run("verify", db, "--round", round.slug)).toEqual({
    out: "",
    error: `In ronde ${round.slug} is de beoordeling niet gesloten. Controleer de ranglijst zodra dat zo is.\n`,
    status: 2,
  });
});

test("a round that is not there, or was never frozen, cannot be verified", async () => {
  const { db, round } = await aFrozenRound();
  const nowhere = await run("verify", db, "--round", "nergens");
  expect(nowhere).toEqual({ out: "", error: "Er is geen ronde nergens.\n", status: 2 });
  expect((await run("verify", db)).status).toBe(2);
  await write(db, (tx) => tx.frozenRanking.deleteMany());
  expect(await run("verify", db, "--round", round.slug)).toEqual({
    out: "",
    error: `In ronde ${round.slug} is nog geen ranglijst vastgesteld.\n`,
    status: 2,
  });
});

test("frozen rankings that still agree are said to", async () => {
  const { db, round, freeze, stamp } = await aFrozenRound();
  await freeze("deliberation-closed", new Date("2021-12-21T09:00:00Z"));
  const { out, error, status } = await run("verify", db, "--round", round.slug);
  const stampLine = `Methode official-1, controlegetal ${stamp.inputHash}.`;
  const agrees = "De cijfers die erbij zijn bewaard geven opnieuw precies deze ranglijst.";
  expect({ lines: lines(out), error, status }).toEqual({
    lines: [
      "De ranglijst van 6 december 2021 om 11:00, toen de beoordeling sloot.",
      stampLine,
      agrees,
      "De ranglijst van 21 december 2021 om 10:00, toen de besluiten zijn vrijgegeven.",
      stampLine,
      agrees,
      "De cijfers in de database zijn nog dezelfde als bij de laatste ranglijst.",
      "Alles klopt.",
    ],
    error: "",
    status: 0,
  });
});

test("a score that was changed afterwards is named, with what it does to the ranking", async () => {
  const { db, round, members, planIds } = await aFrozenRound();
  const sheet = { planId: planIds[1] ?? "", userId: members[2].userId };
  await write(db, (tx) => tx.sheetScore.updateMany({ where: { sheet }, data: { score: 5 } }));
  const { out, status } = await run("verify", db, "--round", round.slug);
  expect([status, lines(out).slice(3)]).toEqual([
    1,
    [
      "In de database staat nu iets anders dan bij de laatste ranglijst:",
      "- B (Tuin), Lid Drie, Samenspel: was 4, is nu 5.",
      "Dat geeft deze plaatsen en totalen:",
      "- B (Tuin): was plaats 2 met 4,10, is nu plaats 1 met 4,43.",
      "- A (Samen eten): was plaats 1 met 4,33, is nu plaats 2 met 4,33.",
      "Het klopt niet meer.",
    ],
  ]);
});

test("a frozen ranking whose input or result was changed is found out, and one of another method cannot be recomputed", async () => {
  const { db, round } = await aFrozenRound();
  const { input, result } = await db.frozenRanking.findFirstOrThrow();
  const third = async () => {
    const { out, status } = await run("verify", db, "--round", round.slug);
    return [status, ...lines(out).slice(2, 4)];
  };
  const less = structuredClone(result) as { ranking: { rank: number }[] };
  for (const plan of less.ranking) plan.rank = 3 - plan.rank;
  await tamper(db, { result: less });
  expect(await third()).toEqual([
    1,
    "De bewaarde ranglijst is niet wat er uit de bewaarde cijfers komt. Hieronder staat eerst wat is bewaard, dan wat eruit komt.",
    "- A (Samen eten): was plaats 2 met 4,33, is nu plaats 1 met 4,33.",
  ]);
  await tamper(db, { result: result as object, input: { ...(input as object), budgetCents: 1 } });
  expect((await third())[1]).toBe(
    "De cijfers die erbij zijn bewaard geven een ander controlegetal. Ze zijn na het vaststellen veranderd.",
  );
  await tamper(db, { input: input as object, methodVersion: "official-0" });
  expect((await third()).slice(0, 2)).toEqual([
    2,
    "Deze ranglijst is met andere regels gemaakt. Deze versie van Beraad kan hem niet narekenen.",
  ]);
});
