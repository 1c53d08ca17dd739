import { expect, test } from "vitest";
import { ideaRoundTemplate } from "~/calls/call-template";
import { type Phase, phases } from "~/calls/phases";
import { bumpRevision } from "~/calls/revision.server";
import type { Actor } from "~/people/access";
import { write } from "~/platform/database.server";
import { loader } from "~/reporting/overview.page";
import type { Task } from "~/reporting/overview-tasks";
import { readOverviewFacts, readRoundFacts } from "~/reporting/read-overview.server";
import { countQueries } from "../factories/count-queries";
import { testDatabase } from "../factories/database";
import { aPlan, aSheet, declared, passScreening } from "../factories/plan";
import { get } from "../factories/requests";
import { actorOf, aPerson, aRound, inPhase } from "../factories/round";
import { testContext, testNow } from "../factories/services";

/** Four plans: one scored by everyone, one begun, one untouched, one from which the member is recused. `others` is what others score. */
async function aScene({ phase = "scoring" as Phase, others = 4 } = {}) {
  const db = await testDatabase();
  const round = await aRound(db, { phase });
  const people = {
    member: await aPerson(db, round, ["member"], "Joke Lid"),
    late: await aPerson(db, round, ["member"], "Henk Laat"),
    chair: await aPerson(db, round, ["member", "chair"], "Marijke Voorzitter"),
    coordinator: await aPerson(db, round, ["coordinator"], "Esther Coordinator"),
    manager: await aPerson(db, round, ["programme_manager"], "Pieter Manager"),
  };
  const plans: { id: string }[] = [];
  for (const number of ["0001", "0002", "0003", "0004"])
    plans.push(await aPlan(db, round, { id: `plan-${number}`, dossierNumber: number, coFunding: "yes" }));
  const [done, begun, untouched, recused] = plans.map(({ id }) => id) as [string, string, string, string];
  await passScreening(
    db,
    round,
    plans.map(({ id }) => id),
  );
  for (const planId of [done, begun, untouched]) await declared(db, people.member.userId, planId, "none");
  await declared(db, people.member.userId, recused, "recused");
  for (const planId of plans.map(({ id }) => id)) {
    await declared(db, people.chair.userId, planId, "none");
    const scores = [others, others, others, others, others];
    await aSheet(db, round, { userId: people.chair.userId, planId, scores, comment: `Geheim ${others}` });
  }
  await aSheet(db, round, { userId: people.member.userId, planId: done, scores: [3, 3, 3, 3, 3] });
  await aSheet(db, round, { userId: people.member.userId, planId: begun, scores: [3, null, null, null, null] });
  const { context, clock } = testContext(db);
  const ask = (as: Actor | null) =>
    get(loader, { context, as, path: `/rounds/${round.slug}`, params: { round: round.slug } });
  const tasksOf = async (as: Actor) => ((await ask(as)).data as { tasks: Task[] }).tasks;
  return { db, round, people, plans: { done, begun, untouched, recused }, clock, ask, tasksOf };
}

test("a member is shown the plan to go on with, how many are done, and until when", async () => {
  const { tasksOf, people, plans, clock } = await aScene();
  const own = {
    undeclared: 0,
    submitted: 1,
    total: 3,
    next: { id: plans.begun, title: "Plan 0002", begun: true },
    reopened: 0,
  };
  const deadline = new Date("2021-12-13T22:59:59Z");
  expect(await tasksOf(people.member)).toEqual([{ key: "score", own, next: own.next, deadline, overdue: false }]);
  clock.at = new Date("2021-12-14T08:00:00Z");
  expect(await tasksOf(people.member)).toEqual([{ key: "score", own, next: own.next, deadline, overdue: true }]);
});

test("a member who has declared nothing is asked to do that, and one who is done is thanked", async () => {
  const { tasksOf, people } = await aScene();
  expect(await tasksOf(people.late)).toEqual([{ key: "declare", plans: 4 }]);
  expect((await tasksOf(people.chair)).map(({ key }) => key)).toEqual(["scored"]);
});

