import { expect, test } from "vitest";
import { loader as plansLoader } from "~/intake/plan.page";
import { loader as sheetLoader } from "~/scoring/sheet.page";
import { action, loader } from "~/screening/repair.page";
import { fitsOutcome, repairState } from "~/screening/repair-state";
import { loader as screenLoader } from "~/screening/screen-plan.page";
import { loader as listLoader } from "~/screening/screening.page";
import { aPlan, declared, passScreening } from "../factories/plan";
import { get, post } from "../factories/requests";
import { testContext } from "../factories/services";
import { eventsOf, moveTo, screeningRound } from "./screening-round";

type Page = { repair: { state: string | null; stamp: string; mail: { subject: string; text: string } | null } };

async function aPlanToRepair(changes: { email?: string } = {}) {
  const all = await screeningRound();
  const { db, round, coordinator } = all;
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1", ...changes });
  const { context, clock } = testContext(db);
  const params = { round: round.slug, plan: planId };
  const at = { context, path: `/rounds/${round.slug}/screening/${planId}/repair`, params };
  const show = async (as = coordinator) => get(loader, { ...at, as });
  const page = async () => ((await show()).data as Page).repair;
  const stamped = async (form: Record<string, string>) => ({ stamp: (await page()).stamp, ...form });
  const send = async (form: Record<string, string>, as = coordinator) =>
    post(action, { ...at, as, form: await stamped(form) });
  const mails = () => db.outgoingMail.findMany({ select: { to: true, subject: true, text: true } });
  return { ...all, planId, params, context, clock, show, page, send, mails };
}

const draft = {
  intent: "draft",
  "items[0].criterion": "committee_consent",
  "items[0].missing": "Zet bij de vraag over de commissie ja of nee.",
  "items[1].criterion": "joint_plan",
  "items[1].missing": "Wie is de welzijnsorganisatie?",
  answerBy: "2021-12-10",
};
const mail = { intent: "send", subject: "Aanvullen", text: "Beste Contact, vul je plan aan." };

test("a request waits until its last day is over, and then for a person", () => {
  const now = new Date("2021-12-06T10:00:00Z");
  const sent = { sentAt: now, answeredAt: null, decidedAt: null, answerBy: "2021-12-10" };
  expect(repairState({ ...sent, sentAt: null }, "2021-12-11")).toBe("draft");
  expect(["2021-12-10", "2021-12-11"].map((today) => repairState(sent, today))).toEqual(["waiting", "overdue"]);
  expect(repairState({ ...sent, answeredAt: now }, "2021-12-11")).toBe("answered");
  expect(repairState({ ...sent, answeredAt: now, decidedAt: now }, "2021-12-11")).toBe("decided");
  expect([fitsOutcome("waiting", "no_answer"), fitsOutcome("overdue", "no_answer")]).toEqual([false, true]);
  expect([fitsOutcome("overdue", "repaired"), fitsOutcome("answered", "not_repaired")]).toEqual([false, true]);
});

test("the mail is shown before it is sent: what is missing in the order of the criteria, and the date", async () => {
  const { send, page, mails } = await aPlanToRepair();
  expect(await send(draft)).toMatchObject({ status: 302 });
  const { state, mail: shown } = await page();
  expect(state).toBe("draft");
  expect(shown?.subject).toBe("Wil je je plan ‘Plan 1’ aanvullen?");
  expect(shown?.text).toMatch(
    /Beste Contact Geheim,[\s\S]*welzijnsorganisatie\?[\s\S]*ja of nee\.[\s\S]*10 december 2021 naar coby@example\.org\.[\s\S]*Coby/,
  );
  expect(await mails()).toEqual([]);
});

test("it is sent once, to the address of the applicant, as it was shown last; and then does not change any more", async () => {
  const { db, planId, send, mails, coordinator } = await aPlanToRepair();
  await send(draft);
  expect(await send({ ...mail, how: "mail", subject: "Aanvullen\nBcc: iedereen@example.org" })).toMatchObject({
    status: 302,
  });
  expect(await mails()).toEqual([
    { to: "contact-geheim@example.org", subject: "Aanvullen Bcc: iedereen@example.org", text: mail.text },
  ]);
  expect((await send({ ...mail, how: "mail" })).status).toBe(409);
  expect((await send(draft)).status).toBe(409);
  expect((await send({ intent: "discard" })).status).toBe(409);
  expect(await mails()).toHaveLength(1);
  expect((await eventsOf(db, planId)).map(({ action: code, actorId }) => [code, actorId])).toEqual([
    ["plan.repair-prepared", coordinator.userId],
    ["plan.repair-sent", coordinator.userId],
  ]);
});

test("without a valid address nothing is mailed, but the coordinator can send it otherwise", async () => {
  const { send, page, mails } = await aPlanToRepair({ email: "bel me maar" });
  await send(draft);
  expect((await send({ ...mail, how: "mail" })).status).toBe(409);
  expect(await send({ ...mail, how: "copied" })).toMatchObject({ status: 302 });
  expect([(await page()).state, await mails()]).toEqual(["waiting", []]);
});

