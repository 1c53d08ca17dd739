import { expect, test } from "vitest";
import { write } from "~/platform/database.server";
import { saveScreening } from "~/screening/save-screening.server";
import { aPlan } from "../factories/plan";
import { testNow } from "../factories/services";
import { eventsOf, filledForm, moveTo, pageOf, screeningRound } from "./screening-round";

const money = { totalBudgetCents: 6_000_000, requestedCents: 5_000_000, ownContributionCents: 1_000_000 };

test("the amounts suggest an answer that is not chosen beforehand, and a person records it with a note", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1", ...money });
  expect((await pageOf(db, coordinator, planId)).coFunding).toMatchObject({
    value: null,
    suggestion: "yes",
    recorded: null,
  });
  const coFunding = { value: "yes" as const, note: "Toezegging gezien." };
  const form = await filledForm(db, coordinator, { planId, coFunding, part: "co-funding" });
  expect(await saveScreening(db, coordinator, form)).toMatchObject({ ok: true, saved: ["co-funding"] });
  expect(await eventsOf(db, planId)).toEqual([
    {
      action: "plan.co-funding-recorded",
      actorId: coordinator.userId,
      before: { coFunding: "unknown", note: "" },
      after: { coFunding: "yes", note: "Toezegging gezien." },
      reason: "",
    },
  ]);
  expect((await pageOf(db, coordinator, planId)).coFunding).toMatchObject({
    value: "yes",
    note: "Toezegging gezien.",
    recorded: { by: "Coby" },
  });
});

test("no co-funding never makes a plan ineligible", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  const form = await filledForm(db, coordinator, { planId, coFunding: { value: "no" } });
  expect(await saveScreening(db, coordinator, form)).toMatchObject({ saved: ["co-funding"], eligibility: "open" });
});

test("unknown can be recorded too, a colleague's answer is not overwritten unseen, and nothing chosen is asked for", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  const empty = await filledForm(db, coordinator, { planId, part: "co-funding" });
  expect(await saveScreening(db, coordinator, empty)).toEqual({
    ok: false,
    reason: "invalid",
    problems: [{ part: "co-funding", field: "verdict", problem: "co-funding-needed" }],
  });
  const mine = await filledForm(db, coordinator, { planId, coFunding: { value: "yes" } });
  const theirs = await filledForm(db, coordinator, { planId, coFunding: { value: "unknown" } });
  expect(await saveScreening(db, coordinator, theirs)).toMatchObject({ saved: ["co-funding"] });
  expect((await pageOf(db, coordinator, planId)).coFunding.value).toBe("unknown");
  expect(await saveScreening(db, coordinator, mine)).toEqual({ ok: false, reason: "stale", conflicts: ["co-funding"] });
});

test("once members score, another answer needs a reason, which goes to the audit log", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  await saveScreening(db, coordinator, await filledForm(db, coordinator, { planId, coFunding: { value: "no" } }));
  const actor = await moveTo(db, round, { actor: coordinator, phase: "scoring" });
  const change = (reason: string) => filledForm(db, actor, { planId, coFunding: { value: "yes", reason } });
  expect(await saveScreening(db, actor, await change(""))).toMatchObject({
    problems: [{ part: "co-funding", field: "reason", problem: "change-reason-needed" }],
  });
  expect(await saveScreening(db, actor, await change("De gemeente betaalt mee."))).toMatchObject({ ok: true });
  expect((await eventsOf(db, planId)).map(({ reason }) => reason)).toEqual(["", "De gemeente betaalt mee."]);
});

test("odd amounts are a warning and no verdict", async () => {
  const { db, round, coordinator } = await screeningRound();
  const odd = { requestedCents: 9_000_000, totalBudgetCents: 5_000_000 };
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1", ...odd });
  const page = await pageOf(db, coordinator, planId);
  expect(page.warnings.length).toBe(2);
  expect(page.standing.eligibility).toBe("open");
});

test("a round that was moved back from scoring still asks for that reason", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  await saveScreening(db, coordinator, await filledForm(db, coordinator, { planId, coFunding: { value: "no" } }));
  await write(db, (tx) => tx.round.update({ where: { id: round.id }, data: { frozenAt: testNow } }));
  expect((await pageOf(db, coordinator, planId)).coFunding.opened).toBe(true);
  const change = (reason: string) => filledForm(db, coordinator, { planId, coFunding: { value: "yes", reason } });
  expect(await saveScreening(db, coordinator, await change(""))).toMatchObject({
    problems: [{ part: "co-funding", field: "reason", problem: "change-reason-needed" }],
  });
  expect(await saveScreening(db, coordinator, await change("De gemeente betaalt mee."))).toMatchObject({ ok: true });
});
