import { expect, test } from "vitest";
import { write } from "~/platform/database.server";
import { acceptSuggestions, listAcceptable } from "~/screening/accept-suggestions.server";
import { previewAcceptance } from "~/screening/preview-acceptance.server";
import { saveScreening } from "~/screening/save-screening.server";
import { aPlan } from "../factories/plan";
import { testNow } from "../factories/services";
import { eventsOf, filledForm, moveTo, pageOf, recordedVerdicts, screeningRound } from "./screening-round";

type Round = Awaited<ReturnType<typeof screeningRound>>;

async function acceptAll({ db, coordinator }: Pick<Round, "db" | "coordinator">, planId?: string) {
  const list = await listAcceptable(db, coordinator, planId);
  if (!list.ok) throw new Error(list.reason);
  return acceptSuggestions(db, coordinator, { planId, stamp: list.stamp, now: testNow });
}

test("only suggestions to pass are taken over, never the learning goal and never one that asks to look something up", async () => {
  const { db, round, coordinator } = await screeningRound();
  const doubtful = await aPlan(db, round, {
    dossierNumber: "1",
    leadApplicant: "Gemeente Rotterdam",
    legalForm: "Gemeente",
    committeeConsent: null,
    learningGoal: "Wij willen samen leren hoe bewoners beslissen en professionals bewoners volgen.",
    residentsRole: "De bewoners beslissen over alles. De bewoners leiden het project. Bewoners kiezen.",
  });
  const { id } = await aPlan(db, round, { dossierNumber: "2", kvk: null });
  const page = await pageOf(db, coordinator, doubtful.id);
  expect(page.criteria.map(({ key, suggestion }) => [key, suggestion?.suggestion])).toContainEqual([
    "private_legal_person",
    "fail",
  ]);
  expect(page.criteria.map(({ key, suggestion }) => [key, suggestion?.suggestion])).toContainEqual([
    "resident_led_learning_goal",
    "pass",
  ]);
  expect(await acceptAll({ db, coordinator })).toMatchObject({ ok: true, plans: 2 });

  for (const planId of [doubtful.id, id]) {
    const recorded = await recordedVerdicts(db, planId);
    expect(new Set(Object.values(recorded).map(({ verdict }) => verdict))).toEqual(new Set(["pass"]));
    expect(Object.keys(recorded)).not.toContain("resident_led_learning_goal");
    // A municipality fails; a foundation without a number must be looked up.
    expect(Object.keys(recorded)).not.toContain("private_legal_person");
  }
  expect(Object.keys(await recordedVerdicts(db, doubtful.id))).not.toContain("committee_consent");
  expect((await pageOf(db, coordinator, doubtful.id)).standing.eligibility).toBe("open");
});

test("each is recorded as a suggestion that was taken over, with the passages it rests on", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  await acceptAll({ db, coordinator }, planId);
  expect((await recordedVerdicts(db, planId)).in_netherlands).toEqual({
    verdict: "pass",
    quote: "Rotterdam",
    reasonCode: "",
    reason: "",
    planVersion: 1,
    suggestion: "pass",
  });
  const [event, ...others] = await eventsOf(db, planId);
  expect(others).toEqual([]);
  expect(event).toMatchObject({
    action: "plan.screened",
    actorId: coordinator.userId,
    before: { in_netherlands: null },
    after: { in_netherlands: { verdict: "pass", quote: "Rotterdam", accepted: true } },
  });
});

test("what a person recorded stays, except a pass about an earlier version that is suggested again", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  const changes = {
    in_netherlands: { verdict: "fail" as const, reason: "Het speelt in Gent." },
    committee_consent: { verdict: "pass" as const },
  };
  await saveScreening(db, coordinator, await filledForm(db, coordinator, { planId, changes }));
  await write(db, (tx) => tx.plan.update({ where: { id: planId }, data: { version: 2 } }));
  await acceptAll({ db, coordinator });
  const recorded = await recordedVerdicts(db, planId);
  expect(recorded.in_netherlands).toMatchObject({ verdict: "fail", planVersion: 1 });
  expect(recorded.committee_consent).toMatchObject({ verdict: "pass", planVersion: 2 });
  expect(await acceptAll({ db, coordinator })).toEqual({ ok: true, plans: 0, verdicts: 0 });
});

test("another list than the one that was confirmed is refused, and withdrawn plans are not in it", async () => {
  const { db, round, coordinator } = await screeningRound();
  await aPlan(db, round, { dossierNumber: "1", state: "withdrawn" });
  const shown = await previewAcceptance(db, coordinator);
  if (!shown.ok) throw new Error(shown.reason);
  expect([shown.plans, shown.count]).toEqual([[], 0]);
  const { id } = await aPlan(db, round, { dossierNumber: "2" });
  expect(await acceptSuggestions(db, coordinator, { stamp: shown.stamp, now: testNow })).toEqual({
    ok: false,
    reason: "stale",
  });
  expect(await recordedVerdicts(db, id)).toEqual({});
});

test("nobody but the coordinator takes suggestions over, and nobody in another phase", async () => {
  const { db, round, coordinator, ...others } = await screeningRound();
  const { id } = await aPlan(db, round, { dossierNumber: "1" });
  const list = await listAcceptable(db, coordinator);
  if (!list.ok) throw new Error(list.reason);
  const sent = { stamp: list.stamp, now: testNow };
  for (const actor of [others.manager, others.member, others.chair])
    expect(await acceptSuggestions(db, actor, sent)).toEqual({ ok: false, reason: "forbidden" });
  await moveTo(db, round, { actor: coordinator, phase: "deliberation" });
  expect(await acceptSuggestions(db, coordinator, sent)).toEqual({ ok: false, reason: "wrong-phase" });
  expect(await recordedVerdicts(db, id)).toEqual({});
});
