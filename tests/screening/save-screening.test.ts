import { expect, test } from "vitest";
import { write } from "~/platform/database.server";
import { eligiblePlansOf } from "~/screening/eligible-plans.server";
import { saveScreening } from "~/screening/save-screening.server";
import { aPlan, aSheet, passScreening } from "../factories/plan";
import { eventsOf, filledForm, moveTo, pageOf, recordedVerdicts, screeningRound } from "./screening-round";

const keys = [
  "joint_plan",
  "concrete_neighbourhood",
  "resident_led_learning_goal",
  "evaluation_and_sharing",
  "in_netherlands",
  "private_legal_person",
  "period_2022_2023",
  "committee_consent",
];
const allPass = Object.fromEntries(keys.map((key) => [key, { verdict: "pass" as const }]));

test("one verdict is recorded with its quote, its version and what was suggested, and the audit log has both sides of it", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  const changes = { in_netherlands: { verdict: "pass" as const } };
  const form = await filledForm(db, coordinator, { planId, changes, part: "in_netherlands" });
  expect(await saveScreening(db, coordinator, form)).toEqual({
    ok: true,
    saved: ["in_netherlands"],
    eligibility: "open",
    nextOpen: "joint_plan",
    sheetsKept: 0,
  });
  const content = {
    verdict: "pass",
    quote: "Rotterdam",
    reason: "",
    reasonCode: "",
    planVersion: 1,
    suggestion: "pass",
  };
  expect(await recordedVerdicts(db, planId)).toEqual({ in_netherlands: content });
  expect(await eventsOf(db, planId)).toEqual([
    {
      action: "plan.screened",
      actorId: coordinator.userId,
      before: { in_netherlands: null },
      after: { in_netherlands: content },
      reason: "",
    },
  ]);
  expect((await db.round.findUniqueOrThrow({ where: { id: round.id } })).revision).toBe(1);
});

test("a plan is eligible when every criterion passes and ineligible when one fails", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  const passing = await filledForm(db, coordinator, { planId, changes: allPass });
  expect(await saveScreening(db, coordinator, passing)).toEqual({
    ok: true,
    saved: keys,
    eligibility: "eligible",
    nextOpen: null,
    sheetsKept: 0,
  });
  const eligible = await eligiblePlansOf(db, round.id);
  expect(await db.plan.count({ where: eligible })).toBe(1);

  const changes = { private_legal_person: { verdict: "fail" as const, reason: "Een gemeente." } };
  const failing = await filledForm(db, coordinator, { planId, changes });
  expect(await saveScreening(db, coordinator, failing)).toMatchObject({
    saved: ["private_legal_person"],
    eligibility: "ineligible",
  });
  expect(await db.plan.count({ where: eligible })).toBe(0);
});

test("what is left as it was is not recorded again, and saving nothing changes nothing", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  await saveScreening(db, coordinator, await filledForm(db, coordinator, { planId, changes: allPass }));
  const again = await saveScreening(db, coordinator, await filledForm(db, coordinator, { planId }));
  expect(again).toMatchObject({ ok: true, saved: [] });
  expect((await eventsOf(db, planId)).length).toBe(1);
});

test("fail and unclear need a reason, and a reason without a verdict asks for one: nothing is saved until all is right", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  const form = await filledForm(db, coordinator, {
    planId,
    changes: {
      joint_plan: { verdict: "pass" },
      concrete_neighbourhood: { verdict: "fail" },
      in_netherlands: { verdict: "unclear" },
    },
  });
  const typed = form.verdicts.map((entry) =>
    entry.criterion === "committee_consent" ? { ...entry, reason: "Nog vragen." } : entry,
  );
  expect(await saveScreening(db, coordinator, { ...form, verdicts: typed })).toEqual({
    ok: false,
    reason: "invalid",
    problems: [
      { part: "concrete_neighbourhood", field: "reason", problem: "reason-needed" },
      { part: "in_netherlands", field: "reason", problem: "reason-needed" },
      { part: "committee_consent", field: "verdict", problem: "verdict-needed" },
    ],
  });
  expect(await recordedVerdicts(db, planId)).toEqual({});
});

test("words to attach must stand in the plan: in any of its texts, but not in contact details", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, {
    dossierNumber: "1",
    phone: "010 1234567",
    summary: "Wij noemen het ‘samen\n doen’ – elke dag.",
    answers: [
      { header: "Telefoonnummer", text: "010 1234567" },
      { header: "Gaan jullie akkoord met de adviescommissie?", text: "Ja, graag zelfs" },
      { header: "Rekeningnummer", text: "NL00 BANK 0123 4567 89" },
    ],
  });
  const answerTo = async (paste: string) => {
    const changes = { committee_consent: { verdict: "pass" as const, paste } };
    const form = await filledForm(db, coordinator, { planId, changes, part: "committee_consent" });
    const result = await saveScreening(db, coordinator, form);
    return result.ok ? "saved" : "problems" in result ? result.problems.map(({ problem }) => problem) : result.reason;
  };
  expect(await answerTo("Dit staat er niet")).toEqual(["words-not-found"]);
  expect(await answerTo("010 1234567")).toEqual(["words-not-found"]);
  expect(await answerTo("NL00 BANK 0123 4567 89")).toEqual(["words-not-found"]);
  expect(await answerTo("Rotterdam\nDit staat er niet")).toEqual(["words-not-found"]);
  expect(await answerTo("het 'samen doen' - elke dag")).toBe("saved");
  expect(await answerTo("Rotterdam\nDe bewoners beslissen.")).toBe("saved");
});

