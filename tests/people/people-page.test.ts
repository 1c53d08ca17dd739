import { expect, test } from "vitest";
import type { PersonRow } from "~/people/PeopleTable";
import { action, loader } from "~/people/people.page";
import type { Role } from "~/people/roles";
import { readCookie } from "~/platform/notice.server";
import { testDatabase } from "../factories/database";
import { type Answer, get, post } from "../factories/requests";
import { aPerson, aRound, inPhase } from "../factories/round";
import { testContext, testNow } from "../factories/services";

async function setUp() {
  const db = await testDatabase();
  const round = await aRound(db);
  const coordinator = await aPerson(db, round, ["coordinator"], "Hanna");
  const { context, clock } = testContext(db);
  const call = { context, as: coordinator, path: `/rounds/${round.slug}/people`, params: { round: round.slug } };
  const people = async () => ((await get(loader, call)).data as { people: PersonRow[] }).people;
  const rolesBy = async () => Object.fromEntries((await people()).map(({ name, roles }) => [name, roles]));
  const idOf = async (name: string) => (await people()).find((one) => one.name === name)?.id ?? "";
  const mails = () => db.outgoingMail.findMany({ select: { to: true, subject: true }, orderBy: { createdAt: "asc" } });
  return { db, round, coordinator, call, clock, people, rolesBy, idOf, mails };
}

const said = ({ headers }: Answer) =>
  readCookie(
    new Request("http://x", { headers: { Cookie: headers.get("Set-Cookie")?.split(";")[0] ?? "" } }),
    "beraad_notice",
  );
const reasonOf = ({ data }: Answer) => (data as { problem?: { reason: string } }).problem?.reason;

test("someone is invited with roles, and the mail says what it is about", async () => {
  const { db, call, people } = await setUp();
  const form = { intent: "invite", name: "Bea Jansen", email: " Bea@Example.org ", roles: ["chair"] };
  const answer = await post(action, { ...call, form });
  expect([answer.status, answer.location, said(answer)]).toEqual([
    302,
    call.path,
    "Bea Jansen is uitgenodigd en krijgt een mail.",
  ]);
  expect((await people()).map(({ id: _id, ...one }) => one)).toEqual([
    {
      name: "Bea Jansen",
      email: "bea@example.org",
      self: false,
      profile: null,
      roles: ["member", "chair"],
      invitedAt: testNow,
      lastSeenAt: null,
    },
    {
      name: "Hanna",
      email: "hanna@example.org",
      self: true,
      profile: null,
      roles: ["coordinator"],
      invitedAt: testNow,
      lastSeenAt: testNow,
    },
  ]);
  const [mail] = await db.outgoingMail.findMany();
  expect([mail?.to, mail?.subject]).toEqual(["bea@example.org", "Uitnodiging: Uitgewerkte plannen 2021"]);
  expect(mail?.text).toContain(
    "“Uitgewerkte plannen 2021” van de oproep “Samenwerkingsexperimenten bewoners en welzijn”",
  );
  expect(mail?.text).toContain("Je rol: voorzitter.");
  expect(mail?.text).toContain("http://localhost:3000/sign-in\n");
});

test("the invitation is in the language of the person invited", async () => {
  const { db, round, call } = await setUp();
  const elsewhere = await aRound(db, { slug: "elders" });
  const { userId } = await aPerson(db, elsewhere, ["member"], "John");
  await db.$transaction((tx) => tx.user.update({ where: { id: userId }, data: { locale: "en" } }));
  await post(action, { ...call, form: { intent: "invite", name: "J.", email: "john@example.org", roles: ["member"] } });
  const [mail] = await db.outgoingMail.findMany();
  expect(mail?.text).toContain("Hello John,");
  expect(await db.participation.count({ where: { roundId: round.id, userId } })).toBe(1);
});

test("a list invites everyone; an address that is known is the same person, who takes part already stays as they are", async () => {
  const { db, round, call, rolesBy, mails } = await setUp();
  await aPerson(db, round, ["member", "chair"], "Aad");
  const list = "Iemand anders <aad@example.org>\nBea; bea@example.org\nCarla; carla@example.org";
  const answer = await post(action, { ...call, form: { intent: "invite-list", list, roles: ["member"] } });
  expect(said(answer)).toBe(
    "2 mensen zijn uitgenodigd en krijgen een mail. Deden al mee, met de rollen die ze hadden: Aad.",
  );
  expect(await rolesBy()).toEqual({
    Aad: ["member", "chair"],
    Bea: ["member"],
    Carla: ["member"],
    Hanna: ["coordinator"],
  });
  expect((await mails()).map(({ to }) => to).toSorted()).toEqual(["bea@example.org", "carla@example.org"]);
});

test("a list with a line that cannot be read invites nobody and says which line", async () => {
  const { call, rolesBy, mails } = await setUp();
  const list = "Bea; bea@example.org\nzomaar iets";
  const answer = await post(action, { ...call, form: { intent: "invite-list", list, roles: ["member"] } });
  expect([answer.status, (answer.data as { form: { error: object } }).form.error]).toEqual([
    400,
    { list: ["Regel 2 is niet te lezen: “zomaar iets”. Schrijf een naam en een e-mailadres."] },
  ]);
  expect([Object.keys(await rolesBy()), await mails()]).toEqual([["Hanna"], []]);
});

