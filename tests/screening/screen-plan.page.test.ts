import { expect, test } from "vitest";
import { write } from "~/platform/database.server";
import { action as acceptAction, loader as acceptLoader } from "~/screening/accept-suggestions.page";
import { action, loader } from "~/screening/screen-plan.page";
import { aPlan } from "../factories/plan";
import { get, post } from "../factories/requests";
import { testContext } from "../factories/services";
import { filledForm, moveTo, pageOf, recordedVerdicts, screeningRound, sent } from "./screening-round";

async function aPlanToScreen(phase: Parameters<typeof screeningRound>[0] = "screening") {
  const all = await screeningRound(phase);
  const { id: planId } = await aPlan(all.db, all.round, { dossierNumber: "1", kvk: "12345678" });
  const { context } = testContext(all.db);
  const at = { context, path: `/rounds/${all.round.slug}/screening/${planId}` };
  const params = { round: all.round.slug, plan: planId };
  const show = (as = all.coordinator) => get(loader, { ...at, as, params });
  const send = (form: Record<string, string>, as = all.coordinator) => post(action, { ...at, as, params, form });
  return { ...all, planId, context, show, send, here: at.path };
}

test("saving one criterion goes on to the next one that is open", async () => {
  const { db, coordinator, planId, send, here } = await aPlanToScreen();
  const changes = { joint_plan: { verdict: "pass" as const } };
  const form = sent(await filledForm(db, coordinator, { planId, changes }), { save: "joint_plan" });
  expect(await send(form)).toMatchObject({ status: 302, location: `${here}#criterion-concrete_neighbourhood` });
  expect(Object.keys(await recordedVerdicts(db, planId))).toEqual(["joint_plan"]);
});

test("saving one criterion keeps what was typed at another, and says that it is not saved yet", async () => {
  const { db, coordinator, planId, send } = await aPlanToScreen();
  const changes = {
    joint_plan: { verdict: "pass" as const },
    in_netherlands: { verdict: "unclear" as const, reason: "Vraag het na." },
  };
  const form = await filledForm(db, coordinator, { planId, changes, coFunding: { value: "no", note: "Nul." } });
  const answer = await send(sent(form, { save: "joint_plan" }));
  expect(answer).toMatchObject({ status: 200, data: { keep: ["in_netherlands", "co-funding"] } });
  expect((answer.data as { typed: { verdicts: unknown[] } }).typed.verdicts[4]).toMatchObject({
    verdict: "unclear",
    reason: "Vraag het na.",
  });
  expect(Object.keys(await recordedVerdicts(db, planId))).toEqual(["joint_plan"]);
});

test("a mistake or a colleague's verdict gives the page back with everything that was typed", async () => {
  const { db, coordinator, planId, send } = await aPlanToScreen();
  const wrong = { joint_plan: { verdict: "fail" as const, paste: "Staat er niet" } };
  const form = await filledForm(db, coordinator, { planId, changes: wrong });
  expect(await send(sent(form, { save: "all" }))).toMatchObject({
    status: 400,
    data: {
      typed: {
        verdicts: [{ criterion: "joint_plan", verdict: "fail", paste: "Staat er niet" }, {}, {}, {}, {}, {}, {}, {}],
      },
      problems: [
        { part: "joint_plan", field: "reason", problem: "reason-needed" },
        { part: "joint_plan", field: "paste", problem: "words-not-found" },
      ],
    },
  });
  const mine = { joint_plan: { verdict: "fail" as const, reason: "Eén partner." } };
  const opened = sent(await filledForm(db, coordinator, { planId, changes: mine }), { save: "all" });
  const theirs = { joint_plan: { verdict: "pass" as const } };
  await send(sent(await filledForm(db, coordinator, { planId, changes: theirs }), { save: "all" }));
  const refused = await send(opened);
  expect(refused).toMatchObject({ status: 409, data: { conflicts: ["joint_plan"], problem: { reason: "stale" } } });
  expect((refused.data as { typed: { verdicts: unknown[] } }).typed.verdicts[0]).toMatchObject({
    reason: "Eén partner.",
  });
});

test("save and next goes to the next unfinished plan, and to the list when there is none", async () => {
  const { db, round, coordinator, planId, send } = await aPlanToScreen();
  const { criteria } = await pageOf(db, coordinator, planId);
  const changes = Object.fromEntries(criteria.map(({ key }) => [key, { verdict: "pass" as const }]));
  const { id: second } = await aPlan(db, round, { dossierNumber: "2" });
  const list = `/rounds/${round.slug}/screening`;
  const form = () => filledForm(db, coordinator, { planId, changes });
  expect((await send(sent(await form(), { save: "next" }))).location).toBe(`${list}/${second}#criteria`);
  await write(db, (tx) => tx.plan.update({ where: { id: second }, data: { state: "withdrawn" } }));
  expect((await send(sent(await form(), { save: "next" }))).location).toBe(list);
});

