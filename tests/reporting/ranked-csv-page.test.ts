import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { type Phase, phases } from "~/calls/phases";
import { bumpRevision } from "~/calls/revision.server";
import type { Actor } from "~/people/access";
import { type Database, write } from "~/platform/database.server";
import { loader } from "~/reporting/ranked-csv.page";
import { testDatabase } from "../factories/database";
import { aPlan, aSheet, declared, passScreening } from "../factories/plan";
import { get } from "../factories/requests";
import { aPerson, aRound, inPhase, type TestRound } from "../factories/round";
import { testContext, testNow } from "../factories/services";

type Scene = Awaited<ReturnType<typeof aScene>>;

/** Two ranked plans, one under quorum, one ineligible, one not screened and one withdrawn. */
async function aScene(phase: Phase = "deliberation") {
  const db = await testDatabase();
  const round = await aRound(db, { phase, budgetCents: 6_000_000 });
  const people = {
    manager: await aPerson(db, round, ["programme_manager"], "Pieter Manager"),
    coordinator: await aPerson(db, round, ["coordinator"], "Esther Coordinator"),
    chair: await aPerson(db, round, ["member", "chair"], "Marijke Voorzitter"),
    member: await aPerson(db, round, ["member"], "Joke Lid"),
    other: await aPerson(db, round, ["member"], "Henk Lid"),
  };
  const plan = (dossierNumber: string, changes = {}) => aPlan(db, round, { dossierNumber, ...changes });
  const plans = {
    second: await plan("0001", { coFunding: "no", requestedCents: 4_000_000 }),
    first: await plan("0042", { coFunding: "yes", title: "=HYPERLINK(1)", requestedCents: 3_500_050 }),
    thin: await plan("0003"),
    ineligible: await plan("0004"),
    open: await plan("0005"),
    withdrawn: await plan("0006", { state: "withdrawn", withdrawnReason: "Partner haakte af" }),
  };
  await passScreening(db, round, [plans.second.id, plans.first.id, plans.thin.id]);
  for (const { userId } of [people.chair, people.member, people.other]) {
    await declared(db, userId, plans.first.id, "none");
    await declared(db, userId, plans.second.id, "none");
    await aSheet(db, round, { userId, planId: plans.first.id, scores: [4, 4, 4, 4, 4] });
    await aSheet(db, round, { userId, planId: plans.second.id, scores: [4, 4, 4, 4, 4] });
  }
  await aSheet(db, round, { userId: people.member.userId, planId: plans.thin.id, scores: [5, 5, 5, 5, 5] });
  await failOne(db, round, plans.ineligible.id);
  await decide(db, people, plans);
  const { context } = testContext(db);
  const ask = (as: Actor | null, query = "") =>
    get(loader, { context, as, path: `/rounds/${round.slug}/ranking.csv${query}`, params: { round: round.slug } });
  return { db, round, people, plans, ask };
}

async function failOne(db: Database, round: TestRound, planId: string) {
  const criterion = await db.mandatoryCriterion.findFirstOrThrow({
    where: { roundId: round.id, key: "in_netherlands" },
  });
  await write(db, (tx) =>
    tx.verdict.create({
      data: {
        planId,
        criterionId: criterion.id,
        verdict: "fail",
        reason: "Het speelt in België.",
        planVersion: 1,
        suggestion: "fail",
        screenedById: "test",
        screenedAt: testNow,
      },
    }),
  );
}

/** An earlier decision on the first plan, and the one that corrected it. */
async function decide(db: Database, people: { coordinator: Actor }, plans: { first: { id: string } }) {
  const decision = { planId: plans.first.id, recordedById: people.coordinator.userId };
  const later = new Date(testNow.getTime() + 60_000);
  await write(db, (tx) =>
    tx.decision.createMany({
      data: [
        {
          ...decision,
          outcome: "award",
          amountCents: 3_000_000,
          motivation: "Sterk plan",
          recordedAt: later,
          deviationReason: "Kan met minder",
        },
        { ...decision, outcome: "reject", amountCents: null, motivation: "Eerst niet", recordedAt: testNow },
      ],
    }),
  );
}

const rowsOf = (data: unknown, options = {}): Record<string, string>[] =>
  parse(String(data), { columns: true, bom: true, delimiter: ";", ...options });

