import { expect, test } from "vitest";
import { write } from "~/platform/database.server";
import { placeOf } from "~/screening/place-codes";
import { replacePlaceList } from "~/screening/place-list.server";
import { action } from "~/screening/screen-plan.page";
import { aPlan } from "../factories/plan";
import { post } from "../factories/requests";
import { testContext, testNow } from "../factories/services";
import { eventsOf, filledForm, pageOf, screeningRound, sent } from "./screening-round";

const places = [
  placeOf("municipality", "GM0599", "Rotterdam"),
  placeOf("district", "WK059901", "Noord"),
  placeOf("district", "WK059902", "Zuid"),
  placeOf("neighbourhood", "BU05990101", "Vreewijk"),
  placeOf("neighbourhood", "BU05990102", "Bloemhof"),
  placeOf("neighbourhood", "BU05990201", "Bloemhof"),
];

async function aPlanIn(neighbourhood: string, municipality = "Rotterdam") {
  const all = await screeningRound();
  await write(all.db, (tx) => replacePlaceList(tx, { year: 2024, places, now: testNow }));
  const { id: planId } = await aPlan(all.db, all.round, { dossierNumber: "1", neighbourhood, municipality });
  const { context } = testContext(all.db);
  const at = { context, path: `/rounds/${all.round.slug}/screening/${planId}` };
  const press = async (save: string, as = all.coordinator) =>
    post(action, {
      ...at,
      as,
      params: { round: all.round.slug, plan: planId },
      form: sent(await filledForm(all.db, all.coordinator, { planId }), { save }),
    });
  const answer = async () => (await pageOf(all.db, all.coordinator, planId)).neighbourhood.now;
  const suggested = async () => {
    const { criteria } = await pageOf(all.db, all.coordinator, planId);
    return criteria.find(({ key }) => key === "concrete_neighbourhood")?.suggestion?.sentence ?? "";
  };
  return { ...all, planId, press, answer, suggested };
}

test("a name that one neighbourhood has is found, with its code, district and municipality", async () => {
  const { answer, suggested } = await aPlanIn("vreewijk");
  expect(await answer()).toEqual({
    answer: "found",
    place: {
      code: "BU05990101",
      name: "Vreewijk",
      kind: "neighbourhood",
      districtName: "Noord",
      municipalityName: "Rotterdam",
    },
  });
  expect(await suggested()).toContain("BU05990101");
});

test("a name that CBS does not know asks for a look, a place abroad is said to be so, and without a list nothing is said", async () => {
  expect(await (await aPlanIn("Het Verzonnen Hof")).answer()).toEqual({
    answer: "not_found",
    because: "unknown",
    elsewhere: [],
  });
  expect(await (await aPlanIn("Zuid", "Antwerpen, België")).answer()).toEqual({ answer: "outside", where: "abroad" });
  const { db, round, coordinator } = await screeningRound();
  const { id } = await aPlan(db, round, { dossierNumber: "1" });
  expect((await pageOf(db, coordinator, id)).neighbourhood).toEqual({ year: null, now: { answer: "no_list" } });
});

test("of two of the same name the coordinator chooses one; that is kept, recorded, and what the suggestion goes by", async () => {
  const { db, coordinator, planId, press, answer, suggested } = await aPlanIn("Bloemhof");
  expect(await answer()).toMatchObject({
    answer: "ambiguous",
    because: "same_name",
    candidates: [{ code: "BU05990102" }, { code: "BU05990201" }],
    more: 0,
  });
  expect(await suggested()).toContain("BU05990102, BU05990201");
  expect(await press("place:BU05990201")).toMatchObject({ status: 302 });
  expect(await answer()).toMatchObject({
    answer: "chosen",
    place: { code: "BU05990201", districtName: "Zuid" },
    year: 2024,
    by: "Coby",
  });
  expect(await suggested()).not.toContain("BU05990102");
  expect(await press("place:")).toMatchObject({ status: 302 });
  expect(await answer()).toMatchObject({ answer: "ambiguous" });
  expect((await eventsOf(db, planId)).map(({ action: code, actorId, after }) => [code, actorId, after])).toEqual([
    ["plan.place-chosen", coordinator.userId, { code: "BU05990201", name: "Bloemhof", source: "cbs" }],
    ["plan.place-reopened", coordinator.userId, null],
  ]);
});

test("a place that was not offered is refused, and so is everyone but the coordinator", async () => {
  const { press, answer, manager, member } = await aPlanIn("Bloemhof");
  expect((await press("place:BU05990101")).status).toBe(409);
  expect((await press("place:BU05990201", manager)).status).toBe(403);
  expect((await press("place:BU05990201", member)).status).toBe(403);
  expect(await answer()).toMatchObject({ answer: "ambiguous" });
});

test("a choice lapses when a later submission names another neighbourhood", async () => {
  const { db, planId, press, answer } = await aPlanIn("Bloemhof");
  await press("place:BU05990201");
  await write(db, (tx) => tx.plan.update({ where: { id: planId }, data: { neighbourhood: "Vreewijk", version: 2 } }));
  expect(await answer()).toMatchObject({ answer: "found", place: { code: "BU05990101" } });
});
