import { expect, test } from "vitest";
import { write } from "~/platform/database.server";
import { readPlanScreening } from "~/screening/read-plan-screening.server";
import { readScreening } from "~/screening/read-screening.server";
import { loader } from "~/screening/screening.page";
import { aPlan, passScreening } from "../factories/plan";
import { get } from "../factories/requests";
import { testContext } from "../factories/services";
import { counted, moveTo, screeningRound } from "./screening-round";

type Page = {
  filter: string;
  rows: { id: string; cells: string[]; eligibility: string; withdrawn: boolean }[];
  counts: { name: string; count: number }[];
  finished: number;
  active: number;
  next: string | null;
  mayJudge: boolean;
};

async function fiveSituations() {
  const all = await screeningRound();
  const { db, round, coordinator } = all;
  const plan = async (dossierNumber: string) => (await aPlan(db, round, { dossierNumber })).id;
  const passed = await plan("1");
  const failed = await plan("2");
  const outdated = await plan("3");
  const untouched = await plan("4");
  const withdrawn = await plan("5");
  await passScreening(db, round, [passed, failed, outdated]);
  const [first, second] = await db.mandatoryCriterion.findMany({ orderBy: { position: "asc" } });
  await write(db, async (tx) => {
    const verdictOf = (planId: string, criterionId: string) => ({ planId_criterionId: { planId, criterionId } });
    await tx.verdict.update({ where: verdictOf(failed, first!.id), data: { verdict: "fail" } });
    await tx.verdict.update({ where: verdictOf(failed, second!.id), data: { verdict: "unclear" } });
    await tx.plan.update({ where: { id: outdated }, data: { version: 2 } });
    await tx.plan.update({ where: { id: withdrawn }, data: { state: "withdrawn" } });
  });
  const { context } = testContext(db);
  const show = async (query: string, as = coordinator) => {
    const path = `/rounds/${round.slug}/screening${query}`;
    return get(loader, { context, as, path, params: { round: round.slug } });
  };
  return { ...all, ids: { passed, failed, outdated, untouched, withdrawn }, show };
}

test("the list shows every plan with the state of each criterion, and where to go on", async () => {
  const { ids, show } = await fiveSituations();
  const page = (await show("")).data as Page;
  const passes = (count: number) => Array.from({ length: count }, () => "pass");
  expect(page.rows.map(({ id, cells, eligibility }) => [id, cells, eligibility])).toEqual([
    [ids.passed, passes(8), "eligible"],
    [ids.failed, ["fail", "unclear", ...passes(6)], "ineligible"],
    [ids.outdated, passes(8).map(() => "outdated"), "eligible"],
    [ids.untouched, passes(8).map(() => "todo"), "open"],
    [ids.withdrawn, passes(8).map(() => "todo"), "open"],
  ]);
  expect([page.finished, page.active, page.next, page.mayJudge]).toEqual([2, 4, ids.outdated, true]);
});

test("each filter shows its plans and says how many there are; a withdrawn plan is in the whole list only", async () => {
  const { ids, show } = await fiveSituations();
  const shown = async (name: string) => ((await show(`?show=${name}`)).data as Page).rows.map(({ id }) => id);
  expect(await shown("todo")).toEqual([ids.untouched]);
  expect(await shown("unclear")).toEqual([ids.failed]);
  expect(await shown("outdated")).toEqual([ids.outdated]);
  expect(await shown("eligible")).toEqual([ids.passed, ids.outdated]);
  expect(await shown("ineligible")).toEqual([ids.failed]);
  expect((await shown("nonsense")).length).toBe(5);
  const { counts } = (await show("?show=todo")).data as Page;
  expect(counts.map(({ name, count }) => [name, count])).toEqual([
    ["all", 5],
    ["todo", 1],
    ["unclear", 1],
    ["outdated", 1],
    ["eligible", 2],
    ["ineligible", 1],
  ]);
});

test("the programme manager sees the list but may not judge, members do not get it, and a stranger has to sign in", async () => {
  const { db, round, manager, member, chair, show } = await fiveSituations();
  expect(((await show("", manager)).data as Page).mayJudge).toBe(false);
  for (const actor of [member, chair]) expect(await show("", actor)).toMatchObject({ status: 403 });
  const { context } = testContext(db);
  const path = `/rounds/${round.slug}/screening`;
  const stranger = await get(loader, { context, as: null, path, params: { round: round.slug } });
  expect([stranger.status, stranger.location]).toEqual([302, `/sign-in?next=${encodeURIComponent(path)}`]);
});

test("reading takes as many queries for three plans as for one", async () => {
  const { db, round, coordinator } = await screeningRound();
  const actor = await moveTo(db, round, { actor: coordinator, phase: "screening" });
  const { id } = await aPlan(db, round, { dossierNumber: "1" });
  await passScreening(db, round, [id]);
  const queriesNow = async () => {
    const list = counted(db);
    expect((await readScreening(list.db, actor)).ok).toBe(true);
    const page = counted(db);
    expect((await readPlanScreening(page.db, actor, id)).ok).toBe(true);
    return [list.queries(), page.queries()];
  };
  const withOne = await queriesNow();
  for (const dossierNumber of ["2", "3"]) {
    const plan = await aPlan(db, round, { dossierNumber });
    await passScreening(db, round, [plan.id]);
  }
  expect(await queriesNow()).toEqual(withOne);
  expect(withOne[0]).toBe(2);
});
