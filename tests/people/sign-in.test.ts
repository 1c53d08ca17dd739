import { expect, test } from "vitest";
import { action as askMail, loader as signInPage } from "~/people/sign-in.page";
import { loader as codePage, action as useCode } from "~/people/sign-in-code.page";
import { action as confirm, loader as confirmPage } from "~/people/sign-in-confirm.page";
import { safeNext } from "~/people/visitor.server";
import { testDatabase } from "../factories/database";
import { type Answer, get, post } from "../factories/requests";
import { aPerson, aRound } from "../factories/round";
import { testConfig, testContext } from "../factories/services";

const email = "hanna@example.org";

async function setUp(origin?: string) {
  const db = await testDatabase();
  const round = await aRound(db);
  const hanna = await aPerson(db, round, ["coordinator"], "Hanna");
  const config = testConfig(origin ? { APP_ORIGIN: origin } : {});
  const { context, clock } = testContext(db, { config });
  const from = (clientAddress: string) => ({ context: { ...context, clientAddress }, as: null });
  const ask = (address = email, next = "/", client = "192.0.2.1") =>
    post(askMail, { ...from(client), path: "/sign-in", form: { email: address, next } });
  const newest = async () => {
    const mail = await db.outgoingMail.findFirst({ orderBy: { createdAt: "desc" } });
    return {
      token: /token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "",
      code: /: (\d{6})\n/.exec(mail?.text ?? "")?.[1] ?? "",
    };
  };
  const open = async (token: string) =>
    (await get(confirmPage, { ...from("192.0.2.1"), path: `/sign-in/confirm?token=${token}` })).data;
  const press = (token: string) => post(confirm, { ...from("192.0.2.1"), path: "/sign-in/confirm", form: { token } });
  const fillIn = (code: string, cookie: string, client = "192.0.2.1") =>
    post(useCode, { ...from(client), path: "/sign-in/code", form: { code }, headers: { Cookie: cookie } });
  const minutes = (count: number) => {
    clock.at = new Date(clock.at.getTime() + count * 60_000);
  };
  return { db, hanna, context, ask, newest, open, press, fillIn, minutes };
}

const cookiesOf = ({ headers }: Answer) => headers.getSetCookie();
const sent = (answer: Answer) =>
  cookiesOf(answer)
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

test("opening the link, as mail scanners do, signs nobody in; the button does, once", async () => {
  const { db, ask, newest, open, press } = await setUp();
  await ask();
  const { token } = await newest();
  expect([await open(token), await open(token), await db.session.count()]).toEqual([
    { token, usable: true },
    { token, usable: true },
    0,
  ]);
  const first = await press(token);
  expect([first.status, first.location, await db.session.count()]).toEqual([302, "/", 1]);
  expect(await open(token)).toEqual({ token, usable: false });
  const second = await press(token);
  expect([second.status, second.headers.getSetCookie(), await db.session.count()]).toEqual([410, [], 1]);
});

test("two presses at the same moment begin one session", async () => {
  const { db, ask, newest, press } = await setUp();
  await ask();
  const { token } = await newest();
  const statuses = (await Promise.all([press(token), press(token), press(token)])).map(({ status }) => status);
  expect([statuses.toSorted(), await db.session.count()]).toEqual([[302, 410, 410], 1]);
});

test("a link and a code hold for a quarter of an hour", async () => {
  const { ask, newest, open, press, fillIn, minutes } = await setUp();
  const asked = await ask();
  const { token, code } = await newest();
  minutes(14);
  expect(await open(token)).toEqual({ token, usable: true });
  minutes(1);
  expect(await open(token)).toEqual({ token, usable: false });
  expect([(await press(token)).status, (await fillIn(code, sent(asked))).status]).toEqual([410, 410]);
});

test("the code signs in on the device that asked, and goes on to the page that was wanted", async () => {
  const { db, ask, newest, fillIn } = await setUp();
  const asked = await ask("  HANNA@example.org ", "/rounds/plannen-2021");
  expect([asked.status, asked.location]).toEqual([302, "/sign-in/code"]);
  const { code } = await newest();
  const answer = await fillIn(`${code.slice(0, 3)} ${code.slice(3)}`, sent(asked));
  expect([answer.status, answer.location, await db.session.count()]).toEqual([302, "/rounds/plannen-2021", 1]);
  expect((await fillIn(code, sent(asked))).status).toBe(410);
});

test("after five wrong codes the right one does not work either", async () => {
  const { db, ask, newest, fillIn } = await setUp();
  const asked = await ask();
  const { code } = await newest();
  const wrong = code === "000000" ? "000001" : "000000";
  for (let tries = 0; tries < 5; tries++) expect((await fillIn(wrong, sent(asked))).status).toBe(410);
  expect([(await fillIn(code, sent(asked))).status, await db.session.count()]).toEqual([410, 0]);
});

