import { expect, test } from "vitest";
import { action, loader } from "~/scoring/interests.page";
import { testDatabase } from "../factories/database";
import { aPlan, aSheet, declared, passScreening } from "../factories/plan";
import { get, post } from "../factories/requests";
import { aPerson, aRound, inPhase } from "../factories/round";
import { testContext, testNow } from "../factories/services";

async function aCommittee(phase: "screening" | "scoring" = "scoring") {
  const db = await testDatabase();
  const { context } = testContext(db);
  const round = await aRound(db, { phase });
  const hanna = await aPerson(db, round, ["member"], "Hanna");
  const joris = await aPerson(db, round, ["member"], "Joris");
  const plan = await aPlan(db, round, {
    dossierNumber: "1",
    summary: "GEHEIM-PLANTEKST",
    leadApplicant: "Stichting A",
    email: "contact@elders.example",
  });
  const other = await aPlan(db, round, { dossierNumber: "2" });
  const path = `/rounds/${round.slug}/interests`;
  const call = { context, path, params: { round: round.slug } };
  return { db, context, round, hanna, joris, plan, other, call };
}

const stored = (db: Awaited<ReturnType<typeof testDatabase>>) =>
  db.interest.findMany({ orderBy: { id: "asc" }, select: { userId: true, planId: true, kind: true, note: true } });

test("the page shows what is needed to judge a tie, and nothing else of the plan", async () => {
  const { db, hanna, joris, plan, round, call } = await aCommittee();
  await passScreening(db, round, [plan.id]);
  await declared(db, joris.userId, plan.id, "recused");
  const { data } = await get(loader, { ...call, as: hanna });
  expect(data).toEqual({
    scoring: `/rounds/${round.slug}/scoring`,
    plans: [
      {
        head: {
          id: plan.id,
          dossierNumber: "1",
          state: "active",
          title: "Plan 1",
          leadApplicant: "Stichting A",
          residentsInitiative: "De Buurt",
          welfareOrganisation: "Welzijn Oost",
          neighbourhood: "Vreewijk",
          municipality: "Rotterdam",
        },
        eligible: true,
        declared: null,
        hasSheet: false,
        hints: [],
        step: null,
      },
    ],
  });
});

test("during screening every active plan is there, eligible ones first; after that only the eligible ones", async () => {
  const { db, hanna, plan, other, round, call } = await aCommittee("screening");
  const gone = await aPlan(db, round, { dossierNumber: "3", state: "withdrawn" });
  await passScreening(db, round, [other.id, gone.id]);
  const titles = async () => {
    const { data } = await get(loader, { ...call, as: hanna });
    return (data as Awaited<ReturnType<typeof loader>>).plans.map(({ head, eligible }) => [head.title, eligible]);
  };
  expect(await titles()).toEqual([
    ["Plan 2", true],
    ["Plan 1", false],
  ]);
  expect(plan.state).toBe("active");
  await inPhase(db, round, "scoring");
  expect(await titles()).toEqual([["Plan 2", true]]);
});

test("several plans are declared with one button, each with its event", async () => {
  const { db, hanna, plan, other, round, call } = await aCommittee();
  const answer = await post(action, {
    ...call,
    as: hanna,
    form: {
      [`was-${plan.id}`]: "",
      [`kind-${plan.id}`]: "reported",
      [`note-${plan.id}`]: " Mijn zus werkt er. ",
      [`was-${other.id}`]: "",
      [`kind-${other.id}`]: "none",
      [`note-${other.id}`]: "",
    },
  });
  expect([answer.status, answer.location]).toEqual([302, `/rounds/${round.slug}/interests`]);
  expect(await stored(db)).toEqual([
    { userId: hanna.userId, planId: plan.id, kind: "reported", note: "Mijn zus werkt er." },
    { userId: hanna.userId, planId: other.id, kind: "none", note: "" },
  ]);
  const events = await db.auditEvent.findMany({
    where: { action: "interest.declared" },
    orderBy: { id: "asc" },
    select: { actorId: true, planId: true, before: true, after: true },
  });
  expect(events).toEqual([
    {
      actorId: hanna.userId,
      planId: plan.id,
      before: null,
      after: { kind: "reported", note: "Mijn zus werkt er." },
    },
    { actorId: hanna.userId, planId: other.id, before: null, after: { kind: "none", note: "" } },
  ]);
});

