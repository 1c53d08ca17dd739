import { expect, test } from "vitest";
import { bumpScoring } from "~/calls/revision.server";
import { write } from "~/platform/database.server";
import { loader as listLoader } from "~/scoring/my-plans.page";
import { readOwnPlans } from "~/scoring/my-plans.server";
import { loader as progressLoader } from "~/scoring/progress.page";
import { readProgress } from "~/scoring/progress.server";
import { readSheetPage } from "~/scoring/read-sheet.server";
import { loader as sheetLoader } from "~/scoring/sheet.page";
import { testDatabase } from "../factories/database";
import { aPlan, aSheet, declared, passScreening } from "../factories/plan";
import { get } from "../factories/requests";
import { actorOf, aPerson, aRound, inPhase } from "../factories/round";
import { testContext } from "../factories/services";
import { countQueries } from "./query-count";

async function aCommittee() {
  const db = await testDatabase();
  const { context } = testContext(db);
  const round = await aRound(db, { phase: "scoring" });
  const hanna = await aPerson(db, round, ["member"], "Hanna");
  const joris = await aPerson(db, round, ["member"], "Joris");
  const coordinator = await aPerson(db, round, ["coordinator"], "Carla");
  const plans: Awaited<ReturnType<typeof aPlan>>[] = [];
  for (const dossierNumber of ["1", "2", "3", "4", "5", "6"]) {
    plans.push(await aPlan(db, round, { dossierNumber, summary: `TEKST-${dossierNumber}` }));
  }
  await passScreening(
    db,
    round,
    plans.map(({ id }) => id),
  );
  const params = { round: round.slug };
  const at = (page: string, plan?: string) => ({
    context,
    path: `/rounds/${round.slug}/${page}`,
    params: plan ? { ...params, plan } : params,
  });
  return { db, context, round, hanna, joris, coordinator, plans, at };
}

/** What another member wrote: none of it may come out anywhere. */
async function plantSecrets({ db, round, joris, plans }: Awaited<ReturnType<typeof aCommittee>>) {
  for (const { id } of plans) {
    await declared(db, joris.userId, id, "none");
    await aSheet(db, round, { userId: joris.userId, planId: id, scores: [2, 2, 2, 2, 2], comment: "GEHEIM-JORIS" });
  }
}

test("the list shows every plan with the member's own state, and nothing of anyone else", async () => {
  const committee = await aCommittee();
  const { db, round, hanna, plans, at } = committee;
  await plantSecrets(committee);
  const [undeclared, toStart, started, complete, submitted, recused] = plans.map(({ id }) => id);
  for (const id of [toStart, started, submitted]) await declared(db, hanna.userId, id ?? "", "none");
  await declared(db, hanna.userId, complete ?? "", "reported");
  await declared(db, hanna.userId, recused ?? "", "recused");
  await aSheet(db, round, { userId: hanna.userId, planId: started ?? "", scores: [5, 5, null, null, null] });
  await aSheet(db, round, { userId: hanna.userId, planId: submitted ?? "", scores: [5, 5, 5, 5, 5] });
  await aSheet(db, round, { userId: hanna.userId, planId: recused ?? "", scores: [5, 5, 5, 5, 5] });
  const { data } = await get(listLoader, { ...at("scoring"), as: hanna });
  const page = data as Awaited<ReturnType<typeof listLoader>>;
  const states = new Map(page.plans.map(({ id, state, scored }) => [id, [state, scored]]));
  expect([undeclared, toStart, started, complete, submitted, recused].map((id) => states.get(id ?? ""))).toEqual([
    ["undeclared", 0],
    ["to-start", 0],
    ["started", 2],
    ["to-start", 0],
    ["submitted", 5],
    ["recused", 5],
  ]);
  expect([page.progress, page.criteria, page.open]).toEqual([{ submitted: 1, total: 5 }, 5, true]);
  expect(JSON.stringify(page)).not.toMatch(/GEHEIM|TEKST|Joris/);
});

test("two members see the same plans in different orders, each always in their own", async () => {
  const { hanna, joris, at } = await aCommittee();
  const order = async (as: typeof hanna) => {
    const { data } = await get(listLoader, { ...at("scoring"), as });
    return (data as Awaited<ReturnType<typeof listLoader>>).plans.map(({ id }) => id);
  };
  const [first, second, other] = [await order(hanna), await order(hanna), await order(joris)];
  expect(second).toEqual(first);
  expect(other).not.toEqual(first);
  expect(other.toSorted()).toEqual(first.toSorted());
});

test("a plan is read only after a declaration, and never by who steps out, also when that person is staff", async () => {
  const { db, round, hanna, plans, at } = await aCommittee();
  const [plan] = plans;
  const id = plan?.id ?? "";
  const before = await get(sheetLoader, { ...at(`scoring/${id}`, id), as: hanna });
  expect([before.status, before.location, before.data]).toEqual([
    302,
    `/rounds/${round.slug}/interests#plan-${id}`,
    "",
  ]);
  const both = await aPerson(db, round, ["member", "coordinator"], "Bea");
  await declared(db, both.userId, id, "recused");
  const refused = await get(sheetLoader, { ...at(`scoring/${id}`, id), as: both });
  expect([refused.status, refused.data]).toEqual([403, { reason: "recused" }]);
  await declared(db, hanna.userId, id, "reported");
  await write(db, (tx) => bumpScoring(tx, round.id));
  const after = await get(sheetLoader, { ...at(`scoring/${id}`, id), as: hanna });
  expect(after.data).toMatchObject({ plan: { summary: "TEKST-1" }, interest: "reported", open: true });
});

