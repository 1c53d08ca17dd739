import { Writable } from "node:stream";
import pino from "pino";
import { expect, test } from "vitest";
import { action as settingsAction, loader as settingsLoader } from "~/screening/look-up-settings.page";
import { action } from "~/screening/screen-plan.page";
import { aPlan } from "../factories/plan";
import { get, post } from "../factories/requests";
import { testContext } from "../factories/services";
import { json, mockedRegisters, networkError } from "../mocks/registers";
import { eventsOf, filledForm, pageOf, screeningRound, sent } from "./screening-round";

const registers = mockedRegisters();
const key = "l7-SLEUTELGEHEIM";

async function aRoundThatLooksUp(settings: Record<string, string>) {
  const all = await screeningRound();
  const { db, round, coordinator } = all;
  const { id: planId } = await aPlan(db, round, { dossierNumber: "1", kvk: "69599068" });
  const logged: string[] = [];
  const log = pino(
    { level: "trace" },
    new Writable({ write: (line, _, done) => done(void logged.push(String(line))) }),
  );
  const { context, clock } = testContext(db, { log });
  const atSettings = { context, path: "/", params: { round: round.slug } };
  const stamp = async () =>
    ((await get(settingsLoader, { ...atSettings, as: coordinator })).data as { settings: { stamp: string } }).settings
      .stamp;
  const set = async (form: Record<string, string>, as = coordinator) =>
    post(settingsAction, { ...atSettings, as, form: { stamp: await stamp(), ...form } });
  if (Object.keys(settings).length > 0) expect((await set(settings)).status).toBe(302);
  const press = async (save: string, as = coordinator) =>
    post(action, {
      context,
      as,
      path: "/",
      params: { round: round.slug, plan: planId },
      form: sent(await filledForm(db, coordinator, { planId }), { save }),
    });
  const page = () => pageOf(db, coordinator, planId);
  const settingsPage = async () => JSON.stringify((await get(settingsLoader, { ...atSettings, as: coordinator })).data);
  return { ...all, planId, clock, logged, set, press, page, settingsPage };
}

const hit = { resultaten: [{ kvkNummer: "69599068", naam: "Test Stichting Bolderbast", type: "rechtspersoon" }] };
const foundation = {
  kvkNummer: "69599068",
  naam: "Test Stichting Bolderbast",
  _embedded: { eigenaar: { rechtsvorm: "Stichting", uitgebreideRechtsvorm: "Stichting" } },
};
const reasonOf = ({ data }: { data: unknown }) => (data as { problem?: { reason: string } }).problem?.reason;

test("the legal form at the Chamber of Commerce stands beside the submitted one, as evidence and not as a verdict", async () => {
  const { db, coordinator, planId, press, page } = await aRoundThatLooksUp({ kvkKey: key, kvkTest: "on" });
  expect((await page()).kvk).toEqual({ offered: true, answer: null });
  registers.kvk({ search: [200, hit], profile: [200, foundation] });
  expect(await press("kvk")).toMatchObject({ status: 302 });
  expect(registers.asked.map(({ url, key: sentKey }) => [url.href, sentKey])).toEqual([
    ["https://api.kvk.nl/test/api/v2/zoeken?kvkNummer=69599068", key],
    ["https://api.kvk.nl/test/api/v1/basisprofielen/69599068", key],
  ]);
  expect((await page()).kvk.answer).toMatchObject({
    number: "69599068",
    outcome: "found",
    name: "Test Stichting Bolderbast",
    legalForm: "Stichting",
    agrees: true,
    test: true,
    by: "Coby",
  });
  expect(await db.verdict.count({ where: { planId } })).toBe(0);
  expect(await eventsOf(db, planId)).toMatchObject([
    { action: "plan.kvk-looked-up", actorId: coordinator.userId, after: { outcome: "found", legalForm: "Stichting" } },
  ]);
});

test("another form than was submitted is said to be another", async () => {
  const { press, page } = await aRoundThatLooksUp({ kvkKey: key });
  const profile = {
    ...foundation,
    _embedded: { eigenaar: { rechtsvorm: "Eenmanszaak", uitgebreideRechtsvorm: null } },
  };
  registers.kvk({ search: [200, hit], profile: [200, profile] });
  await press("kvk");
  expect(registers.asked[0]?.url.pathname).toBe("/api/v2/zoeken");
  expect((await page()).kvk.answer).toMatchObject({ legalForm: "Eenmanszaak", extendedLegalForm: "", agrees: false });
});

test("no hits, an invalid number and one that is not delivered are all: not found", async () => {
  const fault = (code: string) => ({ fout: [{ code, omschrijving: "…" }] });
  const answers = [
    { search: [404, fault("IPD5200")] },
    { search: [400, fault("IPD0004")] },
    { search: [200, { resultaten: [] }] },
    { search: [200, hit], profile: [404, fault("IPD0005")] },
  ] as Parameters<typeof registers.kvk>[0][];
  const { press, page } = await aRoundThatLooksUp({ kvkKey: key });
  for (const answer of answers) {
    registers.kvk(answer);
    expect(await press("kvk")).toMatchObject({ status: 302 });
    expect((await page()).kvk.answer).toMatchObject({ outcome: "not-found", legalForm: "" });
  }
});

