import { expect, test } from "vitest";
import type { Actor } from "~/people/access";
import { write } from "~/platform/database.server";
import type { Recount } from "~/ranking/recount";
import { loader as recount } from "~/ranking/recount.page";
import { loader as workbook } from "~/reporting/ranking-workbook.page";
import { testDatabase } from "../factories/database";
import { get } from "../factories/requests";
import { inPhase } from "../factories/round";
import { aScoredRound } from "../factories/scored-round";
import { testContext, testNow } from "../factories/services";

/** Lid Een is recused from B, though a sheet of theirs is still there; B and C have equal totals. Lid Drie declared nothing on C. */
async function aRoundWithRecusal() {
  const db = await testDatabase();
  const { context } = testContext(db);
  const scored = await aScoredRound(db, [
    { dossierNumber: "A", scores: [5, 5, 5] },
    { dossierNumber: "B", title: "Plan Geheim", scores: [null, 4, 3] },
    { dossierNumber: "C", scores: [4, 3, null] },
  ]);
  const [a = "", b = "", c = ""] = scored.planIds;
  const recused = scored.members[0];
  await write(db, async (tx) => {
    await tx.round.update({ where: { id: scored.round.id }, data: { quorum: 2 } });
    await tx.interest.create({ data: { planId: b, userId: recused.userId, kind: "recused", declaredAt: testNow } });
    const { id: criterionId } = await tx.scoredCriterion.findFirstOrThrow();
    const dates = { createdAt: testNow, updatedAt: testNow };
    await tx.sheet.create({
      data: { planId: b, userId: recused.userId, ...dates, scores: { create: { criterionId, score: 1 } } },
    });
  });
  const { slug } = scored.round;
  const see = (as: Actor | null, plan: string) =>
    get(recount, { context, as, path: `/rounds/${slug}/ranking/${plan}`, params: { round: slug, plan } });
  const take = (as: Actor) =>
    get(workbook, { context, as, path: `/rounds/${slug}/ranking.xlsx`, params: { round: slug } });
  return { db, context, ...scored, a, b, c, recused, see, take };
}

type Shown = {
  recount: Recount;
  complete: boolean;
  memberNames: Record<string, string>;
  titles: Record<string, string>;
};

test("staff and members who take part see the sum with names, and how the place came about", async () => {
  const { b, c, see, coordinator, manager, members } = await aRoundWithRecusal();
  for (const actor of [coordinator, manager, members[1], members[2]]) {
    const { status, data } = await see(actor, b);
    const { recount: sum, titles, memberNames } = data as Shown;
    expect([status, sum.rank, sum.totalHundredths, sum.sheets.map(({ numerator }) => numerator)]).toEqual([
      200,
      2,
      350,
      [3, 4],
    ]);
    expect(sum.sheets.map(({ memberId }) => memberNames[memberId])).toEqual(["Lid Drie", "Lid Twee"]);
    expect(sum.steps[0]?.level.map(({ planId }) => titles[planId])).toEqual(["Plan C"]);
    expect(sum.leftOut.map(({ memberId, why }) => [memberNames[memberId], why])).toEqual([["Lid Een", "recused"]]);
    expect(titles[c]).toBe("Plan C");
  }
});

test("a recused member gets nothing of the plan", async () => {
  const { b, see, recused, coordinator } = await aRoundWithRecusal();
  const mine = await see(recused, b);
  expect([mine.status, mine.data]).toEqual([403, { reason: "recused" }]);
  // It is there for others, so this could have leaked.
  expect(JSON.stringify((await see(coordinator, b)).data)).toContain("Plan Geheim");
});

test("of another plan a recused member sees the sum, and neither its place nor any plan it was compared with", async () => {
  const { b, c, see, recused, members } = await aRoundWithRecusal();
  const { status, data } = await see(recused, c);
  const { recount: sum, titles, complete } = data as Shown;
  expect([status, sum.totalHundredths, sum.rank, sum.steps, titles, complete]).toEqual([
    200,
    350,
    null,
    [],
    { [c]: "Plan C" },
    false,
  ]);
  for (const secret of [b, "Geheim"]) expect(JSON.stringify(data)).not.toContain(secret);
  // Who takes part in every plan sees both.
  expect(JSON.stringify((await see(members[1], c)).data)).toContain("Geheim");
});

test("who has not declared an interest in the plan sees no sum", async () => {
  const { c, see, members } = await aRoundWithRecusal();
  expect(await see(members[2], c)).toMatchObject({ status: 403, data: { reason: "not-declared" } });
});

test("before scoring has closed nobody sees a sum or a workbook, whatever their role", async () => {
  const { db, round, a, see, take, coordinator, manager, members } = await aRoundWithRecusal();
  for (const phase of ["preparation", "screening", "scoring"] as const) {
    await inPhase(db, round, phase);
    for (const actor of [coordinator, manager, ...members]) {
      expect((await see(actor, a)).status).toBe(409);
      expect((await take(actor)).status).toBe(actor === coordinator || actor === manager ? 409 : 403);
    }
  }
  await inPhase(db, round, "decided");
  expect([(await see(members[0], a)).status, (await take(manager)).status]).toEqual([200, 200]);
});

test("a plan of another round, a plan that is not ranked and no plan at all are not there; a stranger signs in first", async () => {
  const { db, a, see, coordinator } = await aRoundWithRecusal();
  const elsewhere = await aScoredRound(db, [{ dossierNumber: "X", scores: [1, 1, 1] }], { slug: "andere-ronde" });
  expect((await see(coordinator, elsewhere.planIds[0] ?? "")).status).toBe(404);
  expect((await see(coordinator, "no-such-plan")).status).toBe(404);
  expect((await see(null, a)).status).toBe(302);
});

test("the workbook is for staff, and who took it is in the log", async () => {
  const { db, take, coordinator, manager, members, recused } = await aRoundWithRecusal();
  for (const member of [...members, recused]) expect((await take(member)).status).toBe(403);
  for (const staff of [coordinator, manager]) {
    const { status, headers } = await take(staff);
    expect([status, headers.get("Content-Disposition")?.endsWith('.xlsx"')]).toEqual([200, true]);
  }
  const events = await db.auditEvent.findMany({ where: { action: "ranking.exported" }, orderBy: { id: "asc" } });
  expect(events.map(({ actorId, after }) => [actorId, (after as { format: string }).format])).toEqual([
    [coordinator.userId, "workbook"],
    [manager.userId, "workbook"],
  ]);
});