test("a colleague's verdict is not overwritten unseen; what one does not touch stays the colleague's", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  await saveScreening(db, coordinator, await filledForm(db, coordinator, { planId, changes: allPass }));

  const mine = { in_netherlands: { verdict: "unclear" as const, reason: "Vraag het na." } };
  const opened = await filledForm(db, coordinator, { planId, changes: mine });
  const theirs = {
    in_netherlands: { verdict: "fail" as const, reason: "België." },
    joint_plan: { verdict: "fail" as const, reason: "Eén partner." },
  };
  await saveScreening(db, coordinator, await filledForm(db, coordinator, { planId, changes: theirs }));

  expect(await saveScreening(db, coordinator, opened)).toEqual({
    ok: false,
    reason: "stale",
    conflicts: ["in_netherlands"],
  });
  expect((await recordedVerdicts(db, planId)).in_netherlands).toMatchObject({ verdict: "fail", reason: "België." });

  const again = await filledForm(db, coordinator, { planId, changes: mine });
  expect(await saveScreening(db, coordinator, again)).toMatchObject({ ok: true, saved: ["in_netherlands"] });
  expect((await recordedVerdicts(db, planId)).joint_plan).toMatchObject({ verdict: "fail", reason: "Eén partner." });
});

test("a verdict about an earlier version is looked at again: it is not chosen beforehand, and a form of that version is refused", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  await saveScreening(db, coordinator, await filledForm(db, coordinator, { planId, changes: allPass }));
  const old = await filledForm(db, coordinator, {
    planId,
    changes: { joint_plan: { verdict: "unclear", reason: "?" } },
  });
  await write(db, (tx) => tx.plan.update({ where: { id: planId }, data: { version: 2 } }));

  expect(await saveScreening(db, coordinator, old)).toEqual({ ok: false, reason: "stale", conflicts: [] });
  const page = await pageOf(db, coordinator, planId);
  expect(page.criteria.map(({ state, filled }) => [state, filled.verdict])).toEqual(keys.map(() => ["outdated", null]));
  expect(page.standing).toMatchObject({ eligibility: "eligible", unfinished: true });

  const form = await filledForm(db, coordinator, { planId, changes: { joint_plan: { verdict: "pass" } } });
  expect(await saveScreening(db, coordinator, form)).toMatchObject({ ok: true, saved: ["joint_plan"] });
  expect((await pageOf(db, coordinator, planId)).standing.cells).toEqual([
    "pass",
    ...keys.slice(1).map(() => "outdated"),
  ]);
});

test("once members score, another verdict needs a reason of its own, and the sheets stay", async () => {
  const { db, round, coordinator, member } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  await passScreening(db, round, [planId]);
  const actor = await moveTo(db, round, { actor: coordinator, phase: "scoring" });
  await aSheet(db, round, { userId: member.userId, planId, scores: [4, 4, 4, 4, 4] });

  const change = (verdict: "pass" | "fail", reason: string) =>
    filledForm(db, actor, { planId, changes: { joint_plan: { verdict, reason } } });
  expect(await saveScreening(db, actor, await change("fail", ""))).toEqual({
    ok: false,
    reason: "invalid",
    problems: [{ part: "joint_plan", field: "reason", problem: "change-reason-needed" }],
  });
  expect(await saveScreening(db, actor, await change("fail", "De partner trok zich terug."))).toEqual({
    ok: true,
    saved: ["joint_plan"],
    eligibility: "ineligible",
    nextOpen: null,
    sheetsKept: 1,
  });
  expect(await db.sheet.count({ where: { planId } })).toBe(1);
  expect((await eventsOf(db, planId)).map(({ reason }) => reason)).toEqual(["De partner trok zich terug."]);
  expect(await saveScreening(db, actor, await change("pass", "De partner trok zich terug."))).toMatchObject({
    reason: "invalid",
  });
  expect(await saveScreening(db, actor, await change("pass", "De partner doet toch mee."))).toMatchObject({
    eligibility: "eligible",
  });
});

test("a withdrawn plan is not judged, and a plan of another round is not there", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  const form = await filledForm(db, coordinator, { planId, changes: allPass });
  expect(await saveScreening(db, coordinator, { ...form, planId: "another" })).toEqual({
    ok: false,
    reason: "not-found",
  });
  await write(db, (tx) => tx.plan.update({ where: { id: planId }, data: { state: "withdrawn" } }));
  expect(await saveScreening(db, coordinator, form)).toEqual({ ok: false, reason: "withdrawn" });
  expect(await recordedVerdicts(db, planId)).toEqual({});
});

test("only the coordinator judges, and only while the plans are screened or scored", async () => {
  const { db, round, ...people } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  const form = await filledForm(db, people.coordinator, { planId, changes: allPass });
  for (const actor of [people.manager, people.member, people.chair])
    expect(await saveScreening(db, actor, form)).toEqual({ ok: false, reason: "forbidden" });
  for (const phase of ["preparation", "deliberation", "decided"] as const) {
    await moveTo(db, round, { actor: people.coordinator, phase });
    // The page was opened while screening was open: what counts is the phase now.
    expect(await saveScreening(db, people.coordinator, form)).toEqual({ ok: false, reason: "wrong-phase" });
  }
  expect(await recordedVerdicts(db, planId)).toEqual({});
});
