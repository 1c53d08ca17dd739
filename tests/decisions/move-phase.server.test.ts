import { expect, test } from "vitest";
import { movePhase } from "~/decisions/move-phase.server";
import { readGaps } from "~/decisions/readiness.server";
import { write } from "~/platform/database.server";
import { readFrozen } from "~/ranking/freeze.server";
import { countQueries } from "../factories/count-queries";
import { testDatabase } from "../factories/database";
import { aPlan } from "../factories/plan";
import { inPhase } from "../factories/round";
import { aScoredRound } from "../factories/scored-round";
import { testContext, testNow } from "../factories/services";

const phaseOf = async (db: Awaited<ReturnType<typeof testDatabase>>, id: string) =>
  db.round.findUniqueOrThrow({ where: { id }, select: { phase: true, frozenAt: true, revision: true } });

test("opening scoring freezes what the ranking rests on, once; going back and opening again keeps the first moment", async () => {
  const db = await testDatabase();
  const { context, clock } = testContext(db);
  const { round, coordinator } = await aScoredRound(db, [{ dossierNumber: "A", scores: [4, 4, 4] }], {
    phase: "screening",
  });
  expect(await movePhase(context, coordinator, { from: "screening", to: "scoring", reason: "" })).toEqual({ ok: true });
  expect(await phaseOf(db, round.id)).toEqual({ phase: "scoring", frozenAt: testNow, revision: 1 });

  expect(await movePhase(context, coordinator, { from: "scoring", to: "screening", reason: "" })).toEqual({
    ok: false,
    reason: "reason-needed",
  });
  await movePhase(context, coordinator, { from: "scoring", to: "screening", reason: "Nog een plan." });
  clock.at = new Date("2021-12-07T10:00:00Z");
  await movePhase(context, coordinator, { from: "screening", to: "scoring", reason: "" });
  expect(await phaseOf(db, round.id)).toEqual({ phase: "scoring", frozenAt: testNow, revision: 3 });
  const events = await db.auditEvent.findMany({ where: { action: "phase.moved" }, orderBy: { id: "asc" } });
  expect(events.map(({ before, after, reason, actorId }) => ({ before, after, reason, actorId }))).toEqual([
    { before: { phase: "screening" }, after: { phase: "scoring", gaps: [] }, reason: "", actorId: coordinator.userId },
    {
      before: { phase: "scoring" },
      after: { phase: "screening", gaps: [] },
      reason: "Nog een plan.",
      actorId: coordinator.userId,
    },
    { before: { phase: "screening" }, after: { phase: "scoring", gaps: [] }, reason: "", actorId: coordinator.userId },
  ]);
});

test("going on with gaps needs a reason, and nothing happens without one", async () => {
  const db = await testDatabase();
  const { context } = testContext(db);
  const { round, coordinator } = await aScoredRound(db, [{ dossierNumber: "A", scores: [4, 4] }], { phase: "scoring" });
  const move = (reason: string) => movePhase(context, coordinator, { from: "scoring", to: "deliberation", reason });
  expect(await move("")).toEqual({ ok: false, reason: "reason-needed" });
  expect([
    (await phaseOf(db, round.id)).phase,
    await db.auditEvent.count({ where: { action: "phase.moved" } }),
  ]).toEqual(["scoring", 0]);
  expect(await move("Lid Drie is ziek.")).toEqual({ ok: true });
  const event = await db.auditEvent.findFirstOrThrow({ where: { action: "phase.moved" } });
  expect([event.after, event.reason]).toEqual([
    { phase: "deliberation", gaps: ["undeclared", "under-quorum"] },
    "Lid Drie is ziek.",
  ]);
});

