import { beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "~/people/access";
import { write } from "~/platform/database.server";
import { type Advice, adviceFor } from "~/ranking/advice";
import { hashRankingInput } from "~/ranking/input-hash";
import { loader as lot, action as resolve } from "~/ranking/lot.page";
import { loader as members } from "~/ranking/members.page";
import { rankOfficially } from "~/ranking/official";
import { loader as ranking } from "~/ranking/ranking.page";
import type { RankingInput } from "~/ranking/ranking-input";
import { testDatabase } from "../factories/database";
import { get, post } from "../factories/requests";
import { actorOf, inPhase } from "../factories/round";
import { aScoredRound } from "../factories/scored-round";
import { testContext, testNow } from "../factories/services";

const answer = vi.hoisted(() => ({ computing: false }));
vi.mock("~/ranking/read-advice.server", () => ({
  readAdvice: async (
    _: unknown,
    input: RankingInput,
  ): Promise<{ state: "ready"; advice: Advice } | { state: "computing" }> =>
    answer.computing
      ? { state: "computing" }
      : {
          state: "ready",
          advice: adviceFor(input, rankOfficially(input), { places: 2, seed: hashRankingInput(input), draws: 200 }),
        },
}));
beforeEach(() => {
  answer.computing = false;
});

/**
 * Twelve plans of 50,000 euros for a budget of 250,000, in which "Plan Geheim" is fourth. Lid Drie is recused from it. The scores differ enough for
 * the model, and leaving a member out changes the line.
 */
async function aRanking() {
  const db = await testDatabase();
  const { context, clock } = testContext(db);
  const scores = [
    [5, 5, 5],
    [5, 4, 5],
    [4, 5, 4],
    [3, 5, null],
    [4, 4, 3],
    [5, 3, 3],
    [3, 4, 3],
    [2, 4, 3],
    [3, 2, 3],
    [2, 3, 2],
    [2, 2, 1],
    [1, 2, 1],
  ];
  const scored = await aScoredRound(
    db,
    scores.map((given, index) => ({
      dossierNumber: `N${index + 1}`,
      ...(index === 3 && { title: "Plan Geheim" }),
      scores: given,
    })),
    { budgetCents: 25_000_000 },
  );
  const secret = scored.planIds[3] ?? "";
  await write(db, async (tx) => {
    await tx.round.update({ where: { id: scored.round.id }, data: { quorum: 2 } });
    await tx.interest.create({
      data: { planId: secret, userId: scored.members[2].userId, kind: "recused", declaredAt: testNow },
    });
  });
  const ask = (loader: typeof ranking | typeof lot | typeof members, as: Actor, search = "") =>
    get(loader, {
      ...{ context, as, params: { round: scored.round.slug } },
      path: `/rounds/${scored.round.slug}/ranking${search}`,
    });
  const [plain, chair, recused] = scored.members;
  return { db, context, clock, ...scored, secret, ask, plain, chair, recused };
}

type Page = {
  view: { kind: string; rows: { id: string }[] };
  shown: string[];
  beside: {
    advice: { state: string; plans?: { planId: string }[] };
    solidity: { changes: unknown[] };
    distributions: unknown[];
  } | null;
};
const namesOfMembers = ["Lid Een", "Lid Twee", "Lid Drie"];

test("the ranking of each role: the whole list with what stands beside it, and names of members for chair and staff only", async () => {
  const { ask, plain, chair, coordinator, manager } = await aRanking();
  for (const [actor, named] of [
    [plain, false],
    [chair, true],
    [coordinator, true],
    [manager, true],
  ] as const) {
    const { status, data } = await ask(ranking, actor);
    const page = data as Page;
    expect([status, page.view.kind, page.beside?.advice.state, page.beside?.advice.plans?.length]).toEqual([
      200,
      "full",
      "shown",
      12,
    ]);
    expect(page.beside?.solidity.changes.length).toBeGreaterThan(0);
    const said = JSON.stringify(page.beside);
    expect(namesOfMembers.some((name) => said.includes(name))).toBe(named);
    // Strictness is on no one's ranking, and no member is named by an id either.
    expect(said).not.toMatch(/leniency|memberId|strict/);
  }
});

test("a recused member gets neither chances, places, checks nor distributions, whatever the address asks", async () => {
  const { ask, recused, secret } = await aRanking();
  for (const search of [
    "",
    "?sort=chance&side=within&chosen=1&column=chance",
    "?sort=expected&reversed=1",
    "?q=Geheim",
  ]) {
    const { status, data } = await ask(ranking, recused, search);
    const page = data as Page;
    expect([status, page.view.kind, page.beside]).toEqual([200, "order", null]);
    expect(page.view.rows.length).toBe(11);
    const said = JSON.stringify(data);
    for (const word of [
      secret,
      "Plan Geheim",
      '"rank',
      "withinBudget",
      "expected",
      "quantiles",
      "standing",
      "solidity",
    ])
      expect(said).not.toContain(word);
  }
  const asked = await ask(ranking, recused, "?side=within");
  expect((asked.data as Page).shown.length).toBe(11);
});

test("a list sorted or searched through the address holds what was asked for", async () => {
  const { ask, plain, planIds } = await aRanking();
  const shown = async (search: string) =>
    ((await ask(ranking, plain, search)).data as Page).shown.map((id) => planIds.indexOf(id) + 1);
  expect(await shown("")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((one) => one).sort(byPlace));
  expect(await shown("?q=geheim")).toEqual([4]);
  expect((await shown("?side=within")).length).toBeGreaterThan(0);
  expect(await shown("?q=bestaat-niet")).toEqual([]);
});
// 1, 2, 3, then 4 (3, 5), and 5 and 6 with 11 points each in three sheets.
const byPlace = (a: number, b: number) => a - b;

test("while the advice is being computed the official list is there at once", async () => {
  const { ask, plain } = await aRanking();
  answer.computing = true;
  const page = (await ask(ranking, plain)).data as Page;
  expect([page.view.rows.length, page.beside?.advice]).toEqual([12, { state: "computing" }]);
});

test("in a round that is too small the page says why there is no advice", async () => {
  const db = await testDatabase();
  const { context } = testContext(db);
  const { round, members: people } = await aScoredRound(db, [{ dossierNumber: "A", scores: [4, 4, 4] }]);
  const { data } = await get(ranking, {
    ...{ context, as: people[0], path: "/x", params: { round: round.slug } },
  });
  expect((data as Page).beside?.advice).toEqual({
    state: "absent",
    reasons: [{ code: "too-few-plans", rankedPlans: 1, needed: 10 }],
  });
});

test("the scores by member are for chair and staff, strictness is for the chair", async () => {
  const { ask, plain, recused, chair, coordinator, manager } = await aRanking();
  expect([(await ask(members, plain)).status, (await ask(members, recused)).status]).toEqual([403, 403]);
  for (const [actor, strictness] of [
    [chair, "shown"],
    [coordinator, undefined],
    [manager, undefined],
  ] as const) {
    const { data } = await ask(members, actor);
    const page = data as { members: string[]; rows: { scores: unknown[] }[]; strictness: { state: string } | null };
    expect([page.members, page.rows.length, page.strictness?.state]).toEqual([
      ["Lid Drie", "Lid Een", "Lid Twee"],
      12,
      strictness,
    ]);
    expect(page.rows.map(({ scores }) => scores)).toContainEqual(["recused", { hundredths: 300 }, { hundredths: 500 }]);
  }
});

test("a recused chair sees the scores by member without that plan, without places and without strictness", async () => {
  const { db, ask, chair, secret } = await aRanking();
  await write(db, (tx) =>
    tx.interest.updateMany({ where: { planId: secret, userId: chair.userId }, data: { kind: "recused" } }),
  );
  const said = JSON.stringify((await ask(members, chair)).data);
  for (const word of [secret, "Plan Geheim", '"rank"', 'hundredths":[', "shown"]) expect(said).not.toContain(word);
});

test("while members score, none of these pages is there for anyone", async () => {
  const { db, round, ask, chair, coordinator } = await aRanking();
  await inPhase(db, round, "scoring");
  for (const loader of [ranking, members, lot])
    for (const actor of [chair, coordinator]) expect((await ask(loader, actor)).status).toBe(409);
});

/** Two plans are equal, and only one of them fits. */
async function aTie() {
  const db = await testDatabase();
  const { context, clock } = testContext(db);
  const scored = await aScoredRound(db, [
    { dossierNumber: "A", scores: [5, 5, 5] },
    { dossierNumber: "B", title: "Plan Bee", scores: [4, 4, 4] },
    { dossierNumber: "C", title: "Plan Cee", scores: [4, 4, 4] },
  ]);
  const params = { round: scored.round.slug };
  const path = `/rounds/${scored.round.slug}/ranking/lot`;
  const see = async (as: Actor) => (await get(lot, { context, as, params, path })).data as LotPage;
  const send = async (as: Actor, form: Record<string, string>) => {
    const { revision } = (await actorOf(db, scored.round, as)).round;
    return post(resolve, { context, as, params, path, form: { revision: String(revision), ...form } });
  };
  const list = async (as: Actor) =>
    (
      (await get(ranking, { context, as, params, path: "/x" })).data as {
        view: { rows: { dossierNumber: string; rank: number; standing: string; decidedBy: string | null }[] };
      }
    ).view.rows.map(({ dossierNumber, rank, standing, decidedBy }) => [dossierNumber, rank, standing, decidedBy]);
  return { db, clock, ...scored, see, send, list };
}
type LotPage = {
  tie: {
    tied: { planId: string }[];
    resolutions: { id: string; state: string; order: string[] | null; listHash: string }[];
  };
};
const announce = { intent: "announce", seedSource: "Staatsloterij", seedAt: "2021-12-10T20:00" };

test("a lot is announced with its hash before the seed exists, drawn after the agreed moment, once, and orders the list", async () => {
  const { db, clock, coordinator, manager, members: people, planIds, see, send, list } = await aTie();
  expect((await send(manager, announce)).status).toBe(403);
  expect((await send(people[0], announce)).status).toBe(403);
  expect((await send(coordinator, { ...announce, seedAt: "2021-12-01T20:00" })).status).toBe(400);
  expect((await send(coordinator, announce)).status).toBe(302);
  const [waiting] = (await see(people[0])).tie.resolutions;
  expect([waiting?.state, waiting?.order, waiting?.listHash.length]).toEqual(["announced", null, 64]);

  const draw = { intent: "draw", resolutionId: waiting?.id ?? "", seed: "QX 12345" };
  expect((await send(coordinator, draw)).status).toBe(409);
  expect((await list(people[0])).map(([number]) => number)).toEqual(["A", "B", "C"]);
  clock.at = new Date("2021-12-10T20:00:00Z");
  expect((await send(manager, draw)).status).toBe(403);
  expect((await send(coordinator, draw)).status).toBe(302);
  expect((await send(coordinator, { ...draw, seed: "another" })).status).toBe(409);

  const [drawn] = (await see(people[0])).tie.resolutions;
  expect([drawn?.state, drawn?.order?.toSorted()]).toEqual(["in-force", planIds.slice(1).toSorted()]);
  const [first, second] = drawn?.order?.[0] === planIds[1] ? ["B", "C"] : ["C", "B"];
  expect(await list(people[0])).toEqual([
    ["A", 1, "within", null],
    [first, 2, "within", "lot"],
    [second, 2, "at-line", "lot"],
  ]);
  const events = await db.auditEvent.findMany({ where: { action: { startsWith: "lot." } }, orderBy: { id: "asc" } });
  expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["lot.announced", coordinator.userId],
    ["lot.drawn", coordinator.userId],
  ]);
});

