import { expect, test } from "vitest";
import { action as duplicatesAction, loader as duplicatesLoader } from "~/intake/duplicates.page";
import { action as planAction, loader as planLoader } from "~/intake/plan.page";
import { loader as versionLoader } from "~/intake/plan-version.page";
import { loader as plansLoader } from "~/intake/plans.page";
import type { Role } from "~/people/roles";
import { testDatabase } from "../factories/database";
import { aPlan, declared } from "../factories/plan";
import { get, post } from "../factories/requests";
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
  const askVersion = (as: { userId: string } | null, version = "1", planId = plan.id) =>
    get(versionLoader, {
      context,
      as,
      params: { round: round.slug, plan: planId, version },
      path: `/rounds/${round.slug}/plans/${planId}/versions/${version}`,
    });
  const tell = (as: { userId: string } | null, form: Record<string, string>) =>
    post(planAction, {
      ...{ context, as, form, params: { round: round.slug, plan: plan.id } },
      path: `/rounds/${round.slug}/plans/${plan.id}`,
    });
  return { db, round, context, coordinator, plan, ask, list, askVersion, tell };
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

test("staff reads an earlier version whole, as it was submitted then, and what the next one said otherwise", async () => {
  const { coordinator, askVersion, plan } = await office();
  const answer = await askVersion(coordinator);
  expect([answer.status, answer.data]).toEqual([
    200,
    expect.objectContaining({
      now: { title: "Samen aan tafel", version: 2 },
      plan: expect.objectContaining({ id: plan.id, version: 1, contactName: "Eerste Geheim" }),
      changes: [{ field: "contactName", before: "Eerste Geheim", after: "Truus Geheim" }],
    }),
  ]);
  for (const version of ["2", "0", "1.5", "x"]) expect((await askVersion(coordinator, version)).status).toBe(404);
});

test("members never see an earlier version, nor does anyone of another round", async () => {
  const { db, round, plan, askVersion } = await office();
  const member = await aPerson(db, round, ["member", "chair"], "Mia Lid");
  await declared(db, member.userId, plan.id, "none");
  const other = await aRound(db, { slug: "andere-ronde" });
  const stranger = await aPerson(db, other, ["coordinator"], "Ben Buiten");
  const answers = [await askVersion(member), await askVersion(stranger), await askVersion(null)];
  expect(answers.map(({ status }) => status)).toEqual([403, 404, 302]);
  expect(JSON.stringify(answers)).not.toMatch(/Samen aan tafel|Geheim/);
});

test("a coordinator withdraws a plan with a reason, and lets it take part again", async () => {
  const { db, coordinator, plan, tell } = await office();
  const bare = await tell(coordinator, { intent: "withdraw", reason: "  " });
  expect([bare.status, (bare.data as { form: { error: object } }).form.error]).toEqual([
    400,
    { reason: ["Vul een reden in."] },
  ]);
  const done = await tell(coordinator, { intent: "withdraw", reason: "Het bestuur belde" });
  expect([done.status, decodeURIComponent(done.headers.get("Set-Cookie") ?? "")]).toEqual([
    302,
    expect.stringContaining("Het plan is ingetrokken."),
  ]);
  const stateOf = () =>
    db.plan.findUniqueOrThrow({ where: { id: plan.id }, select: { state: true, withdrawnReason: true } });
  expect(await stateOf()).toEqual({ state: "withdrawn", withdrawnReason: "Het bestuur belde" });
  expect((await tell(coordinator, { intent: "return", reason: "Vergissing" })).status).toBe(302);
  expect(await stateOf()).toEqual({ state: "active", withdrawnReason: null });
});

test("members read that a plan was withdrawn or merged, and not why or with which", async () => {
  const { db, round, coordinator, plan, ask, tell } = await office();
  const member = await aPerson(db, round, ["member"], "Mia Lid");
  await declared(db, member.userId, plan.id, "none");
  await tell(coordinator, { intent: "withdraw", reason: "Ruzie in het bestuur" });
  const seen = await ask(member);
  expect([seen.status, (seen.data as { plan: { state: string } }).plan.state]).toEqual([200, "withdrawn"]);
  expect(JSON.stringify(seen.data)).not.toContain("Ruzie");
  expect([
    (await tell(member, { intent: "return", reason: "Toch" })).status,
    (await tell(null, { intent: "return", reason: "Toch" })).status,
  ]).toEqual([403, 302]);
});

test("possible duplicates stand beside each other for staff, and only a coordinator settles them", async () => {
  const { db, round, context, coordinator } = await office();
  const partners = { residentsInitiative: "Buurtgroep Zuid", welfareOrganisation: "Welzijn Zuid" };
  const one = await aPlan(db, round, { dossierNumber: "8", title: "De tuin van Zuid", ...partners });
  const other = await aPlan(db, round, { dossierNumber: "9", title: "De tuin van Zuid, versie 2", ...partners });
  const manager = await aPerson(db, round, ["programme_manager"], "Piet Manager");
  const member = await aPerson(db, round, ["member", "chair"], "Mia Lid");
  const call = { context, params: { round: round.slug }, path: `/rounds/${round.slug}/plans/duplicates` };
  const pairs = async (as: { userId: string }) => {
    const { data, status } = await get(duplicatesLoader, { ...call, as });
    return [status, (data as { pairs?: unknown[] }).pairs?.length, (data as { maySettle?: boolean }).maySettle];
  };
  expect([await pairs(coordinator), await pairs(manager), await pairs(member)]).toEqual([
    [200, 1, true],
    [200, 1, false],
    [403, undefined, undefined],
  ]);
  const merge = { intent: "merge", one: one.id, other: other.id };
  const tell = (as: { userId: string }, form: Record<string, string>) => post(duplicatesAction, { ...call, as, form });
  expect((await tell(manager, { ...merge, stays: one.id })).status).toBe(403);
  const unsaid = await tell(coordinator, merge);
  expect([unsaid.status, (unsaid.data as { form: { error: object } }).form.error]).toEqual([
    400,
    { stays: ["Kies welk plan blijft."] },
  ]);
  expect((await tell(coordinator, { ...merge, stays: "een ander" })).status).toBe(400);
  expect((await tell(coordinator, { ...merge, stays: other.id })).status).toBe(302);
  expect(await pairs(coordinator)).toEqual([200, 0, true]);
  const states = await db.plan.findMany({
    where: { id: { in: [one.id, other.id] } },
    orderBy: { dossierNumber: "asc" },
    select: { state: true, mergedIntoId: true },
  });
  expect(states).toEqual([
    { state: "merged", mergedIntoId: other.id },
    { state: "active", mergedIntoId: null },
  ]);
});
