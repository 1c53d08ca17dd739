import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lineOfPath } from "../../scripts/json-line";
import { type RankConfig, readConfig } from "../../scripts/rank-config";
import { readScores } from "../../scripts/rank-scores";
import { vectorPaths, vectorSet, vectorSets } from "../ranking/vector-sets";

const text = {
  scale: { min: 1, max: 5 },
  criteria: [{ id: "a", weight: 1 }],
  quorum: null,
  k: 2,
  budget: 1000.5,
  cofunding_bonus: "0.20",
  plans: [
    { id: "p", requested: 500.25, cofunded: true },
    { id: "q", requested: null, cofunded: false },
  ],
  recusals: [{ plan: "q", member: "m1" }],
};

function configOf(change: object = {}): RankConfig {
  const read = readConfig(JSON.stringify({ ...text, ...change }));
  if (!read.ok) throw new Error(read.problem);
  return read.config;
}

const problemOf = (change: object) => {
  const read = readConfig(JSON.stringify({ ...text, ...change }, null, 1));
  return read.ok ? null : [read.line, read.problem];
};

const scoresProblem = (...lines: string[]) => {
  const read = readScores(["plan,member,criterion,score", ...lines].join("\n"), configOf());
  return read.ok ? null : [read.line, read.problem];
};

test("every reference set is read as the ranking takes it", () => {
  for (const { name } of vectorSets.filter((set) => !set.shared)) {
    const paths = vectorPaths(name);
    const read = readConfig(readFileSync(paths.config, "utf8"));
    if (!read.ok) throw new Error(read.problem);
    expect(readScores(readFileSync(paths.scores, "utf8"), read.config)).toEqual({
      ok: true,
      input: vectorSet(name).input,
    });
  }
});

test("amounts become cents and the pré hundredths, and what is not known stays unknown", () => {
  expect(configOf()).toEqual({
    scale: { min: 1, max: 5 },
    places: 2,
    input: {
      criteria: [{ id: "a", weight: 1 }],
      quorum: null,
      bonus: { hundredths: 20, mode: "points" },
      budgetCents: 100_050,
      memberIds: [],
      plans: [
        { id: "p", dossierNumber: "p", requestedCents: 50_025, coFunded: true },
        { id: "q", dossierNumber: "q", requestedCents: null, coFunded: false },
      ],
      recusals: [{ planId: "q", memberId: "m1" }],
    },
  });
  expect(configOf({ cofunding_bonus: 0.1 }).input.bonus.hundredths).toBe(10);
});

test("a byte order mark, Windows line ends, quotes and a member without scores are fine", () => {
  const csv = '\ufeffplan,member,criterion,score\r\n"p",m1,a,4\r\n\r\np,m2,a,5\r\n';
  const read = readScores(csv, configOf({ members: ["m3"] }));
  expect(read.ok && [read.input.memberIds, read.input.sheets]).toEqual([
    ["m3", "m1", "m2"],
    [
      { planId: "p", memberId: "m1", scores: { a: 4 } },
      { planId: "p", memberId: "m2", scores: { a: 5 } },
    ],
  ]);
});

test("every kind of malformed score has its own sentence", () => {
  const problems = [
    ["p,m1,a"],
    ["p,m1,a,4", "x,m1,a,4"],
    ["p,,a,4"],
    ["p,m1,b,4"],
    ["p,m1,a,"],
    ["p,m1,a,vier"],
    ["p,m1,a,0"],
    ["p,m1,a,4", "p,m1,a,4"],
    ['p,m1,"a,4'],
  ].map((lines) => scoresProblem(...lines));
  expect(problems).toEqual([
    [2, "this line has 3 columns and must have 4 (plan,member,criterion,score)."],
    [3, 'plan "x" is not in the configuration.'],
    [2, "the member is empty."],
    [2, 'criterion "b" is not in the configuration.'],
    [2, "the score is empty; leave the line out when there is no score."],
    [2, 'score "vier" is not a whole number.'],
    [2, "score 0 is not on the scale of 1 to 5."],
    [3, 'member m1 scored "a" of plan p on line 2 already.'],
    [2, "this is not a valid CSV line (look at the quotes)."],
  ]);
  const header = { ok: false, line: 1, problem: 'the first line must be "plan,member,criterion,score".' };
  expect([readScores("", configOf()), readScores("a;b\n", configOf())]).toEqual([header, header]);
});

test("every kind of malformed configuration has its line", () => {
  expect(problemOf({ scale: { min: 5, max: 5 } })).toEqual([2, '"scale" is not right: min must be below max.']);
  expect(problemOf({ criteria: [{ id: "a", weight: 0.5 }] })?.[0]).toBe(9);
  expect(problemOf({ criteria: [{ id: "a", weight: 0 }] })).toEqual([
    6,
    '"criteria" is not right: at least one weight above 0.',
  ]);
  expect(problemOf({ cofunding_bonus: "0,20" })?.[0]).toBe(15);
  expect(problemOf({ recusals: [{ plan: "z", member: "m1" }] })).toEqual([
    30,
    '"recusals.0.plan" is not right: there is no plan z.',
  ]);
  expect(problemOf({ k: undefined })?.[0]).toBe(1);
  expect(readConfig('{\n "k": 1,\n}')).toEqual({ ok: false, line: 3, problem: "this is not valid JSON." });
  expect(readConfig('{\n "k": 1')).toEqual({ ok: false, line: 2, problem: "this is not valid JSON." });
});

test("the line of a path is found among look-alikes, and a missing part falls back on what holds it", () => {
  const json = '{\n"b": {"a": [1,\n{"a": "}"}]},\n"a": [\n{"b": 1},\n{"b":\n2}\n]\n}';
  expect([["a", 1, "b"], ["a", 1, "c"], ["b", "a", 1, "a"], ["z"], []].map((path) => lineOfPath(json, path))).toEqual([
    7, 6, 3, 1, 1,
  ]);
});
