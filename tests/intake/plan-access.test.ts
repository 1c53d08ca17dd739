import { expect, test } from "vitest";
import { loader as planLoader } from "~/intake/plan.page";
import { loader as plansLoader } from "~/intake/plans.page";
import type { Role } from "~/people/roles";
import { testDatabase } from "../factories/database";
import { aPlan, declared } from "../factories/plan";
import { get } from "../factories/requests";
import { aPerson, aRound, inPhase } from "../factories/round";
import { testContext } from "../factories/services";
import { imported, planFile, planRow } from "./import-factory";

const secrets = ["Truus Geheim", "truus.geheim@example.org", "06-00000099", "begroting-geheim.xlsx", "Bureau"];

/** A plan that was imported twice, so that it has contact details, attachments, answers and an earlier version to leak. */
async function office() {
  const db = await testDatabase();
  const round = await aRound(db);
  const { context } = testContext(db);
  const coordinator = await aPerson(db, round, ["coordinator"], "Ans Coordinator");
  const first = planFile(planRow({ Contactpersoon: "Eerste Geheim" }), planRow({ Dossiernummer: "10" }));
  await imported(context, coordinator, { content: first, source: "Fonds" });
  await imported(context, coordinator, { content: planFile(planRow()), source: "Fonds" });
  await inPhase(db, round, "screening");
  const plan = await db.plan.findFirstOrThrow({ where: { dossierNumber: "2021-01" } });
  const ask = (as: { userId: string } | null, planId = plan.id) =>
    get(planLoader, {
      context,
      as,
      params: { round: round.slug, plan: planId },
      path: `/rounds/${round.slug}/plans/${planId}`,
    });
  const list = (as: { userId: string } | null, query = "") =>
    get(plansLoader, { context, as, params: { round: round.slug }, path: `/rounds/${round.slug}/plans${query}` });
  return { db, round, context, coordinator, plan, ask, list };
}

test.each<Role>(["coordinator", "programme_manager"])("a %s sees everything that was submitted", async (role) => {
  const { db, round, ask } = await office();
  const answer = await ask(await aPerson(db, round, [role], "Iemand Staf"));
  const { sight, plan } = answer.data as { sight: string; plan: Record<string, unknown> };
  expect([answer.status, sight]).toEqual([200, "all"]);
  expect(plan).toMatchObject({
    contactName: "Truus Geheim",
    email: "truus.geheim@example.org",
    phone: "06-00000099",
    attachments: ["begroting-geheim.xlsx"],
    versions: [{ version: 1, changes: [{ field: "contactName", before: "Eerste Geheim", after: "Truus Geheim" }] }],
  });
  expect(plan.answers).toHaveLength(13);
});

test.each(["none", "reported"] as const)(
  "a member who declared '%s' reads the plan, and nothing of who to reach or what was sent along",
  async (kind) => {
    const { db, round, plan, ask } = await office();
    const member = await aPerson(db, round, ["member"], "Mia Lid");
    await declared(db, member.userId, plan.id, kind);
    const answer = await ask(member);
    expect([answer.status, (answer.data as { sight: string }).sight]).toEqual([200, "text"]);
    const text = JSON.stringify(answer.data);
    expect(text).toContain("Wij koken en beslissen samen.");
    for (const secret of [...secrets, "Eerste Geheim"]) expect(text).not.toContain(secret);
  },
);

test("a member who declared nothing yet sees only what is needed to declare", async () => {
  const { db, round, plan, ask } = await office();
  const member = await aPerson(db, round, ["member", "chair"], "Mia Lid");
  const answer = await ask(member);
  expect([answer.status, answer.data]).toEqual([
    403,
    {
      slug: round.slug,
      back: "interests",
      sight: "not-declared",
      mayDeclare: true,
      plan: {
        id: plan.id,
        dossierNumber: "2021-01",
        state: "active",
        title: "Samen aan tafel",
        leadApplicant: "Stichting De Tafel",
        residentsInitiative: "",
        welfareOrganisation: "",
        neighbourhood: "",
        municipality: "Rotterdam",
      },
    },
  ]);
});