test("during screening a member declares on every active plan", async () => {
  const { tasksOf, people } = await aScene({ phase: "screening" });
  expect(await tasksOf(people.late)).toEqual([{ key: "declare", plans: 4 }]);
  expect(await tasksOf(people.member)).toEqual([{ key: "wait", phase: "screening" }]);
});

test("staff sees how many sheets are complete, who must still declare, and the money", async () => {
  const { tasksOf, people } = await aScene();
  expect(await tasksOf(people.coordinator)).toEqual([
    {
      key: "progress",
      // Three members and four plans, one recusal. The member's begun sheet is not complete.
      sheets: { complete: 5, expected: 11, undeclaredMembers: 1, underQuorum: 4 },
      deadline: new Date("2021-12-13T22:59:59Z"),
    },
    { key: "move-on", to: "deliberation" },
  ]);
  const [, money] = await tasksOf(people.manager);
  expect(money).toMatchObject({ key: "money-asked", staff: { requestedCents: 20_000_000, budgetCents: 25_000_000 } });
});

test("while members score, nothing on the page of anyone depends on what others scored", async () => {
  const pages = async (others: number) => {
    const { ask, people } = await aScene({ others });
    const answers = [];
    for (const person of Object.values(people)) answers.push((await ask(person)).data);
    return answers;
  };
  const [low, high] = [await pages(1), await pages(5)];
  expect(JSON.stringify(low)).not.toContain("Geheim");
  expect(low).toEqual(high);
});

test("the page is there for everyone in every phase, and for nobody outside the round", async () => {
  const { db, round, people, ask } = await aScene();
  const statuses: Record<string, number[]> = {};
  for (const phase of phases) {
    await inPhase(db, round, phase);
    statuses[phase] = [];
    for (const person of Object.values(people)) statuses[phase].push((await ask(person)).status);
  }
  expect(statuses).toEqual(Object.fromEntries(phases.map((phase) => [phase, [200, 200, 200, 200, 200]])));
  const other = await aRound(db, { ...ideaRoundTemplate });
  const outsider = await aPerson(db, other, ["coordinator"], "Elders Coordinator");
  expect((await ask(outsider)).status).toBe(404);
});

test("decisions are counted for staff in deliberation; a member hears of none", async () => {
  const { db, round, people, plans, tasksOf } = await aScene();
  await inPhase(db, round, "deliberation");
  const decision = { recordedById: people.coordinator.userId, recordedAt: testNow, motivation: "Goed" };
  await write(db, (tx) =>
    tx.decision.create({ data: { ...decision, planId: plans.done, outcome: "award", amountCents: 4_000_000 } }),
  );
  const [money] = await tasksOf(people.manager);
  expect(money).toEqual({
    key: "money-given",
    decisions: {
      plans: 4,
      undecided: 3,
      supported: 1,
      sumCents: 4_000_000,
      remainingCents: 21_000_000,
      waiting: 1,
      ready: false,
      recordedOneself: false,
    },
  });
  expect(await tasksOf(people.member)).toEqual([{ key: "read-ranking" }]);
});

test("the other round of the call is named only to who takes part in it", async () => {
  const { db, people, ask } = await aScene();
  const ideas = await aRound(db, { ...ideaRoundTemplate, phase: "decided" });
  await aPerson(db, ideas, ["coordinator"], people.coordinator.name);
  const others = async (as: Actor) => ((await ask(as)).data as { facts: { otherRounds: unknown } }).facts.otherRounds;
  expect(await others(people.coordinator)).toEqual([{ slug: "ideeen-2021", name: "Ideeën 2021", phase: "decided" }]);
  expect(await others(people.member)).toEqual([]);
});

test("more plans take no more queries", async () => {
  const { db, round, people } = await aScene();
  const count = async (person: Actor) => {
    const actor = await actorOf(db, round, person);
    return countQueries(db, async (counted) =>
      readOverviewFacts(counted, actor, await readRoundFacts(counted, actor), testNow),
    );
  };
  const few = [await count(people.member), await count(people.coordinator)];
  for (const dossierNumber of ["0005", "0006", "0007"]) await aPlan(db, round, { dossierNumber });
  await write(db, (tx) => bumpRevision(tx, round.id));
  expect([await count(people.member), await count(people.coordinator)]).toEqual(few);
});