test("nothing missing, no date, or a date that is over is no request; a draft can be thrown away", async () => {
  const { send, page } = await aPlanToRepair();
  expect((await send({ ...draft, "items[0].missing": " ", "items[1].missing": "" })).status).toBe(400);
  expect((await send({ ...draft, answerBy: "" })).status).toBe(400);
  expect((await send({ ...draft, answerBy: "2021-12-05" })).status).toBe(400);
  expect((await send({ ...mail, how: "mail" })).status).toBe(409);
  expect((await page()).state).toBe(null);
  await send(draft);
  expect(await send({ intent: "discard" })).toMatchObject({ status: 302 });
  expect((await page()).state).toBe(null);
});

test("an answer is new text or the name of an attachment; then a person decides with a reason, once", async () => {
  const { db, planId, send, page } = await aPlanToRepair();
  await send(draft);
  const decide = (outcome: string, reason = "Gelezen.") => send({ intent: "decide", outcome, reason });
  expect((await send({ intent: "answer", text: "Ja." })).status).toBe(409);
  await send({ ...mail, how: "mail" });
  expect((await send({ intent: "answer" })).status).toBe(400);
  expect((await decide("repaired")).status).toBe(409);
  expect((await decide("no_answer")).status).toBe(409);
  await send({ intent: "answer", attachments: "akkoord.pdf\r\nakkoord.pdf\r\n\r\nbrief.docx" });
  expect(await page()).toMatchObject({ state: "answered", answer: { attachments: ["akkoord.pdf", "brief.docx"] } });
  await send({ intent: "answer", text: "Ja, akkoord.", attachments: "akkoord.pdf" });
  expect((await decide("repaired", "")).status).toBe(400);
  expect(await decide("repaired")).toMatchObject({ status: 302 });
  expect(await page()).toMatchObject({
    state: "decided",
    answer: { text: "Ja, akkoord.", attachments: ["akkoord.pdf"], by: "Coby" },
    decision: { outcome: "repaired", reason: "Gelezen.", by: "Coby" },
  });
  expect((await decide("not_repaired")).status).toBe(409);
  // The verdicts stay the coordinator's own work.
  expect(await db.verdict.count({ where: { planId } })).toBe(0);
});

test("after the date it is overdue, comes first in the list, and only a person ends it", async () => {
  const { db, round, coordinator, context, clock, send, page, params } = await aPlanToRepair();
  await send(draft);
  await send({ ...mail, how: "mail" });
  const { id: other } = await aPlan(db, round, { dossierNumber: "2" });
  const at = { context, as: coordinator, path: "/", params: { ...params, plan: other } };
  await post(action, { ...at, form: { ...draft, answerBy: "2021-12-08", stamp: "" } });
  clock.at = new Date("2021-12-11T09:00:00Z");
  const list = (await get(listLoader, { ...at, params: { round: round.slug } })).data as { repairs: unknown[] };
  expect(list.repairs).toEqual([
    { planId: params.plan, title: "Plan 1", answerBy: "2021-12-10", state: "overdue" },
    { planId: other, title: "Plan 2", answerBy: "2021-12-08", state: "draft" },
  ]);
  expect(await send({ intent: "decide", outcome: "no_answer", reason: "Ook na bellen niets." })).toMatchObject({
    status: 302,
  });
  expect((await page()).state).toBe("decided");
});

test("two windows do not overwrite each other", async () => {
  const { send, page } = await aPlanToRepair();
  await send(draft);
  const { stamp } = await page();
  await send({ ...draft, answerBy: "2021-12-12" });
  expect((await send({ ...mail, how: "mail", stamp })).status).toBe(409);
  expect((await page()).state).toBe("draft");
});

test("staff read it in every phase and only the coordinator changes it; members never see any of it", async () => {
  const { db, round, coordinator, manager, member, chair, planId, params, context, send, show } = await aPlanToRepair();
  const secret = { ...draft, "items[0].missing": "HERSTELGEHEIM vraag" };
  expect((await send(secret, manager)).status).toBe(403);
  for (const one of [member, chair]) expect((await send(secret, one)).status).toBe(403);
  await send(secret);
  await send({ ...mail, text: "HERSTELGEHEIM mail", how: "mail" });
  await send({ intent: "answer", text: "HERSTELGEHEIM antwoord", attachments: "HERSTELGEHEIM.pdf" });
  await send({ intent: "decide", outcome: "not_repaired", reason: "HERSTELGEHEIM reden" });
  await passScreening(db, round, [planId]);
  for (const one of [member, chair]) await declared(db, one.userId, planId, "none");
  for (const phase of ["screening", "scoring", "deliberation", "decided"] as const) {
    await moveTo(db, round, { actor: coordinator, phase });
    expect(JSON.stringify((await show(manager)).data)).toContain("HERSTELGEHEIM");
    for (const as of [member, chair]) {
      expect((await show(as)).status).toBe(403);
      const call = { context, as, path: "/", params };
      for (const read of [plansLoader, sheetLoader, screenLoader, listLoader])
        expect(JSON.stringify((await get(read, call)).data)).not.toContain("HERSTELGEHEIM");
    }
  }
  await moveTo(db, round, { actor: coordinator, phase: "deliberation" });
  expect((await send({ intent: "answer", text: "Te laat." })).status).toBe(409);
});

test("a request of another round is not there", async () => {
  const { coordinator, context, params } = await aPlanToRepair();
  const call = { context, as: coordinator, path: "/", params: { ...params, plan: "another" } };
  expect((await get(loader, call)).status).toBe(404);
  expect((await post(action, { ...call, form: { ...draft, stamp: "" } })).status).toBe(404);
});