test("the coordinator and the programme manager download every plan, the ranked ones first", async () => {
  const { ask, people } = await aScene();
  const answer = await ask(people.manager);
  const shared = {
    penvoerder: "Stichting De Buurt",
    bewonersinitiatief: "De Buurt",
    welzijnsorganisatie: "Welzijn Oost",
    buurt: "Vreewijk",
    gemeente: "Rotterdam",
  };
  const nothing = {
    rang: "",
    "gevraagd bedrag": "50000,00",
    cofinanciering: "onbekend",
    "aantal scoreformulieren": "",
    "cijfer zonder pré": "",
    pré: "",
    totaal: "",
    "rang zonder pré": "",
    "lopend totaal": "",
    "binnen budget": "",
    besluit: "",
    "toegekend bedrag": "",
    motivering: "",
    "reden van afwijking": "",
  };
  expect(rowsOf(answer.data)).toEqual([
    {
      ...shared,
      rang: "1",
      dossiernummer: "'0042",
      titel: "'=HYPERLINK(1)",
      "gevraagd bedrag": "35000,50",
      cofinanciering: "ja",
      "aantal scoreformulieren": "3",
      "cijfer zonder pré": "4,00",
      pré: "0,10",
      totaal: "4,10",
      "rang zonder pré": "1",
      "lopend totaal": "35000,50",
      "binnen budget": "ja",
      besluit: "donatie",
      "toegekend bedrag": "30000,00",
      motivering: "Sterk plan",
      "reden van afwijking": "Kan met minder",
      "niet op de ranglijst omdat": "",
    },
    {
      ...nothing,
      ...shared,
      rang: "2",
      dossiernummer: "'0001",
      titel: "Plan 0001",
      "gevraagd bedrag": "40000,00",
      cofinanciering: "nee",
      "aantal scoreformulieren": "3",
      "cijfer zonder pré": "4,00",
      pré: "0,00",
      totaal: "4,00",
      "rang zonder pré": "1",
      "lopend totaal": "75000,50",
      "binnen budget": "nee",
      "niet op de ranglijst omdat": "",
    },
    {
      ...nothing,
      ...shared,
      dossiernummer: "'0003",
      titel: "Plan 0003",
      "aantal scoreformulieren": "1",
      "cijfer zonder pré": "5,00",
      pré: "0,00",
      totaal: "5,00",
      "niet op de ranglijst omdat": "Nog niet rangschikbaar: 1 van de 3 scoreformulieren die nodig zijn",
    },
    {
      ...nothing,
      ...shared,
      dossiernummer: "'0005",
      titel: "Plan 0005",
      "niet op de ranglijst omdat": "Toetsing niet afgerond",
    },
    {
      ...nothing,
      ...shared,
      dossiernummer: "'0004",
      titel: "Plan 0004",
      "niet op de ranglijst omdat": "Voldoet niet: In Nederland: Het speelt in België.",
    },
    {
      ...nothing,
      ...shared,
      dossiernummer: "'0006",
      titel: "Plan 0006",
      "niet op de ranglijst omdat": "Ingetrokken: Partner haakte af",
    },
  ]);
  expect((await ask(people.coordinator)).data).toEqual(answer.data);
});

test("it comes as a file with the name of the round and the date", async () => {
  const { ask, people } = await aScene();
  const headersOf = ({ headers }: Awaited<ReturnType<Scene["ask"]>>) => [
    headers.get("Content-Type"),
    headers.get("Content-Disposition"),
    headers.get("X-Content-Type-Options"),
  ];
  expect(headersOf(await ask(people.manager))).toEqual([
    "text/csv; charset=utf-8",
    'attachment; filename="ranglijst-plannen-2021-2021-12-06.csv"',
    "nosniff",
  ]);
  expect(headersOf(await ask(people.manager, "?format=international"))).toEqual([
    "text/csv; charset=utf-8",
    'attachment; filename="ranking-plannen-2021-2021-12-06.csv"',
    "nosniff",
  ]);
});

test("the international file names the same plans", async () => {
  const { ask, people } = await aScene("decided");
  const { data } = await ask(people.manager, "?format=international");
  const rows = rowsOf(data, { delimiter: "," });
  expect(rows.map((row) => [row.rank, row.dossier_number, row.total, row.outcome, row.awarded_amount])).toEqual([
    ["1", "0042", "4.10", "award", "30000.00"],
    ["2", "0001", "4.00", "", ""],
    ["", "0003", "5.00", "", ""],
    ["", "0005", "", "", ""],
    ["", "0004", "", "", ""],
    ["", "0006", "", "", ""],
  ]);
});

test("members and the chair do not get it in any phase, and nobody gets it before deliberation", async () => {
  const { ask, people, db, round } = await aScene();
  const statuses: Record<string, number[]> = {};
  for (const phase of phases) {
    await inPhase(db, round, phase);
    const { manager, coordinator, chair, member } = people;
    statuses[phase] = [];
    for (const person of [manager, coordinator, chair, member]) statuses[phase].push((await ask(person)).status);
  }
  expect(statuses).toEqual({
    preparation: [409, 409, 403, 403],
    screening: [409, 409, 403, 403],
    scoring: [409, 409, 403, 403],
    deliberation: [200, 200, 403, 403],
    decided: [200, 200, 403, 403],
  });
  expect((await ask(null)).location).toBe("/sign-in?next=%2Frounds%2Fplannen-2021%2Franking.csv");
});

test("who took the file is in the audit log, with the hash of what it rests on; a refusal is not", async () => {
  const { ask, people, db, round } = await aScene();
  await ask(people.member);
  await ask(people.manager, "?format=international");
  const events = await db.auditEvent.findMany({
    where: { roundId: round.id, action: "ranking.exported" },
    select: { actorId: true, at: true, after: true },
  });
  expect(events).toEqual([
    {
      actorId: people.manager.userId,
      at: testNow,
      after: { format: "international", plans: 6, inputHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  ]);
});

test("a released decision holds in the file until its correction is released too", async () => {
  const { db, plans, people, ask } = await aScene();
  const inFile = async () => {
    const { data } = await ask(people.manager);
    const row = rowsOf(data).find(({ dossiernummer }) => dossiernummer === "'0042");
    return [row?.besluit, row?.["toegekend bedrag"], row?.motivering];
  };
  const award = ["donatie", "30000,00", "Sterk plan"];
  expect(await inFile()).toEqual(award);
  const release = (where: object) =>
    write(db, async (tx) => {
      await tx.decision.updateMany({ where, data: { releasedAt: testNow, releasedById: people.manager.userId } });
      await bumpRevision(tx, people.manager.round.id);
    });
  await release({ motivation: "Sterk plan" });
  await write(db, (tx) =>
    tx.decision.create({
      data: {
        planId: plans.first.id,
        outcome: "reserve",
        motivation: "Toch reserve",
        recordedById: people.coordinator.userId,
        recordedAt: new Date(testNow.getTime() + 120_000),
      },
    }),
  );
  expect(await inFile()).toEqual(award);
  await release({ motivation: "Toch reserve" });
  expect(await inFile()).toEqual(["reservelijst", "", "Toch reserve"]);
});
