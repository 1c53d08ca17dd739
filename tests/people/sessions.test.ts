import { expect, test } from "vitest";
import { loader as layout } from "~/calls/round-layout.page";
import { loader as account, action as endOne } from "~/people/account.page";
import { loader as demo, action as enterDemo } from "~/people/demo.page";
import { loader as home } from "~/people/home.page";
import { action as chooseLanguage } from "~/people/language.page";
import { loader as peoplePage } from "~/people/people.page";
import { beginSession, findSession } from "~/people/sessions.server";
import { action as signOut } from "~/people/sign-out.page";
import { write } from "~/platform/database.server";
import { testDatabase } from "../factories/database";
import { get, post } from "../factories/requests";
import { aPerson, aRound } from "../factories/round";
import { testConfig, testContext } from "../factories/services";

async function setUp(env: Record<string, string> = {}) {
  const db = await testDatabase();
  const round = await aRound(db);
  const hanna = await aPerson(db, round, ["coordinator"], "Hanna");
  const { context, clock } = testContext(db, { config: testConfig(env) });
  const begin = (userId = hanna.userId, userAgent = "Mozilla/5.0 (Windows NT 10.0) Firefox/120.0") =>
    write(db, (tx) => beginSession(tx, context, { userId, userAgent }));
  const hours = (count: number) => {
    clock.at = new Date(clock.at.getTime() + count * 3_600_000);
  };
  return { db, round, hanna, context, begin, hours };
}

test("a session lasts twelve hours from its last use", async () => {
  const { context, hanna, begin, hours } = await setUp();
  const token = await begin();
  hours(11.9);
  expect((await findSession(context, token))?.userId).toBe(hanna.userId);
  hours(11.9);
  expect((await findSession(context, token))?.userId).toBe(hanna.userId);
  hours(12);
  expect(await findSession(context, token)).toBeNull();
});

test("use within ten minutes is not written down again", async () => {
  const { db, context, begin, hours } = await setUp();
  const token = await begin();
  const before = await db.session.findFirst();
  hours(0.1);
  await findSession(context, token);
  expect(await db.session.findFirst()).toEqual(before);
});

test("signing out ends the session in the database too, and empties the cookie", async () => {
  const { context, begin } = await setUp();
  const token = await begin();
  const answer = await post(signOut, {
    context,
    as: null,
    path: "/sign-out",
    form: {},
    headers: { Cookie: `beraad=${token}` },
  });
  expect([answer.location, answer.headers.get("Set-Cookie")]).toEqual([
    "/sign-in",
    "beraad=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0",
  ]);
  expect(await findSession(context, token)).toBeNull();
});

test("a person ends a session of their own on another device, never that of somebody else", async () => {
  const { db, round, context, hanna, begin } = await setUp();
  const bea = await aPerson(db, round, ["member"], "Bea");
  const [own, others] = [await begin(), await begin(bea.userId)];
  const idOf = async (userId: string) => (await db.session.findFirstOrThrow({ where: { userId } })).id;
  for (const session of [await idOf(hanna.userId), await idOf(bea.userId), "onzin"]) {
    const answer = await post(endOne, { context, as: hanna, path: "/account", form: { session } });
    expect([answer.status, answer.location]).toEqual([302, "/account"]);
  }
  expect([await findSession(context, own), (await findSession(context, others))?.userId]).toEqual([null, bea.userId]);
  const page = await get(account, { context, as: hanna, path: "/account" });
  const { sessions } = page.data as { sessions: { current: boolean }[] };
  expect(sessions.filter(({ current }) => current)).toHaveLength(1);
});

test("without a session every page leads to signing in and back", async () => {
  const { round, context } = await setUp();
  const path = `/rounds/${round.slug}/people?x=1`;
  const answer = await get(peoplePage, { context, as: null, path, params: { round: round.slug } });
  expect([answer.status, answer.location]).toEqual([302, `/sign-in?next=${encodeURIComponent(path)}`]);
  const headers = { Cookie: "beraad=verzonnen" };
  expect((await get(account, { context, as: null, path: "/account", headers })).location).toBe(
    "/sign-in?next=%2Faccount",
  );
});

test("a round one takes no part in is not there", async () => {
  const { db, context, hanna } = await setUp();
  const elsewhere = await aRound(db, { slug: "elders" });
  const params = { round: elsewhere.slug };
  const answers = [params, { round: "bestaat-niet" }].map(async (one) => {
    const { status, data } = await get(layout, { context, as: hanna, path: `/rounds/${one.round}`, params: one });
    return { status, data };
  });
  const [there, notThere] = await Promise.all(answers);
  expect([there, notThere]).toEqual([notThere, { status: 404, data: { reason: "not-found" } }]);
});

test("someone with one round that goes on is there at once; others choose", async () => {
  const { db, round, context, hanna } = await setUp();
  expect((await get(home, { context, as: hanna, path: "/" })).location).toBe(`/rounds/${round.slug}`);
  expect((await get(home, { context, as: hanna, path: "/?all" })).status).toBe(200);
  const second = await aRound(db, { slug: "ideeen" });
  await write(db, (tx) =>
    tx.participation.create({
      data: { roundId: second.id, userId: hanna.userId, isMember: true, invitedAt: context.now() },
    }),
  );
  const answer = await get(home, { context, as: hanna, path: "/" });
  expect(
    (answer.data as { rounds: { slug: string; roles: string[] }[] }).rounds.map(({ slug, roles }) => [slug, roles]),
  ).toEqual(
    expect.arrayContaining([
      [round.slug, ["coordinator"]],
      ["ideeen", ["member"]],
    ]),
  );
});

test("nobody enters as somebody else outside demo mode, nor reads mail there", async () => {
  const { db, context, hanna } = await setUp();
  const answer = await post(enterDemo, { context, as: null, path: "/demo", form: { user: hanna.userId } });
  expect([answer.status, answer.headers.getSetCookie(), await db.session.count()]).toEqual([404, [], 0]);
  expect((await get(demo, { context, as: null, path: "/demo" })).status).toBe(404);
});

test("in demo mode one enters as anyone who is there", async () => {
  const { context, hanna } = await setUp({ DEMO: "1" });
  const answer = await post(enterDemo, { context, as: null, path: "/demo", form: { user: hanna.userId } });
  expect([answer.status, answer.location]).toEqual([302, "/"]);
  const token = /^beraad=([\w-]+)/.exec(answer.headers.getSetCookie()[0] ?? "")?.[1] ?? "";
  expect((await findSession(context, token))?.userId).toBe(hanna.userId);
  expect((await post(enterDemo, { context, as: null, path: "/demo", form: { user: "x" } })).status).toBe(404);
});

test("the language is kept for this browser, and for the mails of who is signed in", async () => {
  const { db, context, hanna } = await setUp();
  const form = { locale: "en", next: "/account" };
  const answer = await post(chooseLanguage, { context, as: hanna, path: "/language", form });
  expect([answer.location, answer.headers.get("Set-Cookie")?.split(";")[0]]).toEqual([
    "/account",
    "PARAGLIDE_LOCALE=en",
  ]);
  expect(await db.user.findUnique({ where: { id: hanna.userId }, select: { locale: true } })).toEqual({ locale: "en" });
  const wrong = await post(chooseLanguage, { context, as: hanna, path: "/language", form: { locale: "xx" } });
  expect(wrong.status).toBe(400);
});