test("the suggestions of one plan are taken over in one step, and what was typed stays", async () => {
  const { db, coordinator, planId, send, here } = await aPlanToScreen();
  const { acceptable } = await pageOf(db, coordinator, planId);
  const accept = acceptable!.stamp;
  const untouched = await filledForm(db, coordinator, { planId });
  expect((await send(sent(untouched, { save: "accept", accept: "older" }))).status).toBe(409);
  expect((await send(sent(untouched, { save: "accept", accept }))).location).toBe(here);
  expect(Object.keys(await recordedVerdicts(db, planId)).length).toBe(acceptable!.count);

  const changes = { resident_led_learning_goal: { verdict: "unclear" as const, reason: "Wie beslist?" } };
  const typed = await filledForm(db, coordinator, { planId, changes });
  const now = (await pageOf(db, coordinator, planId)).acceptable!.stamp;
  expect((await send(sent(typed, { save: "accept", accept: now }))).data).toMatchObject({
    keep: ["resident_led_learning_goal"],
  });
});

test("the programme manager reads everything and changes nothing; members get neither the page nor the form", async () => {
  const { db, manager, member, chair, coordinator, planId, show, send } = await aPlanToScreen();
  const changes = { joint_plan: { verdict: "pass" as const } };
  const form = sent(await filledForm(db, coordinator, { planId, changes }), { save: "all" });
  const read = await show(manager);
  expect(read).toMatchObject({ status: 200, data: { screening: { mayJudge: false, plan: { title: "Plan 1" } } } });
  // Contact details and the other answers do not leave the server.
  expect(JSON.stringify(read.data)).not.toMatch(/geheim|06-00000000/);
  expect((await send(form, manager)).status).toBe(403);
  for (const actor of [member, chair]) {
    expect(await show(actor)).toMatchObject({ status: 403 });
    expect(await send(form, actor)).toMatchObject({ status: 403 });
  }
  expect(await recordedVerdicts(db, planId)).toEqual({});
});

test("the page can be read in every phase, and changed in two", async () => {
  const { db, round, coordinator, planId, show, send } = await aPlanToScreen();
  const changes = { joint_plan: { verdict: "pass" as const } };
  const form = sent(await filledForm(db, coordinator, { planId, changes }), { save: "all" });
  const seen: unknown[] = [];
  for (const phase of ["preparation", "deliberation", "decided", "scoring"] as const) {
    await moveTo(db, round, { actor: coordinator, phase });
    const page = await show();
    seen.push([
      phase,
      page.status,
      (page.data as { screening: { mayJudge: boolean } }).screening.mayJudge,
      (await send(form)).status,
    ]);
  }
  expect(seen).toEqual([
    ["preparation", 200, false, 409],
    ["deliberation", 200, false, 409],
    ["decided", 200, false, 409],
    ["scoring", 200, true, 302],
  ]);
});

test("the suggestions of the whole list are shown before they are taken over in one confirmed step", async () => {
  const { db, round, coordinator, manager, member, planId, context } = await aPlanToScreen();
  const { id: second } = await aPlan(db, round, { dossierNumber: "2" });
  const call = { context, path: `/rounds/${round.slug}/screening/accept`, params: { round: round.slug } };
  const shown = await get(acceptLoader, { ...call, as: coordinator });
  const { plans, stamp } = shown.data as { plans: { id: string; left: string[] }[]; stamp: string };
  expect(plans.map(({ id }) => id)).toEqual([planId, second]);
  expect(plans.every(({ left }) => left.includes("Leren met bewoners in de lead"))).toBe(true);
  for (const actor of [manager, member]) {
    expect((await get(acceptLoader, { ...call, as: actor })).status).toBe(403);
    expect((await post(acceptAction, { ...call, as: actor, form: { stamp } })).status).toBe(403);
  }
  expect((await post(acceptAction, { ...call, as: coordinator, form: { stamp: "another" } })).status).toBe(409);
  expect(await recordedVerdicts(db, planId)).toEqual({});
  expect((await post(acceptAction, { ...call, as: coordinator, form: { stamp } })).location).toBe(
    `/rounds/${round.slug}/screening`,
  );
  for (const id of [planId, second]) {
    const recorded = Object.entries(await recordedVerdicts(db, id));
    expect(recorded.length).toBeGreaterThan(3);
    expect(recorded.filter(([key, { verdict }]) => verdict !== "pass" || key.startsWith("resident_led"))).toEqual([]);
  }
});