test("another lot needs a reason, and both stay to be seen", async () => {
  const { clock, coordinator, see, send } = await aTie();
  await send(coordinator, announce);
  expect((await send(coordinator, announce)).status).toBe(400);
  expect((await send(coordinator, { ...announce, reason: "De trekking gaat niet door." })).status).toBe(302);
  const [second, first] = (await see(coordinator)).tie.resolutions;
  expect([second?.state, first?.state]).toEqual(["announced", "replaced"]);
  clock.at = new Date("2021-12-11T20:00:00Z");
  expect((await send(coordinator, { intent: "draw", resolutionId: first?.id ?? "", seed: "1" })).status).toBe(409);
  expect((await send(coordinator, { intent: "draw", resolutionId: second?.id ?? "", seed: "1" })).status).toBe(302);
});

test("the committee itself can put the equals in order, with a reason and every place once", async () => {
  const { coordinator, planIds, send, list } = await aTie();
  const [, b = "", c = ""] = planIds;
  const places = (first: string, second: string) => ({
    ...{ "places[0].planId": b, "places[0].place": first, "places[1].planId": c, "places[1].place": second },
    intent: "decide",
  });
  expect((await send(coordinator, { ...places("1", "1"), reason: "Spreiding." })).status).toBe(400);
  expect((await send(coordinator, { ...places("2", "1"), reason: "" })).status).toBe(400);
  expect((await send(coordinator, { ...places("2", "1"), reason: "Spreiding." })).status).toBe(302);
  expect((await list(coordinator)).slice(1)).toEqual([
    ["C", 2, "within", "decision"],
    ["B", 2, "at-line", "decision"],
  ]);
});

test("a recused member does not learn that there is a tie at the line, nor its lot: the page is not there and the order is that of the scores", async () => {
  const { db, members: people, planIds, coordinator, see, send } = await aTie();
  const [a = "", b = "", c = ""] = planIds;
  await send(coordinator, {
    ...{ intent: "decide", reason: "reden-van-de-commissie" },
    ...{ "places[0].planId": b, "places[0].place": "2", "places[1].planId": c, "places[1].place": "1" },
  });
  expect(JSON.stringify(await see(people[0]))).toContain("reden-van-de-commissie");
  await write(db, (tx) =>
    tx.interest.updateMany({ where: { planId: a, userId: people[0].userId }, data: { kind: "recused" } }),
  );
  expect(await see(people[0])).toEqual({ reason: "not-found" });
});
