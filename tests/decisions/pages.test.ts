import { expect, test } from "vitest";
import { action as decide, loader as decisions } from "~/decisions/decisions.page";
import { action as meet, loader as meeting } from "~/decisions/meeting.page";
import { action as move, loader as phase } from "~/decisions/phase.page";
import { nameDecisions } from "~/decisions/release-decisions.server";
import type { Actor } from "~/people/access";
import { type Database, write } from "~/platform/database.server";
import { freezeRanking } from "~/ranking/freeze.server";
import { action as choose, loader as ranking } from "~/ranking/ranking.page";
import { testDatabase } from "../factories/database";
import { get, post } from "../factories/requests";
import { inPhase } from "../factories/round";
import { aScoredRound, type ScoredRound } from "../factories/scored-round";
import { testContext, testNow } from "../factories/services";

/**
 * Lid Een is recused from B, the second of three plans. Everything about B that could leak stands out: its scores, its amount, a comment,
 * a note, the reasons, and the sums it takes part in.
 */
async function aMeeting() {
  const db = await testDatabase();
  const { context } = testContext(db);
  const scored = await aScoredRound(
    db,
    [
      { dossierNumber: "A", scores: [5, 5, 5] },
      {
        dossierNumber: "B",
        title: "Plan Geheim",
        scores: [null, 4, 3],
        requestedCents: 4_321_700,
        learningGoal: "leerdoel-van-B",
      },
      { dossierNumber: "C", scores: [2, 2, 2] },
    ],
    { budgetCents: 10_000_000 },
  );
  const [a = "", b = "", c = ""] = scored.planIds;
  const recused = scored.members[0];
  await write(db, async (tx) => {
    await tx.round.update({ where: { id: scored.round.id }, data: { quorum: 2 } });
    await tx.interest.create({
      data: { planId: b, userId: recused.userId, kind: "recused", note: "zwager-in-bestuur", declaredAt: testNow },
    });
    await tx.meetingNote.create({
      data: { planId: b, text: "notitie-over-B", notedById: scored.coordinator.userId, notedAt: testNow },
    });
    await tx.lineChoice.create({
      data: {
        roundId: scored.round.id,
        option: "leave",
        reason: "reden-bij-de-lijn",
        chosenAt: testNow,
        chosenById: scored.coordinator.userId,
      },
    });
    await tx.verdict.updateMany({ where: { planId: a }, data: { quote: "citaat-uit-A", reason: "interne-reden" } });
    await freezeRanking(tx, {
      roundId: scored.round.id,
      occasion: "scoring-closed",
      actorId: scored.coordinator.userId,
      now: testNow,
    });
  });
  return { db, context, ...scored, a, b, c, recused, other: scored.members[1] };
}

type Context = ReturnType<typeof testContext>["context"];

const readers = (context: Context, { round }: ScoredRound) => ({
  see: (loader: typeof ranking | typeof decisions | typeof phase, as: Actor) =>
    get(loader, { context, as, path: `/rounds/${round.slug}/x`, params: { round: round.slug } }),
  seePlan: (as: Actor, plan: string) =>
    get(meeting, { context, as, path: `/rounds/${round.slug}/meeting/${plan}`, params: { round: round.slug, plan } }),
});

const secretsOfB = [
  "4321700",
  "9321700",
  "678300",
  "350",
  "leerdoel-van-B",
  "Toelichting Lid Twee bij B",
  "notitie-over-B",
  "reden-bij-de-lijn",
];

async function expectNoSecrets(data: unknown, secrets = secretsOfB) {
  const said = JSON.stringify(data);
  for (const secret of secrets) expect(said).not.toContain(secret);
}

test("the ranking of a recused member holds nothing of the plan, nor a rank, a sum, the line, the hash or the choice", async () => {
  const given = await aMeeting();
  const { see } = readers(given.context, given);
  const mine = await see(ranking, given.recused);
  expect(mine.status).toBe(200);
  const data = mine.data as { view: { kind: string; rows: { id: string }[] }; beside: unknown };
  expect([data.view.kind, data.view.rows.map(({ id }) => id), data.beside]).toEqual([
    "order",
    [given.a, given.c],
    null,
  ]);
  const { inputHash } = await given.db.frozenRanking.findFirstOrThrow();
  await expectNoSecrets(mine.data, [
    ...secretsOfB,
    "Geheim",
    given.b,
    inputHash,
    '"rank',
    "runningTotal",
    "sumCents",
    "standing",
  ]);

  // The same things are there for who may see them, so the test above could have failed.
  const theirs = JSON.stringify((await see(ranking, given.other)).data);
  for (const secret of ["4321700", "9321700", "678300", "350", "Geheim", inputHash, "reden-bij-de-lijn", '"rank'])
    expect(theirs).toContain(secret);
});

