import { expect, test } from "vitest";
import { write } from "~/platform/database.server";
import { eligiblePlan, eligiblePlansOf } from "~/screening/eligible-plans.server";
import { testDatabase } from "../factories/database";
import { aPlan, passScreening } from "../factories/plan";
import { aRound } from "../factories/round";

test("asking about one plan gives the same answer as asking about all of them", async () => {
  const db = await testDatabase();
  const round = await aRound(db);
  const plans: string[] = [];
  for (const dossierNumber of ["passed", "nothing", "one lacks", "one fails", "withdrawn"]) {
    plans.push((await aPlan(db, round, { dossierNumber })).id);
  }
  const [passed, , lacks, fails, withdrawn] = plans as [string, string, string, string, string];
  await passScreening(db, round, [passed, lacks, fails, withdrawn]);
  const criterion = await db.mandatoryCriterion.findFirstOrThrow({ where: { roundId: round.id } });
  await write(db, async (tx) => {
    await tx.verdict.deleteMany({ where: { planId: lacks, criterionId: criterion.id } });
    await tx.verdict.updateMany({ where: { planId: fails, criterionId: criterion.id }, data: { verdict: "fail" } });
    await tx.plan.update({ where: { id: withdrawn }, data: { state: "withdrawn" } });
  });
  const all = await db.plan.findMany({ where: await eligiblePlansOf(db, round.id), select: { id: true } });
  const asked: string[] = [];
  for (const id of plans) if (await db.plan.count({ where: eligiblePlan(round.id, id) })) asked.push(id);
  expect([all.map(({ id }) => id), asked]).toEqual([[passed], [passed]]);
});