test("closing scoring freezes the ranking in the same write and closes what was reopened; closing again adds another", async () => {
  const db = await testDatabase();
  const { context, clock } = testContext(db);
  const { round, coordinator, planIds } = await aScoredRound(db, [{ dossierNumber: "A", scores: [4, 4, 4] }], {
    phase: "scoring",
  });
  await write(db, (tx) => tx.plan.updateMany({ data: { reopenedAt: testNow, reopenedReason: "vorige keer" } }));
  await movePhase(context, coordinator, { from: "scoring", to: "deliberation", reason: "" });
  expect(await db.plan.findUniqueOrThrow({ where: { id: planIds[0] }, select: { reopenedAt: true } })).toEqual({
    reopenedAt: null,
  });
  await movePhase(context, coordinator, { from: "deliberation", to: "scoring", reason: "Er ontbraken cijfers." });
  await write(db, (tx) => tx.sheetScore.updateMany({ data: { score: 5 } }));
  clock.at = new Date("2021-12-08T10:00:00Z");
  await movePhase(context, coordinator, { from: "scoring", to: "deliberation", reason: "" });
  const frozen = await db.frozenRanking.findMany({
    where: { roundId: round.id },
    orderBy: { frozenAt: "asc" },
    select: { id: true, frozenAt: true },
  });
  expect(frozen.map(({ frozenAt }) => frozenAt)).toEqual([testNow, clock.at]);
  const bases = await Promise.all(
    frozen.map(async ({ id }) => (await readFrozen(db, id)).result.ranking[0]?.baseHundredths),
  );
  expect(bases).toEqual([400, 500]);
});

test("a round without weights cannot open for scoring, whatever the reason", async () => {
  const db = await testDatabase();
  const { context } = testContext(db);
  const { coordinator } = await aScoredRound(db, [{ dossierNumber: "A", scores: [4, 4, 4] }], { phase: "screening" });
  await write(db, (tx) => tx.scoredCriterion.updateMany({ data: { weight: 0 } }));
  expect(await movePhase(context, coordinator, { from: "screening", to: "scoring", reason: "Toch maar." })).toEqual({
    ok: false,
    reason: "not-ready",
  });
});

test("a round moves one step, from the phase it is in, by its coordinator, and never to or from decided", async () => {
  const db = await testDatabase();
  const { context } = testContext(db);
  const { round, coordinator, manager, members } = await aScoredRound(db, [{ dossierNumber: "A", scores: [4, 4, 4] }]);
  const go = (
    actor = coordinator,
    from = "deliberation" as const,
    to: "decided" | "scoring" | "screening" = "scoring",
  ) => movePhase(context, actor, { from, to, reason: "Omdat." });
  expect(await go(coordinator, "deliberation", "decided")).toEqual({ ok: false, reason: "wrong-phase" });
  expect(await go(coordinator, "deliberation", "screening")).toEqual({ ok: false, reason: "wrong-phase" });
  expect(await go(manager)).toEqual({ ok: false, reason: "forbidden" });
  expect(await go(members[0])).toEqual({ ok: false, reason: "forbidden" });
  // The actor was read before the round moved on: the write looks again.
  await inPhase(db, round, "scoring");
  expect(await go()).toEqual({ ok: false, reason: "stale" });
  await inPhase(db, round, "decided");
  expect(await go()).toEqual({ ok: false, reason: "wrong-phase" });
});

test("the list of what is missing takes as many queries for three plans as for one, and holds no score", async () => {
  const counts: number[] = [];
  for (const size of [1, 3]) {
    const db = await testDatabase();
    const { round } = await aScoredRound(
      db,
      Array.from({ length: size }, (_, index) => ({ dossierNumber: `P${index}`, scores: [1, null, null] })),
      { phase: "scoring" },
    );
    await aPlan(db, round, { dossierNumber: "open" });
    counts.push(
      await countQueries(db, async (counted) => {
        const gaps = await readGaps(counted, round.id);
        expect(gaps.map(({ kind }) => kind)).toEqual(["unscreened", "undeclared", "under-quorum"]);
        expect(JSON.stringify(gaps)).not.toMatch(/score|comment|Toelichting/);
      }),
    );
  }
  expect(counts).toEqual([4, 4]);
});