test("reporting a tie needs a note; the other choices of the form are saved all the same", async () => {
  const { db, hanna, plan, other, call } = await aCommittee();
  const form = {
    [`was-${plan.id}`]: "",
    [`kind-${plan.id}`]: "reported",
    [`note-${plan.id}`]: "  ",
    [`was-${other.id}`]: "",
    [`kind-${other.id}`]: "recused",
    [`note-${other.id}`]: "",
  };
  const answer = await post(action, { ...call, as: hanna, form });
  expect(answer.status).toBe(400);
  expect(answer.data).toEqual({
    kind: "outcomes",
    outcomes: [
      { planId: plan.id, ok: false, reason: "reason-needed", declared: null },
      { planId: other.id, ok: true, declared: { kind: "recused", tie: null, note: "", at: testNow }, hasSheet: false },
    ],
    typed: form,
  });
  expect(await stored(db)).toEqual([{ userId: hanna.userId, planId: other.id, kind: "recused", note: "" }]);
});

test("a page that was left open does not undo what was declared in another window", async () => {
  const { db, hanna, plan, call } = await aCommittee();
  await declared(db, hanna.userId, plan.id, "recused");
  const unchanged = await post(action, {
    ...call,
    as: hanna,
    form: { [`was-${plan.id}`]: "none", [`kind-${plan.id}`]: "none", [`note-${plan.id}`]: "" },
  });
  expect(unchanged.status).toBe(302);
  const changed = await post(action, {
    ...call,
    as: hanna,
    form: { [`was-${plan.id}`]: "", [`kind-${plan.id}`]: "none", [`note-${plan.id}`]: "", quiet: "1" },
  });
  expect(changed.data).toMatchObject({ outcomes: [{ planId: plan.id, ok: false, reason: "stale" }] });
  expect((await stored(db)).map(({ kind }) => kind)).toEqual(["recused"]);
});

test("who steps out of a plan keeps the sheet, and may come back", async () => {
  const { db, hanna, plan, round, call } = await aCommittee();
  await declared(db, hanna.userId, plan.id, "none");
  await aSheet(db, round, { userId: hanna.userId, planId: plan.id, scores: [1, 2, 3, 4, 5] });
  const choose = (was: string, kind: string) =>
    post(action, {
      ...call,
      as: hanna,
      form: { [`was-${plan.id}`]: was, [`kind-${plan.id}`]: kind, [`note-${plan.id}`]: "", quiet: "1" },
    });
  expect((await choose("none", "recused")).data).toMatchObject({ outcomes: [{ ok: true, hasSheet: true }] });
  expect(await db.sheetScore.count({ where: { score: { not: null } } })).toBe(5);
  expect((await choose("recused", "none")).data).toMatchObject({ outcomes: [{ ok: true }] });
  const before = await db.auditEvent.findMany({ where: { action: "interest.declared" }, select: { before: true } });
  expect(before).toEqual([{ before: { kind: "none", note: "" } }, { before: { kind: "recused", note: "" } }]);
});

test("only members declare, only in their round, and not once the round is decided", async () => {
  const { db, context, hanna, plan, round, call } = await aCommittee();
  const coordinator = await aPerson(db, round, ["coordinator"], "Carla");
  const elsewhere = await aRound(db, { slug: "elders", phase: "scoring" });
  const foreign = await aPlan(db, elsewhere, { dossierNumber: "9" });
  const form = (id: string) => ({ [`was-${id}`]: "", [`kind-${id}`]: "none", [`note-${id}`]: "" });
  expect((await get(loader, { ...call, as: coordinator })).status).toBe(403);
  expect((await post(action, { ...call, as: coordinator, form: form(plan.id) })).status).toBe(403);
  expect((await post(action, { ...call, as: hanna, form: form(foreign.id) })).data).toMatchObject({
    outcomes: [{ planId: foreign.id, ok: false, reason: "not-found" }],
  });
  expect(
    (await post(action, { ...call, as: hanna, form: { ...form(plan.id), [`kind-${plan.id}`]: "boss" } })).status,
  ).toBe(400);
  await inPhase(db, round, "decided");
  expect((await post(action, { ...call, as: hanna, form: form(plan.id) })).status).toBe(409);
  expect(await stored(db)).toEqual([]);
  expect((await get(loader, { ...call, context, as: null })).location).toContain("/sign-in?next=");
});

test("a change of interest moves the round on to a new revision; the same choice again does not", async () => {
  const { db, hanna, plan, round, call } = await aCommittee();
  const revision = async () => (await db.round.findUniqueOrThrow({ where: { id: round.id } })).revision;
  const before = await revision();
  const choose = (was: string) =>
    post(action, {
      ...call,
      as: hanna,
      form: { [`was-${plan.id}`]: was, [`kind-${plan.id}`]: "none", [`note-${plan.id}`]: "" },
    });
  await choose("");
  await choose("none");
  expect((await revision()) - before).toBe(1);
});
