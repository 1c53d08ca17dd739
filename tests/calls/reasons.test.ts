import { expect, test } from "vitest";
import { readReasons, saveReasons } from "~/calls/reasons.server";
import { countReasons } from "~/screening/count-reasons.server";
import { saveScreening } from "~/screening/save-screening.server";
import { aPlan } from "../factories/plan";
import { testNow } from "../factories/services";
import { filledForm, moveTo, pageOf, screeningRound } from "../screening/screening-round";

test("a coordinator changes, adds and takes away reasons; a verdict that names one keeps it, and it is still counted", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  const changes = { in_netherlands: { verdict: "fail" as const, reasonCode: "abroad" } };
  await saveScreening(db, coordinator, await filledForm(db, coordinator, { planId, changes, part: "in_netherlands" }));
  const { stamp } = await readReasons(db, round.id);
  const criteria = [
    {
      key: "in_netherlands",
      reasons: [
        { code: "place_unclear", label: "Waar?", wording: "Waar is het?" },
        { code: "abroad", label: "", wording: "" },
        { code: "", label: "Op zee", wording: "Het is op zee." },
      ],
    },
  ];
  const input = { intent: "reasons" as const, stamp, criteria };
  expect(await saveReasons(db, coordinator, input, testNow)).toEqual({ ok: true });
  expect(await saveReasons(db, coordinator, input, testNow)).toEqual({ ok: false, reason: "stale" });
  const saved = (await readReasons(db, round.id)).criteria.find(({ key }) => key === "in_netherlands");
  expect(saved?.reasons).toEqual([
    { code: "place_unclear", label: "Waar?", wording: "Waar is het?" },
    { code: "op_zee", label: "Op zee", wording: "Het is op zee." },
  ]);
  const shown = (await pageOf(db, coordinator, planId)).criteria.find(({ key }) => key === "in_netherlands");
  expect(shown?.reasons.map(({ code }) => code).sort()).toEqual(["abroad", "op_zee", "place_unclear"]);
  expect(await countReasons(db, coordinator)).toEqual([
    { criterion: "In Nederland", code: "abroad", label: "Buiten Nederland", count: 1 },
  ]);
  const events = await db.auditEvent.findMany({ where: { action: "round.reasons-changed" } });
  expect(events.length).toBe(1);
});

test("a standard reason fills in its words, own words stay, and a plan that passes has no reason", async () => {
  const { db, round, coordinator } = await screeningRound();
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1" });
  const save = async (change: { verdict: "pass" | "fail"; reason?: string; reasonCode?: string }) => {
    const changes = { in_netherlands: change };
    const form = await filledForm(db, coordinator, { planId, changes, part: "in_netherlands" });
    await saveScreening(db, coordinator, form);
    const { verdict, reason, reasonCode } = await db.verdict.findFirstOrThrow({ where: { planId } });
    return { verdict, reason, reasonCode };
  };
  const standard = "Het experiment vindt niet plaats in Nederland.";
  expect(await save({ verdict: "fail", reasonCode: "abroad" })).toEqual({
    verdict: "fail",
    reason: standard,
    reasonCode: "abroad",
  });
  expect(await save({ verdict: "fail", reason: "In Luik.", reasonCode: "abroad" })).toMatchObject({
    reason: "In Luik.",
  });
  expect(await save({ verdict: "fail", reason: "In Luik.", reasonCode: "no-such" })).toMatchObject({ reasonCode: "" });
  expect(await save({ verdict: "pass" })).toEqual({ verdict: "pass", reason: "", reasonCode: "" });
});

test("reasons can be changed while members score, by the coordinator only", async () => {
  const { db, round, coordinator, manager } = await screeningRound();
  const { stamp } = await readReasons(db, round.id);
  const input = { intent: "reasons" as const, stamp, criteria: [] };
  expect(await saveReasons(db, manager, input, testNow)).toEqual({ ok: false, reason: "forbidden" });
  const scoring = await moveTo(db, round, { actor: coordinator, phase: "scoring" });
  expect(await saveReasons(db, scoring, input, testNow)).toEqual({ ok: true });
  const decided = await moveTo(db, round, { actor: coordinator, phase: "decided" });
  expect(await saveReasons(db, decided, input, testNow)).toEqual({ ok: false, reason: "wrong-phase" });
});