test("a member who does not take part sees title and partners", async () => {
  const { db, round, plan, ask } = await office();
  const member = await aPerson(db, round, ["member"], "Mia Lid");
  await declared(db, member.userId, plan.id, "recused");
  const answer = await ask(member);
  expect([answer.status, (answer.data as { plan: object }).plan]).toEqual([
    403,
    {
      id: plan.id,
      dossierNumber: "2021-01",
      state: "active",
      title: "Samen aan tafel",
      leadApplicant: "Stichting De Tafel",
      residentsInitiative: "",
      welfareOrganisation: "",
    },
  ]);
});

test("members see no plan before screening, strangers and visitors none at all", async () => {
  const { db, round, plan, ask } = await office();
  const member = await aPerson(db, round, ["member"], "Mia Lid");
  await declared(db, member.userId, plan.id, "none");
  const other = await aRound(db, { slug: "andere-ronde" });
  const stranger = await aPerson(db, other, ["coordinator"], "Ben Buiten");
  await inPhase(db, round, "preparation");
  const early = await ask(member);
  const outside = await ask(stranger);
  const nobody = await ask(null);
  expect([early.status, outside.status, nobody.status]).toEqual([409, 404, 302]);
  expect(nobody.location).toBe(`/sign-in?next=${encodeURIComponent(`/rounds/${round.slug}/plans/${plan.id}`)}`);
  expect(JSON.stringify([early, outside, nobody])).not.toContain("Samen aan tafel");
});

test("a plan of another round is not there, for staff and for members", async () => {
  const { db, round, coordinator, ask } = await office();
  const member = await aPerson(db, round, ["member"], "Mia Lid");
  const other = await aPlan(db, await aRound(db, { slug: "andere-ronde" }), { dossierNumber: "99" });
  expect([(await ask(coordinator, other.id)).status, (await ask(member, other.id)).status]).toEqual([404, 404]);
});

test("staff finds plans in the order of their numbers and by any word, accents aside", async () => {
  const { db, round, coordinator, list } = await office();
  await aPlan(db, round, { dossierNumber: "9", title: "Café de Hoop", municipality: "Den Haag" });
  const numbers = async (query: string) => {
    const { plans } = (await list(coordinator, query)).data as { plans: { dossierNumber: string }[] };
    return plans.map((plan) => plan.dossierNumber);
  };
  expect(await numbers("")).toEqual(["9", "10", "2021-01"]);
  expect(await numbers("?q=cafe%20haag")).toEqual(["9"]);
  expect(await numbers("?q=CAF%C3%89")).toEqual(["9"]);
  expect(await numbers("?q=tafel%20rotterdam")).toEqual(["10", "2021-01"]);
  expect(await numbers("?q=nergens")).toEqual([]);
});

test("the list is for staff, and only a coordinator is sent on to import, before scoring", async () => {
  const { db, round, coordinator, list } = await office();
  const manager = await aPerson(db, round, ["programme_manager"], "Piet Manager");
  const member = await aPerson(db, round, ["member", "chair"], "Mia Lid");
  const mayImport = async (as: { userId: string }) => ((await list(as)).data as { mayImport: boolean }).mayImport;
  expect([await mayImport(coordinator), await mayImport(manager)]).toEqual([true, false]);
  const refused = await list(member);
  expect([refused.status, JSON.stringify(refused.data).includes("tafel")]).toEqual([403, false]);
  expect((await list(null)).status).toBe(302);
  await inPhase(db, round, "scoring");
  expect(await mayImport(coordinator)).toBe(false);
});

test("the list holds no contact details", async () => {
  const { coordinator, list } = await office();
  const text = JSON.stringify((await list(coordinator)).data);
  expect(text).toContain("Samen aan tafel");
  for (const secret of secrets) expect(text).not.toContain(secret);
});