test("without a role, a name or a good address nobody is invited", async () => {
  const { call, rolesBy } = await setUp();
  const statuses = await Promise.all(
    [
      { intent: "invite", name: "Bea", email: "bea@example.org" },
      { intent: "invite", name: " ", email: "bea@example.org", roles: ["member"] },
      { intent: "invite", name: "Bea", email: "bea", roles: ["member"] },
      { intent: "invite", name: "Bea", email: "bea@example.org", roles: ["baas"] },
      { intent: "iets" },
    ].map(async (form) => (await post(action, { ...call, form: form as never })).status),
  );
  expect([statuses, Object.keys(await rolesBy())]).toEqual([[400, 400, 400, 400, 400], ["Hanna"]]);
});

test("roles change, with what they were in the record; a round keeps a coordinator", async () => {
  const { db, round, call, rolesBy, idOf } = await setUp();
  const { userId } = await aPerson(db, round, ["member"], "Bea");
  const change = async (name: string, roles: Role[]) =>
    post(action, { ...call, form: { intent: "roles", participation: await idOf(name), roles } });
  expect(reasonOf(await change("Hanna", ["member"]))).toBe("last-coordinator");
  expect(said(await change("Bea", ["chair", "coordinator"]))).toBe("De rollen van Bea zijn opgeslagen.");
  expect((await change("Hanna", ["programme_manager", "coordinator"])).status).toBe(302);
  expect(await rolesBy()).toEqual({
    Bea: ["member", "chair", "coordinator"],
    Hanna: ["coordinator", "programme_manager"],
  });
  const event = await db.auditEvent.findFirst({ where: { action: "person.roles-changed" }, orderBy: { id: "asc" } });
  expect([event?.before, event?.after]).toEqual([
    { userId, roles: ["member"] },
    { userId, roles: ["member", "chair", "coordinator"] },
  ]);
});

test("who is removed is gone at once, stays in the books, and comes back when invited again", async () => {
  const { db, round, call, rolesBy, idOf } = await setUp();
  const bea = await aPerson(db, round, ["member", "chair"], "Bea");
  const participation = await idOf("Bea");
  expect(said(await post(action, { ...call, form: { intent: "remove", participation } }))).toBe(
    "Bea doet niet meer mee aan deze ronde.",
  );
  expect(await rolesBy()).toEqual({ Hanna: ["coordinator"] });
  expect((await get(loader, { ...call, as: bea })).status).toBe(404);
  expect((await post(action, { ...call, form: { intent: "remove", participation } })).status).toBe(404);
  const form = { intent: "invite", name: "Bea", email: "bea@example.org", roles: ["member"] };
  expect(said(await post(action, { ...call, form }))).toBe("Bea is uitgenodigd en krijgt een mail.");
  expect(await rolesBy()).toEqual({ Bea: ["member"], Hanna: ["coordinator"] });
  expect(await idOf("Bea")).toBe(participation);
});

test("the last coordinator cannot be removed; one of two can", async () => {
  const { db, round, call, rolesBy, idOf } = await setUp();
  const remove = async (name: string) =>
    post(action, { ...call, form: { intent: "remove", participation: await idOf(name) } });
  const refused = await remove("Hanna");
  expect([refused.status, reasonOf(refused)]).toEqual([409, "last-coordinator"]);
  await aPerson(db, round, ["coordinator"], "Ina");
  expect((await remove("Ina")).status).toBe(302);
  expect(await rolesBy()).toEqual({ Hanna: ["coordinator"] });
});

test("the invitation is sent once more", async () => {
  const { db, round, call, idOf, mails } = await setUp();
  await aPerson(db, round, ["member"], "Bea");
  const form = { intent: "mail", participation: await idOf("Bea") };
  expect(said(await post(action, { ...call, form }))).toBe("Bea krijgt de uitnodiging opnieuw.");
  expect(await mails()).toEqual([{ to: "bea@example.org", subject: "Uitnodiging: Uitgewerkte plannen 2021" }]);
});

test("people of another round are out of reach", async () => {
  const { db, call, mails } = await setUp();
  const elsewhere = await aRound(db, { slug: "elders" });
  const { userId } = await aPerson(db, elsewhere, ["member"], "Vreemd");
  const { id } = await db.participation.findFirstOrThrow({ where: { userId } });
  for (const intent of ["roles", "mail", "remove"]) {
    const form = { intent, participation: id, roles: ["coordinator"] };
    expect((await post(action, { ...call, form })).status).toBe(404);
  }
  const after = await db.participation.findFirstOrThrow({ where: { userId } });
  expect([after.isCoordinator, after.removedAt, await mails()]).toEqual([false, null, []]);
});

test("staff look, only the coordinator manages, and nobody once the round is decided", async () => {
  const { db, round, call } = await setUp();
  const manager = await aPerson(db, round, ["programme_manager"], "Pieter");
  const chair = await aPerson(db, round, ["member", "chair"], "Aad");
  const form = { intent: "invite", name: "Bea", email: "bea@example.org", roles: ["member"] };
  const seen = await get(loader, { ...call, as: manager });
  expect([seen.status, (seen.data as { manage: boolean }).manage]).toEqual([200, false]);
  expect((await post(action, { ...call, as: manager, form })).status).toBe(403);
  expect((await get(loader, { ...call, as: chair })).status).toBe(403);
  expect((await post(action, { ...call, as: chair, form })).status).toBe(403);
  await inPhase(db, round, "decided");
  expect((await post(action, { ...call, form })).status).toBe(409);
  expect(await db.user.count({ where: { email: "bea@example.org" } })).toBe(0);
});
