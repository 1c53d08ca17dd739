import { expect, test } from "vitest";
import { saveOwnProfile } from "~/people/member-profile.server";
import { action, loader } from "~/scoring/interest-register.page";
import type { InterestRegister } from "~/scoring/interest-register.server";
import { action as declare, loader as interestsLoader } from "~/scoring/interests.page";
import { testDatabase } from "../factories/database";
import { aPlan, declared, passScreening } from "../factories/plan";
import { get, post } from "../factories/requests";
import { aPerson, aRound, inPhase } from "../factories/round";
import { testContext, testNow } from "../factories/services";

async function aCommittee() {
  const db = await testDatabase();
  const { context, clock } = testContext(db);
  const round = await aRound(db, { phase: "scoring" });
  const hanna = await aPerson(db, round, ["member"], "Hanna");
  const vera = await aPerson(db, round, ["member", "chair"], "Vera");
  const carla = await aPerson(db, round, ["coordinator"], "Carla");
  const plan = await aPlan(db, round, { dossierNumber: "1", email: "an@dock.nl", welfareOrganisation: "Dock" });
  await passScreening(db, round, [plan.id]);
  const params = { round: round.slug };
  const register = { context, params, path: `/rounds/${round.slug}/interests/register` };
  const own = { context, params, path: `/rounds/${round.slug}/interests` };
  const later = () => {
    clock.at = new Date(clock.at.getTime() + 60_000);
  };
  const choose = (was: string, kind: string, tie = "", note = "") =>
    post(declare, {
      ...own,
      as: hanna,
      form: {
        [`was-${plan.id}`]: was,
        [`kind-${plan.id}`]: kind,
        [`tie-${plan.id}`]: tie,
        [`note-${plan.id}`]: note,
        quiet: "1",
      },
    });
  const read = async (as = vera) => ((await get(loader, { ...register, as })).data as InterestRegister).plans[0];
  const say = async (intent: string, text = "", as = vera) => {
    const [row] = (await read())?.declarations ?? [];
    const about = { plan: plan.id, member: row?.userId ?? "", declaredAt: row?.at.toISOString() ?? "" };
    return post(action, { ...register, as, form: { intent, ...about, step: row?.step?.id ?? "", text } });
  };
  return { db, round, hanna, vera, carla, plan, register, own, later, choose, read, say };
}

test("the register holds the kind of tie and the note, and says where too few members are left", async () => {
  const { hanna, plan, choose, read } = await aCommittee();
  await choose("", "recused", "work", "Ik zit daar in het bestuur.");
  expect(await read()).toEqual({
    id: plan.id,
    dossierNumber: "1",
    title: "Plan 1",
    leadApplicant: "Stichting De Buurt",
    declarations: [
      {
        userId: hanna.userId,
        name: "Hanna",
        kind: "recused",
        tie: "work",
        note: "Ik zit daar in het bestuur.",
        at: testNow,
        state: "to-confirm",
        step: null,
        mayConfirm: true,
      },
    ],
    undeclared: 1,
    left: 1,
    quorum: 3,
    tooFew: true,
  });
});

test("the chair asks, the member sees it and answers, and the chair confirms what was read", async () => {
  const { hanna, own, later, choose, read, say } = await aCommittee();
  await choose("", "reported", "family", "Mijn zus.");
  later();
  expect((await say("ask")).status).toBe(400);
  expect((await say("ask", "Werkt zij nog daar?")).status).toBe(302);
  const { data } = await get(interestsLoader, { ...own, as: hanna });
  expect((data as Awaited<ReturnType<typeof interestsLoader>>).plans[0]?.step).toEqual({
    step: "asked",
    text: "Werkt zij nog daar?",
    kind: null,
  });
  expect((await read())?.declarations[0]?.state).toBe("asked");
  later();
  await choose("reported", "reported", "family", "Mijn zus, tot 2019.");
  expect((await read())?.declarations[0]?.state).toBe("to-confirm");
  expect((await say("confirm")).status).toBe(302);
  expect((await read())?.declarations[0]?.state).toBe("confirmed");
});

test("what was declared after the page was made is not confirmed, and nobody confirms for oneself", async () => {
  const { db, vera, plan, later, choose, register, read } = await aCommittee();
  await choose("", "reported", "other", "Eerst dit.");
  const [row] = (await read())?.declarations ?? [];
  later();
  await choose("reported", "recused", "other", "Toch dit.");
  const form = { intent: "confirm", plan: plan.id, member: row?.userId ?? "", step: "" };
  const seen = row?.at.toISOString() ?? "";
  expect((await post(action, { ...register, as: vera, form: { ...form, declaredAt: seen } })).status).toBe(409);
  await declared(db, vera.userId, plan.id, "reported");
  const self = { ...form, member: vera.userId, declaredAt: testNow.toISOString() };
  expect((await post(action, { ...register, as: vera, form: self })).status).toBe(403);
});

test("during the meeting leaving a plan holds at once, and coming back needs the chair", async () => {
  const { db, round, choose, later, say, read } = await aCommittee();
  await choose("", "none");
  await inPhase(db, round, "deliberation");
  later();
  expect((await choose("none", "recused", "self", "Nu pas gezien.")).status).toBe(200);
  later();
  const back = await choose("recused", "none");
  expect(back.data).toMatchObject({ outcomes: [{ ok: false, reason: "chair-needed", declared: { kind: "recused" } }] });
  expect((await read())?.declarations[0]).toMatchObject({ kind: "recused", state: "requested" });
  expect((await say("confirm")).status).toBe(409);
  later();
  const { revision } = await db.round.findUniqueOrThrow({ where: { id: round.id } });
  expect((await say("accept")).status).toBe(302);
  expect(await db.interest.findMany({ select: { kind: true, tie: true } })).toEqual([{ kind: "none", tie: null }]);
  expect((await db.round.findUniqueOrThrow({ where: { id: round.id } })).revision).toBe(revision + 1);
});

test("a profile points at a plan, for the member alone, and decides nothing", async () => {
  const { db, hanna, vera, own } = await aCommittee();
  const profile = { organisations: "Stichting Dock\n\n", memberships: "", municipality: "" };
  await saveOwnProfile(db, hanna.userId, profile, testNow);
  const plansOf = async (as: typeof hanna) =>
    ((await get(interestsLoader, { ...own, as })).data as Awaited<ReturnType<typeof interestsLoader>>).plans;
  expect((await plansOf(hanna)).map(({ hints, declared }) => [hints, declared])).toEqual([
    [[{ kind: "organisation", own: "Stichting Dock", theirs: "Dock" }], null],
  ]);
  expect((await plansOf(vera)).map(({ hints }) => hints)).toEqual([[]]);
  expect(JSON.stringify(await plansOf(hanna))).not.toContain("an@dock.nl");
});

test("the register is for staff and the chair; only the chair and the coordinator confirm", async () => {
  const { hanna, carla, register, choose, say } = await aCommittee();
  await choose("", "reported", "other", "GEHEIM");
  expect((await get(loader, { ...register, as: hanna })).status).toBe(403);
  expect((await get(loader, { ...register, as: carla })).status).toBe(200);
  expect((await say("confirm", "", hanna)).status).toBe(403);
  expect((await say("confirm", "", carla)).status).toBe(302);
});
