import { expect, test } from "vitest";
import { write } from "~/platform/database.server";
import { freezeRanking, latestFrozen, readFrozen } from "~/ranking/freeze.server";
import { hashRankingInput, METHOD_VERSION } from "~/ranking/input-hash";
import { readRankingInput } from "~/ranking/ranking-input.server";
import { roundRanking } from "~/ranking/round-ranking.server";
import { countQueries } from "../factories/count-queries";
import { testDatabase } from "../factories/database";
import { aPlan, aSheet, declared, passScreening } from "../factories/plan";
import { actorOf, aPerson } from "../factories/round";
import { aScoredRound } from "../factories/scored-round";
import { testNow } from "../factories/services";

test("only eligible plans that were not withdrawn are ranked, by present members", async () => {
  const db = await testDatabase();
  const { round, members, planIds } = await aScoredRound(db, [
    { dossierNumber: "A", scores: [5, 4, 3], coFunding: "yes" },
    { dossierNumber: "B", scores: [5, 5, 5], state: "withdrawn" },
  ]);
  await aPlan(db, round, { dossierNumber: "C" });
  const gone = await aPerson(db, round, ["member"], "Oud Lid");
  await aSheet(db, round, { userId: gone.userId, planId: planIds[0] ?? "", scores: [1] });
  await write(db, (tx) =>
    tx.participation.updateMany({ where: { userId: gone.userId }, data: { removedAt: testNow } }),
  );

  const { ranking } = await roundRanking(db, (await actorOf(db, round, members[0])).round);
  expect(
    ranking.map(({ dossierNumber, countedSheets, totalHundredths, rank }) => [
      dossierNumber,
      countedSheets,
      totalHundredths,
      rank,
    ]),
  ).toEqual([["A", 3, 410, 1]]);
});

test("a sheet with a score missing does not count, nor one of a recused member", async () => {
  const db = await testDatabase();
  const { round, members, planIds } = await aScoredRound(db, [{ dossierNumber: "A", scores: [4, 4] }]);
  await aSheet(db, round, { userId: members[2].userId, planId: planIds[0] ?? "", scores: [null] });
  const fourth = await aPerson(db, round, ["member"], "Lid Vier");
  await declared(db, fourth.userId, planIds[0] ?? "", "recused");
  await aSheet(db, round, { userId: fourth.userId, planId: planIds[0] ?? "", scores: [1] });
  const { ranking } = await roundRanking(db, (await actorOf(db, round, members[0])).round);
  expect(
    ranking.map(({ countedSheets, baseHundredths, rank, notRankable }) => ({
      countedSheets,
      baseHundredths,
      rank,
      notRankable,
    })),
  ).toEqual([
    {
      countedSheets: 2,
      baseHundredths: 400,
      rank: null,
      notRankable: { reason: "under-quorum", countedSheets: 2, quorum: 3 },
    },
  ]);
});

test("the ranking is computed again when the revision of the round goes up, and not before", async () => {
  const db = await testDatabase();
  const { round, members, planIds } = await aScoredRound(db, [{ dossierNumber: "A", scores: [4, 4, 4] }]);
  const { round: now } = await actorOf(db, round, members[0]);
  const first = await roundRanking(db, now);
  await write(db, (tx) => tx.plan.update({ where: { id: planIds[0] }, data: { coFunding: "yes" } }));
  expect(await roundRanking(db, now)).toBe(first);
  const next = await roundRanking(db, { ...now, revision: now.revision + 1 });
  expect(next.ranking[0]?.totalHundredths).toBe(410);
});

test("a frozen ranking keeps the input, its hash and the result, and the hash can be found again from the stored input", async () => {
  const db = await testDatabase();
  const { round, coordinator } = await aScoredRound(db, [
    { dossierNumber: "A", scores: [4, 4, 5] },
    { dossierNumber: "B", scores: [3, 3, 3] },
  ]);
  const expected = hashRankingInput(await readRankingInput(db, round.id));
  const stamp = await write(db, (tx) =>
    freezeRanking(tx, { roundId: round.id, occasion: "scoring-closed", actorId: coordinator.userId, now: testNow }),
  );
  expect(stamp).toEqual({ id: stamp.id, methodVersion: METHOD_VERSION, inputHash: expected, frozenAt: testNow });
  expect(await latestFrozen(db, round.id)).toEqual(stamp);
  const { input, result } = await readFrozen(db, stamp.id);
  expect(hashRankingInput(input)).toBe(expected);
  expect(result.ranking.map(({ dossierNumber, rank }) => [dossierNumber, rank])).toEqual([
    ["A", 1],
    ["B", 2],
  ]);
  const events = await db.auditEvent.findMany({
    where: { action: "ranking.frozen" },
    select: { actorId: true, after: true },
  });
  expect(events).toEqual([
    { actorId: coordinator.userId, after: { methodVersion: METHOD_VERSION, inputHash: expected, plans: 2 } },
  ]);
});

test("reading the input takes as many queries for three plans as for one", async () => {
  const counts: number[] = [];
  for (const plans of [1, 3]) {
    const db = await testDatabase();
    const { round } = await aScoredRound(
      db,
      Array.from({ length: plans }, (_, index) => ({ dossierNumber: `P${index}`, scores: [4, 3, 5] })),
    );
    counts.push(await countQueries(db, (counted) => readRankingInput(counted, round.id)));
  }
  expect(counts).toEqual([6, 6]);
});

test("plans that no longer pass screening leave the ranking", async () => {
  const db = await testDatabase();
  const { round, members, planIds } = await aScoredRound(db, [{ dossierNumber: "A", scores: [4, 4, 4] }]);
  const other = await aPlan(db, round, { dossierNumber: "Z" });
  await passScreening(db, round, [other.id]);
  await write(db, (tx) => tx.verdict.updateMany({ where: { planId: other.id }, data: { verdict: "unclear" } }));
  const { ranking } = await roundRanking(db, (await actorOf(db, round, members[0])).round);
  expect(ranking.map((plan) => plan.planId)).toEqual(planIds);
});