test("an unknown address gets the same answer and no mail", async () => {
  const { db, ask } = await setUp();
  const [known, unknown] = [await ask(), await ask("niemand@example.org")];
  const shape = (answer: Answer, address: string) => [
    answer.status,
    answer.location,
    cookiesOf(answer).map((cookie) => decodeURIComponent(cookie).replace(address, "ADDRESS")),
  ];
  expect(shape(unknown, "niemand@example.org")).toEqual(shape(known, email));
  expect((await db.outgoingMail.findMany()).map(({ to }) => to)).toEqual([email]);
});

test("an address is mailed at most five times a quarter of an hour, from wherever it is asked", async () => {
  const { db, ask, minutes } = await setUp();
  for (let times = 0; times < 5; times++) expect((await ask(email, "/", `192.0.2.${times}`)).status).toBe(302);
  const sixth = await ask("Hanna@Example.org", "/", "192.0.2.99");
  expect([sixth.status, await db.outgoingMail.count()]).toEqual([429, 5]);
  minutes(16);
  expect((await ask()).status).toBe(302);
});

test("one client asks for at most thirty addresses a quarter of an hour", async () => {
  const { ask } = await setUp();
  for (let times = 0; times < 30; times++) expect((await ask(`a${times}@example.org`)).status).toBe(302);
  expect((await ask("nog-een@example.org")).status).toBe(429);
  expect((await ask("nog-een@example.org", "/", "192.0.2.2")).status).toBe(302);
});

test("codes for one address are tried at most ten times a quarter of an hour, also over new mails", async () => {
  const { ask, newest, fillIn } = await setUp();
  let asked = await ask();
  for (let tries = 0; tries < 10; tries++) {
    if (tries === 5) asked = await ask();
    expect((await fillIn("000000", sent(asked), `192.0.2.${tries}`)).status).toBe(410);
  }
  const { code } = await newest();
  expect((await fillIn(code, sent(asked), "192.0.2.50")).status).toBe(429);
});

test("only secrets' hashes are kept, and no address of a client", async () => {
  const { db, ask, newest, press } = await setUp();
  await ask();
  const { token, code } = await newest();
  const answer = await press(token);
  const session = /beraad=([\w-]+)/.exec(cookiesOf(answer)[0] ?? "")?.[1] ?? "";
  expect(session).toHaveLength(43);
  const kept = JSON.stringify([
    await db.signIn.findMany(),
    await db.session.findMany(),
    await db.rateEvent.findMany(),
    await db.auditEvent.findMany(),
  ]);
  expect([token, code, session, "192.0.2.1"].filter((secret) => kept.includes(`"${secret}"`))).toEqual([]);
});

test("the cookie is bound to this host and to HTTPS where there is HTTPS", async () => {
  const secure = await setUp("https://beraad.example.org");
  await secure.ask();
  const [cookie] = cookiesOf(await secure.press((await secure.newest()).token));
  expect(cookie).toMatch(/^__Host-beraad=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=604800$/);
  const plain = await setUp();
  await plain.ask();
  const [onThisMachine] = cookiesOf(await plain.press((await plain.newest()).token));
  expect(onThisMachine).toMatch(/^beraad=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/);
});

test("signing in never leads to another site", () => {
  const given = ["/rounds/x?a=1", "//evil.example", "/\\evil.example", "https://evil.example", "evil", "", null];
  expect(given.map(safeNext)).toEqual(["/rounds/x?a=1", "/", "/", "/", "/", "/", "/"]);
});

test("who is signed in already goes on; the code page without a question asks for the address", async () => {
  const { hanna, context } = await setUp();
  const signedIn = await get(signInPage, { context, as: hanna, path: "/sign-in?next=/account" });
  expect([signedIn.status, signedIn.location]).toEqual([302, "/account"]);
  expect((await get(codePage, { context, as: null, path: "/sign-in/code" })).location).toBe("/sign-in");
});

test("what is no address or no code is said beside the field", async () => {
  const { ask, fillIn } = await setUp();
  const address = await ask("hanna");
  expect([address.status, (address.data as { form: { error: object } }).form.error]).toEqual([
    400,
    { email: ["Vul je e-mailadres in, bijvoorbeeld naam@voorbeeld.nl."] },
  ]);
  const code = await fillIn("12345", sent(await ask()));
  expect([code.status, (code.data as { form: { error: object } }).form.error]).toEqual([
    400,
    { code: ["Vul de zes cijfers uit de mail in."] },
  ]);
});