test("a refused key, too many questions, a fault and an unreadable answer are said in words, and nothing is recorded", async () => {
  const { db, planId, press } = await aRoundThatLooksUp({ kvkKey: key });
  const expected: [number, unknown, string][] = [
    [401, { fault: { faultstring: key } }, "register-key-refused"],
    [429, null, "register-busy"],
    [500, null, "register-unreachable"],
    [200, { something: "else" }, "register-unclear"],
    [418, hit, "register-unclear"],
  ];
  for (const [status, body, reason] of expected) {
    registers.kvk({ search: [status, body] });
    const answer = await press("kvk");
    expect([answer.status, reasonOf(answer)]).toEqual([424, reason]);
  }
  expect(await eventsOf(db, planId)).toEqual([]);
});

test("the key is never readable again: not in the database, on a page, in an error, in the audit log or in the log", async () => {
  const { db, planId, press, logged, settingsPage, set, page } = await aRoundThatLooksUp({ kvkKey: key });
  registers.kvk({ search: [401, { fault: { faultstring: `apikey ${key}` } }] });
  const refused = JSON.stringify((await press("kvk")).data);
  const wrong = await set({ kvkKey: "SLEUTELGEHEIM met spaties" });
  expect(wrong.status).toBe(400);
  const everywhere = [
    refused,
    JSON.stringify(wrong.data),
    await settingsPage(),
    JSON.stringify(await page()),
    JSON.stringify(await db.lookUpSettings.findMany()),
    JSON.stringify(await db.auditEvent.findMany()),
    JSON.stringify(await eventsOf(db, planId)),
    ...logged,
  ].join("\n");
  expect(everywhere).toContain("kvkKeySealed");
  expect(everywhere).not.toContain("SLEUTELGEHEIM");
});

test("an empty field keeps the key, and forgetting it ends the look-ups", async () => {
  const { press, set, page } = await aRoundThatLooksUp({ kvkKey: key });
  await set({ kvkKey: "", pdok: "on" });
  expect([(await page()).kvk.offered, (await page()).pdok.offered]).toEqual([true, true]);
  await set({ forgetKey: "on" });
  expect([(await page()).kvk.offered, (await page()).pdok.offered]).toEqual([false, false]);
  expect(reasonOf(await press("kvk"))).toBe("not-ready");
});

test("only the coordinator sets up and asks; without a setting nothing goes out", async () => {
  const { manager, member, set, press, page } = await aRoundThatLooksUp({});
  expect([(await page()).kvk.offered, (await page()).pdok]).toEqual([false, { offered: false, asked: null }]);
  expect([reasonOf(await press("kvk")), reasonOf(await press("pdok"))]).toEqual(["not-ready", "not-ready"]);
  await set({ kvkKey: key, pdok: "on" });
  for (const as of [manager, member]) {
    expect((await set({ pdok: "on" }, as)).status).toBe(403);
    for (const save of ["kvk", "pdok"]) expect((await press(save, as)).status).toBe(403);
  }
  expect(registers.asked).toEqual([]);
});

const docs = [
  {
    id: "wijk-1",
    type: "buurt",
    weergavenaam: "Vreewijk, Rotterdam",
    score: 9.1,
    buurtcode: "BU05991080",
    buurtnaam: "Vreewijk",
    wijkcode: "WK059910",
    wijknaam: "Feijenoord",
    gemeentecode: "0599",
    gemeentenaam: "Rotterdam",
    provincienaam: "Zuid-Holland",
    centroide_ll: "POINT(4.507 51.886)",
  },
  { id: "gem-1", type: "gemeente", gemeentecode: "0599", gemeentenaam: "Rotterdam", score: 5 },
  { id: "adr-1", type: "adres", weergavenaam: "Straat 1", score: 1 },
];

test("PDOK is asked with the parameters of its description alone, once, and a place from it can be chosen", async () => {
  const { press, page, clock } = await aRoundThatLooksUp({ pdok: "on" });
  registers.pdok(() => json({ response: { numFound: 3, docs } }));
  expect(await press("pdok")).toMatchObject({ status: 302 });
  const [question] = registers.asked;
  expect([...(question?.url.searchParams ?? [])]).toEqual([
    ["q", "vreewijk rotterdam"],
    ["fq", "type:(buurt OR wijk OR gemeente)"],
    [
      "fl",
      "id,weergavenaam,type,score,buurtcode,buurtnaam,wijkcode,wijknaam,gemeentecode,gemeentenaam,provincienaam,centroide_ll",
    ],
    ["rows", "10"],
  ]);
  expect((await page()).pdok.asked?.places.map(({ code, kind }) => [code, kind])).toEqual([
    ["BU05991080", "neighbourhood"],
    ["GM0599", "municipality"],
  ]);
  await press("pdok");
  expect(registers.asked).toHaveLength(1);
  clock.at = new Date("2022-06-01T10:00:00Z");
  await press("pdok");
  expect(registers.asked).toHaveLength(2);
  expect(await press("place:BU05991080")).toMatchObject({ status: 302 });
  expect((await page()).neighbourhood).toMatchObject({
    year: null,
    now: { answer: "chosen", source: "pdok", place: { code: "BU05991080", districtName: "Feijenoord" } },
  });
});

test("PDOK that cannot be reached or answers oddly is said in a clear sentence, and what was typed stays", async () => {
  const { press, page } = await aRoundThatLooksUp({ pdok: "on" });
  registers.pdok(networkError);
  const answer = await press("pdok");
  expect([answer.status, answer.data]).toMatchObject([
    424,
    { problem: { message: "Het register geeft nu geen antwoord. Ga verder zonder, of probeer het later opnieuw." } },
  ]);
  expect(answer.data).toHaveProperty("typed");
  registers.pdok(() => json({ unexpected: true }));
  expect(reasonOf(await press("pdok"))).toBe("register-unclear");
  expect((await page()).pdok).toEqual({ offered: true, asked: null });
});