test("the meeting shows a recused member which plan it is, and sends them out of the room", async () => {
  const given = await aMeeting();
  const { seePlan } = readers(given.context, given);
  const mine = await seePlan(given.recused, given.b);
  const { head, ...rest } = (mine.data as { meeting: { head: { title: string } } }).meeting;
  expect([head.title, rest]).toEqual(["Plan Geheim", { kind: "closed", why: "recused", outcome: null }]);
  await expectNoSecrets(mine.data);
  const theirs = JSON.stringify((await seePlan(given.other, given.b)).data);
  for (const secret of ["4321700", "350", "leerdoel-van-B", "Toelichting Lid Twee bij B", "notitie-over-B"])
    expect(theirs).toContain(secret);
});

test("on another plan a recused member sees the sheets but no place, and steps past the plan that is closed to them", async () => {
  const given = await aMeeting();
  const { seePlan } = readers(given.context, given);
  type Shown = {
    meeting: {
      content: {
        place: unknown;
        totalHundredths: number;
        previous: { id: string } | null;
        next: { id: string } | null;
      };
    };
  };
  const shown = async (actor: Actor) => {
    const { place, totalHundredths, previous, next } = ((await seePlan(actor, given.c)).data as Shown).meeting.content;
    return { place, totalHundredths, previous: previous?.id, next: next?.id };
  };
  expect(await shown(given.recused)).toEqual({ place: null, totalHundredths: 200, previous: given.a, next: undefined });
  expect(await shown(given.other)).toEqual({
    place: { rank: 3, of: 3, tied: false },
    totalHundredths: 200,
    previous: given.b,
    next: undefined,
  });
  await expectNoSecrets((await seePlan(given.recused, given.c)).data, [...secretsOfB, given.b, "Geheim"]);
});

test("members read the verdict and its quote, never the staff's reasons; notes on interests are for staff and the chair", async () => {
  const given = await aMeeting();
  const { seePlan } = readers(given.context, given);
  const member = given.members[2];
  const plain = JSON.stringify((await seePlan(member, given.a)).data);
  expect([plain.includes("citaat-uit-A"), plain.includes("interne-reden"), plain.includes("contact-geheim")]).toEqual([
    true,
    false,
    false,
  ]);
  expect(JSON.stringify((await seePlan(given.coordinator, given.a)).data)).toContain("interne-reden");
  const onB = async (actor: Actor) =>
    JSON.stringify((await seePlan(actor, given.b)).data).includes("zwager-in-bestuur");
  expect([await onB(member), await onB(given.other), await onB(given.manager)]).toEqual([false, true, true]);
});

test("who has not declared an interest yet sees which plan it is, and where to declare", async () => {
  const given = await aMeeting();
  const { seePlan } = readers(given.context, given);
  await write(given.db, (tx) => tx.interest.deleteMany({ where: { planId: given.b, userId: given.other.userId } }));
  const answer = await seePlan(given.other, given.b);
  expect((answer.data as { meeting: { why: string } }).meeting.why).toBe("undeclared");
  await expectNoSecrets(answer.data);
});

test("while members score nobody sees the ranking, the meeting or the decisions", async () => {
  const given = await aMeeting();
  const { see, seePlan } = readers(given.context, given);
  for (const closed of ["screening", "scoring"] as const) {
    await inPhase(given.db, given.round, closed);
    for (const actor of [...given.members, given.coordinator, given.manager]) {
      expect([
        (await see(ranking, actor)).status,
        (await see(decisions, actor)).status,
        (await seePlan(actor, given.a)).status,
      ]).toEqual([409, 409, 409]);
    }
  }
});

test("members see nothing of a decision before release; after it every outcome, but no motivation where they are recused", async () => {
  const given = await aMeeting();
  const { see, seePlan } = readers(given.context, given);
  await decideAll(given.db, given);
  for (const actor of [given.recused, given.other]) {
    const before = await see(decisions, actor);
    expect((before.data as { overview: unknown; released: unknown }).released).toBe(null);
    await expectNoSecrets([before.data, (await seePlan(actor, given.a)).data], ["motivering-van", "4111100"]);
  }
  const { toRelease } = { toRelease: (await given.db.decision.findMany({ select: { id: true } })).map(({ id }) => id) };
  const released = await post(decide, {
    context: given.context,
    as: given.manager,
    path: "/rounds/x/decisions",
    params: { round: given.round.slug },
    form: { intent: "release", seen: nameDecisions(toRelease) },
  });
  expect([released.status, released.location]).toEqual([302, `/rounds/${given.round.slug}/decisions`]);

  type Shown = { released: { id: string; outcome: string; details: { motivation: string } | null }[] };
  const mine = ((await see(decisions, given.recused)).data as Shown).released;
  expect(mine.map(({ id, outcome, details }) => [id, outcome, details?.motivation ?? null])).toEqual([
    [given.a, "award", "motivering-van-A"],
    [given.c, "reject", "motivering-van-C"],
    [given.b, "award", null],
  ]);
  await expectNoSecrets(mine, [...secretsOfB, "motivering-van-B", "4111100"]);
  expect(JSON.stringify((await see(decisions, given.other)).data)).toContain("motivering-van-B");
  const outcome = ((await seePlan(given.recused, given.b)).data as { meeting: unknown }).meeting;
  expect(outcome).toMatchObject({ kind: "closed", why: "recused", outcome: "award" });
});

