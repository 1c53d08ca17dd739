import pino from "pino";
import { expect, test } from "vitest";
import { write } from "~/platform/database.server";
import { ADVICE_VERSION, adviceFor, noAdvice } from "~/ranking/advice";
import { drawBudgetLine } from "~/ranking/budget-line";
import { hashRankingInput } from "~/ranking/input-hash";
import { rankOfficially } from "~/ranking/official";
import type { RankingInput } from "~/ranking/ranking-input";
import { readAdvice } from "~/ranking/read-advice.server";
import { testDatabase } from "../factories/database";
import { rightHere, testContext } from "../factories/services";
import { plan, round, sheet } from "./ranking-inputs";
import { vectorSet } from "./vector-sets";

/** The work as it is, and how often it was asked for. */
function counted(before: () => void = () => {}) {
  const asked: string[] = [];
  const background = rightHere(({ name }) => {
    asked.push(name);
    before();
  });
  return { asked, background };
}

/** A fresh object with the same content: what another request, or another process, reads from the database. */
const again = (input: RankingInput): RankingInput => structuredClone(input);

const oneRound = () => vectorSet("shared-04-missing-recused").input;
const keyOf = (input: RankingInput) => ({ inputHash: hashRankingInput(input), methodVersion: ADVICE_VERSION });

test("a small round has its advice at once, and every figure survives being kept as text", async () => {
  const db = await testDatabase();
  const input = oneRound();
  const ranking = rankOfficially(input);
  const places = drawBudgetLine(ranking, input.budgetCents).withinPlanIds.length;
  expect(await readAdvice(testContext(db).context, input)).toEqual({
    state: "ready",
    advice: adviceFor(input, ranking, { places, seed: hashRankingInput(input) }),
  });
});

test("what cannot be estimated is ready too, with its reasons", async () => {
  const db = await testDatabase();
  const input = round({ plans: [plan("a")], sheets: [sheet("a", "m1", 3)] });
  const state = await readAdvice(testContext(db).context, input);
  expect(state.state === "ready" && [state.advice.fit.status, state.advice.gate]).toEqual([
    "not_estimable_too_few",
    {
      open: false,
      reasons: [
        { code: "too-few-plans", rankedPlans: 1, needed: 10 },
        { code: "too-few-members", members: 1, needed: 3 },
      ],
    },
  ]);
});

test("advice is computed once for all processes, and again when a score changes", async () => {
  const db = await testDatabase();
  const { asked, background } = counted();
  const { context } = testContext(db, { background });
  const input = oneRound();
  const first = await readAdvice(context, input);
  expect(await readAdvice(context, again(input))).toEqual(first);
  expect(asked).toEqual(["advice"]);

  const [changed, ...others] = input.sheets;
  const higher = { planId: changed!.planId, memberId: changed!.memberId, scores: { ...changed!.scores } };
  const [criterion = ""] = Object.keys(higher.scores);
  higher.scores[criterion] = higher.scores[criterion] === 5 ? 4 : 5;
  await readAdvice(context, { ...input, sheets: [higher, ...others] });
  expect(asked).toEqual(["advice", "advice"]);
  expect(await db.computedAdvice.count()).toBe(2);
});

test("requests that come together share one computation", async () => {
  const db = await testDatabase();
  const { asked, background } = counted();
  const { context } = testContext(db, { background });
  const input = oneRound();
  await Promise.all([1, 2, 3].map(() => readAdvice(context, again(input))));
  expect(asked).toEqual(["advice"]);
});

test("while another process is at work on it nobody begins again, until its claim has run out", async () => {
  const db = await testDatabase();
  const { asked, background } = counted();
  const { context, clock } = testContext(db, { background });
  const input = oneRound();
  const claimedUntil = new Date(clock.at.getTime() + 1000);
  await write(db, (tx) => tx.computedAdvice.create({ data: { ...keyOf(input), claimedUntil } }));
  expect([await readAdvice(context, input), asked]).toEqual([{ state: "computing" }, []]);
  clock.at = claimedUntil;
  expect([(await readAdvice(context, input)).state, asked]).toEqual(["ready", ["advice"]]);
});

test("work that takes long is not waited for, and is there at a next look", async () => {
  const db = await testDatabase();
  let finish = (): void => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { context } = testContext(db, { background: rightHere(() => held) });
  const input = oneRound();
  expect(await readAdvice(context, input)).toEqual({ state: "computing" });
  finish();
  expect((await readAdvice(context, input)).state).toBe("ready");
});

test("work that fails is logged once, said to be unavailable, and not tried again", async () => {
  const db = await testDatabase();
  const lines: string[] = [];
  const log = pino({ level: "error" }, { write: (line) => lines.push(line) });
  const { asked, background } = counted(() => {
    throw new Error("out of memory");
  });
  const { context } = testContext(db, { background, log });
  const input = oneRound();
  expect(await readAdvice(context, input)).toEqual({ state: "ready", advice: noAdvice });
  expect(await readAdvice(context, again(input))).toEqual({ state: "ready", advice: noAdvice });
  expect(asked).toEqual(["advice"]);
  expect(lines.map((line) => JSON.parse(line)).map(({ msg, err }) => [msg, err.message])).toEqual([
    ["the advice could not be computed", "out of memory"],
  ]);
});

test("work over which three processes died is given up", async () => {
  const db = await testDatabase();
  const { asked, background } = counted();
  const { context, clock } = testContext(db, { background });
  const input = oneRound();
  await write(db, (tx) => tx.computedAdvice.create({ data: { ...keyOf(input), claimedUntil: clock.at, attempts: 3 } }));
  expect((await readAdvice(context, input)).state).toBe("computing");
  expect(await readAdvice(context, again(input))).toEqual({ state: "ready", advice: noAdvice });
  expect(asked).toEqual([]);
});

test("advice on scores of long ago is forgotten when new advice comes", async () => {
  const db = await testDatabase();
  const { context, clock } = testContext(db);
  await readAdvice(context, oneRound());
  clock.at = new Date(clock.at.getTime() + 100 * 24 * 3_600_000);
  await readAdvice(context, vectorSet("shared-01-tiny").input);
  expect(await db.computedAdvice.findMany({ select: { inputHash: true } })).toEqual([
    { inputHash: hashRankingInput(vectorSet("shared-01-tiny").input) },
  ]);
});