test("the place of a plan counts only the plans this member scores", async () => {
  const { db, context, hanna, plans, at } = await aCommittee();
  const order = (await readOwnPlans(db, hanna, 5)).map(({ id }) => id);
  const [first = "", second = ""] = order;
  await declared(db, hanna.userId, first, "recused");
  await declared(db, hanna.userId, second, "none");
  await write(db, (tx) => bumpScoring(tx, hanna.round.id));
  const { data } = await get(sheetLoader, { ...at(`scoring/${second}`, second), context, as: hanna });
  expect(data).toMatchObject({
    place: { here: 1, of: plans.length - 1 },
    progress: { submitted: 0, total: plans.length - 1 },
  });
});

test("the page of a sheet holds only the own sheet, and no contact details", async () => {
  const committee = await aCommittee();
  const { db, round, hanna, plans, at } = committee;
  await plantSecrets(committee);
  const id = plans[0]?.id ?? "";
  await declared(db, hanna.userId, id, "none");
  await aSheet(db, round, { userId: hanna.userId, planId: id, scores: [5, null, null, null, null], comment: "Eigen" });
  for (const phase of ["scoring", "deliberation", "decided"] as const) {
    await inPhase(db, round, phase);
    const { data } = await get(sheetLoader, { ...at(`scoring/${id}`, id), as: hanna });
    const page = data as { sheet: { fields: Record<string, string> } };
    expect([page.sheet.fields["score-samenspel"], page.sheet.fields.overall]).toEqual(["5", "Eigen"]);
    expect(JSON.stringify(page)).not.toMatch(/GEHEIM|TEKST-2|contact-geheim|Contact Geheim|06-00000000|Joris/);
  }
});

test("who is no member has no list and no sheet; members have no progress page; and nobody before scoring", async () => {
  const { db, round, hanna, coordinator, plans, at } = await aCommittee();
  const id = plans[0]?.id ?? "";
  const statuses = async () => [
    (await get(listLoader, { ...at("scoring"), as: coordinator })).status,
    (await get(sheetLoader, { ...at(`scoring/${id}`, id), as: coordinator })).status,
    (await get(progressLoader, { ...at("progress"), as: hanna })).status,
    (await get(listLoader, { ...at("scoring"), as: hanna })).status,
    (await get(progressLoader, { ...at("progress"), as: coordinator })).status,
  ];
  expect(await statuses()).toEqual([403, 403, 403, 200, 200]);
  await inPhase(db, round, "screening");
  expect(await statuses()).toEqual([403, 403, 403, 409, 409]);
});

test("progress shows states and totals against the quorum, and nothing of what is in the sheets", async () => {
  const committee = await aCommittee();
  const { db, round, hanna, joris, coordinator, plans, at } = committee;
  await plantSecrets(committee);
  const [first, second] = plans.map(({ id }) => id);
  await declared(db, hanna.userId, first ?? "", "recused");
  await declared(db, hanna.userId, second ?? "", "none");
  await aSheet(db, round, {
    userId: hanna.userId,
    planId: second ?? "",
    scores: [5, 5, null, 4, 4],
    comment: "GEHEIM",
  });
  const { data } = await get(progressLoader, { ...at("progress"), as: coordinator });
  const page = data as Awaited<ReturnType<typeof progressLoader>>;
  const nobody = { undeclared: 0, "to-start": 0, started: 0, complete: 0, submitted: 0, recused: 0 };
  expect(page.members).toEqual([
    {
      userId: hanna.userId,
      name: "Hanna",
      counts: { ...nobody, undeclared: 4, started: 1, recused: 1 },
      toHandIn: 5,
    },
    { userId: joris.userId, name: "Joris", counts: { ...nobody, submitted: 6 }, toHandIn: 6 },
  ]);
  expect(page.plans.slice(0, 2)).toEqual([
    { id: first, dossierNumber: "1", title: "Plan 1", states: ["recused", "submitted"], complete: 1, quorum: 3 },
    { id: second, dossierNumber: "2", title: "Plan 2", states: ["started", "submitted"], complete: 1, quorum: 3 },
  ]);
  expect(JSON.stringify(page)).not.toMatch(/GEHEIM|score|comment|doNotKnow/i);
});

test("the coordinator can look at only the plans that are not finished", async () => {
  const committee = await aCommittee();
  const { db, hanna, coordinator, plans, at } = committee;
  await plantSecrets(committee);
  for (const { id } of plans.slice(1)) await declared(db, hanna.userId, id, "recused");
  const { data } = await get(progressLoader, { ...at("progress?show=open"), as: coordinator });
  const page = data as Awaited<ReturnType<typeof progressLoader>>;
  expect([page.view, page.counts, page.plans.map(({ dossierNumber }) => dossierNumber)]).toEqual([
    "open",
    { all: 6, open: 1, "too-few": 6 },
    ["1"],
  ]);
});

test("one plan or many: the number of queries is the same", async () => {
  const count = async (plans: number) => {
    const db = await testDatabase();
    const round = await aRound(db, { phase: "scoring" });
    const hanna = await aPerson(db, round, ["member"], "Hanna");
    const ids: string[] = [];
    for (let index = 0; index < plans; index++) {
      const plan = await aPlan(db, round, { dossierNumber: String(index) });
      ids.push(plan.id);
      await declared(db, hanna.userId, plan.id, "none");
      await aSheet(db, round, { userId: hanna.userId, planId: plan.id, scores: [1, 2, 3, 4, 5] });
    }
    await passScreening(db, round, ids);
    const actor = await actorOf(db, round, hanna);
    return [
      await countQueries(db, (counted) => readOwnPlans(counted, actor, 5)),
      await countQueries(db, (counted) => readSheetPage(counted, actor, ids[0] ?? "")),
      await countQueries(db, (counted) => readProgress(counted, actor)),
    ];
  };
  expect(await count(3)).toEqual(await count(1));
});