async function decideAll(
  db: Database,
  { a, b, c, coordinator }: { a: string; b: string; c: string; coordinator: Actor },
) {
  const by = { recordedById: coordinator.userId, recordedAt: testNow };
  await write(db, (tx) =>
    tx.decision.createMany({
      data: [
        { planId: a, outcome: "award", amountCents: 5_000_000, motivation: "motivering-van-A", ...by },
        { planId: b, outcome: "award", amountCents: 4_111_100, motivation: "motivering-van-B", ...by },
        { planId: c, outcome: "reject", motivation: "motivering-van-C", ...by },
      ],
    }),
  );
}

test("the page of the phase is for staff, and only the coordinator moves", async () => {
  const given = await aMeeting();
  const { see } = readers(given.context, given);
  expect([(await see(phase, given.recused)).status, (await see(phase, given.manager)).status]).toEqual([403, 200]);
  const send = (as: Actor, reason: string) =>
    post(move, {
      context: given.context,
      as,
      path: "/rounds/x/phase",
      params: { round: given.round.slug },
      form: { from: "deliberation", to: "scoring", reason },
    });
  expect((await send(given.manager, "Toch.")).status).toBe(403);
  expect(await send(given.coordinator, "")).toMatchObject({
    status: 400,
    data: { problem: { reason: "reason-needed" } },
  });
  expect(await send(given.coordinator, "Er ontbraken cijfers.")).toMatchObject({
    status: 302,
    location: `/rounds/${given.round.slug}/phase`,
  });
});

test("the forms of the meeting say what is missing, keep what was typed, and refuse who may not send them", async () => {
  const given = await aMeeting();
  const send = (as: Actor, form: Record<string, string>, plan = given.c) =>
    post(meet, {
      context: given.context,
      as,
      path: "/rounds/x/meeting/y",
      params: { round: given.round.slug, plan },
      form,
    });
  const decision = { intent: "decide", outcome: "award", amount: "50.000", motivation: "Toch doen.", basedOn: "" };
  expect(await send(given.coordinator, { ...decision, amount: "veel" })).toMatchObject({
    status: 400,
    data: { form: { error: { amount: [expect.any(String)] } } },
  });
  expect(await send(given.coordinator, decision)).toMatchObject({
    status: 400,
    data: {
      problem: { reason: "deviation-unexplained" },
      form: { initialValue: { motivation: "Toch doen.", intent: "decide" } },
    },
  });
  expect((await send(given.coordinator, { ...decision, deviationReason: "Zeeland." })).status).toBe(302);
  const others: Record<string, string>[] = [
    decision,
    { intent: "note", text: "x" },
    { intent: "reopen", reason: "x" },
    { intent: "close" },
  ];
  for (const form of others) {
    expect((await send(given.other, form)).status).toBe(403);
    expect((await send(given.manager, form)).status).toBe(403);
  }
  expect((await send(given.coordinator, { intent: "note", text: " " })).status).toBe(400);
  expect((await send(given.coordinator, { intent: "iets anders" })).status).toBe(400);
  expect((await send(given.coordinator, { intent: "note", text: "Goed." }, "no-such-plan")).status).toBe(404);
});

test("the choice at the line is recorded by the coordinator only", async () => {
  const given = await aMeeting();
  const send = (as: Actor, form: Record<string, string>) =>
    post(choose, { context: given.context, as, path: "/rounds/x/ranking", params: { round: given.round.slug }, form });
  const form = { option: "leave", reason: "Genoeg.", revision: String(given.coordinator.round.revision) };
  expect((await send(given.other, form)).status).toBe(403);
  expect((await send(given.manager, form)).status).toBe(403);
  expect((await send(given.coordinator, { ...form, reason: "" })).status).toBe(400);
  expect(await send(given.coordinator, form)).toMatchObject({
    status: 302,
    location: `/rounds/${given.round.slug}/ranking`,
  });
});

test("a plan of another round, or of no round, is not there", async () => {
  const given = await aMeeting();
  const { seePlan } = readers(given.context, given);
  const elsewhere = await aScoredRound(given.db, [{ dossierNumber: "X", scores: [1, 1, 1] }], { slug: "andere-ronde" });
  expect((await seePlan(given.coordinator, elsewhere.planIds[0] ?? "")).status).toBe(404);
  expect((await seePlan(given.coordinator, "no-such-plan")).status).toBe(404);
});
