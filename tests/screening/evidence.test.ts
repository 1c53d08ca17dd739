import { expect, test } from "vitest";
import type { Actor } from "~/people/access";
import { type Database, write } from "~/platform/database.server";
import { attachEvidence, removeEvidence } from "~/screening/evidence.server";
import { saveScreening } from "~/screening/save-screening.server";
import { action } from "~/screening/screen-plan.page";
import { aPlan } from "../factories/plan";
import { post } from "../factories/requests";
import { testContext, testNow } from "../factories/services";
import { eventsOf, filledForm, moveTo, pageOf, recordedVerdicts, screeningRound, sent } from "./screening-round";

const goal = "Wij willen leren hoe bewoners de leiding houden.";
const words = "bewoners de leiding";
const selection = { field: "learningGoal" as const, start: goal.indexOf(words), end: goal.indexOf(words) + 19 };
const key = "resident_led_learning_goal";

async function aPlanWithWords() {
  const all = await screeningRound();
  const { id: planId } = await aPlan(all.db, all.round, { dossierNumber: "1", learningGoal: goal });
  const attach = (changes: Partial<Parameters<typeof attachEvidence>[2]> = {}, actor: Actor = all.coordinator) =>
    attachEvidence(all.db, actor, {
      planId,
      planVersion: 1,
      criterion: key,
      selections: [{ ...selection, text: words }],
      paste: "",
      now: testNow,
      ...changes,
    });
  return { ...all, planId, attach };
}

const shownEvidence = async (db: Database, actor: Actor, planId: string) =>
  (await pageOf(db, actor, planId)).criteria.flatMap(({ key: criterion, evidence }) =>
    evidence.map(({ text, place, planVersion, by }) => ({ criterion, text, place, planVersion, by })),
  );

test("selected words are kept with their place and version, once, and the audit log has them", async () => {
  const { db, coordinator, planId, attach } = await aPlanWithWords();
  expect(await attach()).toEqual({ ok: true, attached: 1 });
  expect(await attach()).toEqual({ ok: true, attached: 0 });
  expect(await shownEvidence(db, coordinator, planId)).toEqual([
    { criterion: key, text: words, place: selection, planVersion: 1, by: "Coby" },
  ]);
  expect(await eventsOf(db, planId)).toEqual([
    {
      action: "plan.evidence-attached",
      actorId: coordinator.userId,
      before: null,
      after: { [key]: [{ ...selection, text: words, planVersion: 1 }] },
      reason: "",
    },
  ]);
});

test("a place that does not fit the words is mended by the words, and words that are not there are refused", async () => {
  const { db, coordinator, planId, attach } = await aPlanWithWords();
  const shifted = { ...selection, start: selection.start + 2, end: selection.end + 2, text: words };
  expect(await attach({ selections: [shifted] })).toEqual({ ok: true, attached: 1 });
  expect((await shownEvidence(db, coordinator, planId)).map(({ place }) => place)).toEqual([selection]);
  expect(await attach({ selections: [{ ...selection, text: "iets anders" }] })).toEqual({
    ok: false,
    reason: "invalid",
    problems: [{ part: key, field: "paste", problem: "words-not-found" }],
  });
  const phone = { field: "phone" as const, start: 0, end: 11, text: "06-00000000" };
  expect(await attach({ selections: [phone] })).toMatchObject({ ok: false, reason: "invalid" });
});

test("after a resubmission words are found again, or marked as gone, and never dropped", async () => {
  const { db, coordinator, planId, attach } = await aPlanWithWords();
  await attach();
  await attach({ selections: [{ field: "activities", start: 0, end: 3, text: "Wij" }] });
  const learningGoal = `Nieuw begin. ${goal.replace("bewoners de", "Bewoners\nde")}`;
  const revise = (changes: object) =>
    write(db, (tx) => tx.plan.update({ where: { id: planId }, data: { version: { increment: 1 }, ...changes } }));
  await revise({ learningGoal });
  const start = learningGoal.indexOf("Bewoners");
  expect((await shownEvidence(db, coordinator, planId)).map(({ text, place }) => [text, place])).toEqual([
    [words, { field: "learningGoal", start, end: start + words.length }],
    ["Wij", { field: "activities", start: 0, end: 3 }],
  ]);
  await revise({ learningGoal: "Iets anders.", activities: "Dat dus.", summary: "Kort." });
  expect(
    (await shownEvidence(db, coordinator, planId)).map(({ text, place, planVersion }) => [text, place, planVersion]),
  ).toEqual([
    [words, null, 1],
    ["Wij", null, 1],
  ]);
  expect(await attach()).toEqual({ ok: false, reason: "stale", conflicts: [] });
});

test("a verdict quotes what is attached, and words can be taken away with both sides in the audit log", async () => {
  const { db, coordinator, planId, attach } = await aPlanWithWords();
  const changes = { [key]: { verdict: "pass" as const, paste: "De bewoners beslissen." } };
  await attach();
  await saveScreening(db, coordinator, await filledForm(db, coordinator, { planId, changes, part: key }));
  expect((await recordedVerdicts(db, planId))[key]?.quote).toBe(`${words}\nDe bewoners beslissen.`);
  const [first] = (await pageOf(db, coordinator, planId)).criteria.flatMap(({ evidence }) => evidence);
  const remove = { planId, evidenceId: first!.id, now: testNow };
  expect(await removeEvidence(db, coordinator, remove)).toEqual({ ok: true });
  expect((await recordedVerdicts(db, planId))[key]?.quote).toBe("De bewoners beslissen.");
  expect((await eventsOf(db, planId)).at(-1)).toMatchObject({
    action: "plan.evidence-removed",
    before: { [key]: { ...selection, text: words } },
  });
  expect(await removeEvidence(db, coordinator, remove)).toEqual({ ok: false, reason: "not-found" });
});

test("without scripts pasted words are attached by their button, and what else was typed stays", async () => {
  const { db, round, coordinator, planId } = await aPlanWithWords();
  const { context } = testContext(db);
  const path = `/rounds/${round.slug}/screening/${planId}`;
  const params = { round: round.slug, plan: planId };
  const send = (form: Record<string, string>) => post(action, { context, path, as: coordinator, params, form });
  const form = (changes: Parameters<typeof filledForm>[2]["changes"]) =>
    filledForm(db, coordinator, { planId, changes });
  const pasted = await form({ [key]: { verdict: "pass", paste: "bewoners  de LEIDING" } });
  const answer = await send(sent(pasted, { save: `evidence:${key}` }));
  expect(answer).toMatchObject({ status: 200, data: { keep: [key] } });
  const [quote] = (await pageOf(db, coordinator, planId)).criteria.flatMap(({ evidence }) => evidence);
  expect(quote).toMatchObject({ text: words, place: selection });
  expect(await recordedVerdicts(db, planId)).toEqual({});
  const removed = await send(sent(await form({}), { save: `evidence:${key}:${quote!.id}` }));
  expect(removed).toMatchObject({ status: 302, location: `${path}#criterion-${key}` });
  expect(await shownEvidence(db, coordinator, planId)).toEqual([]);
});

test("only the coordinator attaches and removes, while plans are screened or scored", async () => {
  const { db, round, coordinator, manager, member, attach } = await aPlanWithWords();
  expect(await attach({}, manager)).toEqual({ ok: false, reason: "forbidden" });
  expect(await attach({}, member)).toEqual({ ok: false, reason: "forbidden" });
  const later = await moveTo(db, round, { actor: coordinator, phase: "deliberation" });
  expect(await attach({}, later)).toEqual({ ok: false, reason: "wrong-phase" });
});
