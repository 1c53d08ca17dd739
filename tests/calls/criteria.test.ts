import { expect, test } from "vitest";
import { action, loader } from "~/calls/criteria.page";
import type { readCriteria } from "~/calls/criteria.server";
import { testDatabase } from "../factories/database";
import { get, post } from "../factories/requests";
import { aPerson, aRound, inPhase } from "../factories/round";
import { testContext } from "../factories/services";

type Criteria = Awaited<ReturnType<typeof readCriteria>>;
type Scored = Criteria["scored"][number];

async function setUp(changes: Parameters<typeof aRound>[1] = {}) {
  const db = await testDatabase();
  const round = await aRound(db, changes);
  const coordinator = await aPerson(db, round, ["coordinator"], "Hanna");
  const { context } = testContext(db);
  const call = { context, as: coordinator, path: `/rounds/${round.slug}/criteria`, params: { round: round.slug } };
  const show = async () => ((await get(loader, call)).data as { criteria: Criteria }).criteria;
  return { db, round, call, show };
}

function scoredForm(stamp: string, criteria: readonly (Omit<Scored, "weight"> & { weight: number | string })[]) {
  const form: Record<string, string> = { intent: "scored", stamp };
  for (const [index, one] of criteria.entries()) {
    const at = `criteria[${index}]`;
    Object.assign(form, {
      [`${at}.key`]: one.key,
      [`${at}.label`]: one.label,
      [`${at}.explanation`]: one.explanation,
      [`${at}.weight`]: String(one.weight),
      ...Object.fromEntries(one.meanings.map((meaning, step) => [`${at}.meanings[${step}]`, meaning])),
    });
  }
  return form;
}

const added = { key: "", label: "De buurt", explanation: "", weight: 5, meanings: ["", "a", "", "", "b"] };

test("criteria are changed, moved, removed and added in one go, and recorded", async () => {
  const { db, round, call, show } = await setUp();
  const { scored, stamps } = await show();
  const [samenspel, lead, buurt] = scored as [Scored, Scored, Scored];
  const blank = { ...added, label: "Nog leeg", meanings: ["", "", "", "", ""] };
  const wanted = [lead, { ...samenspel, weight: 45, label: "Samen" }, buurt, added, blank];
  const answer = await post(action, { ...call, form: scoredForm(stamps.scored, wanted) });
  expect([answer.status, answer.location]).toEqual([302, call.path]);
  const after = await show();
  expect(after.scored).toEqual([...wanted.slice(0, 3), { ...added, key: "de_buurt_2" }, { ...blank, key: "nog_leeg" }]);
  const event = await db.auditEvent.findFirst({ where: { action: "round.criteria-changed" } });
  expect([event?.before, event?.after]).toEqual([scored, after.scored]);
  expect((await db.round.findUnique({ where: { id: round.id } }))?.revision).toBe(1);
});

test("a criterion that stays keeps its identity", async () => {
  const { db, call, show } = await setUp();
  const ids = () => db.scoredCriterion.findMany({ select: { id: true, key: true }, orderBy: { key: "asc" } });
  const before = await ids();
  const { scored, stamps } = await show();
  await post(action, { ...call, form: scoredForm(stamps.scored, scored.toReversed()) });
  expect(await ids()).toEqual(before);
});

test("sending the criteria back unchanged is no event", async () => {
  const { db, call, show } = await setUp();
  const { scored, stamps } = await show();
  expect((await post(action, { ...call, form: scoredForm(stamps.scored, scored) })).status).toBe(302);
  expect((await show()).stamps).toEqual(stamps);
  expect(await db.auditEvent.count({ where: { action: "round.criteria-changed" } })).toBe(0);
});

test("without JavaScript a row is added, moved or removed by the server, and nothing is saved yet", async () => {
  const { call, show } = await setUp();
  const { scored, stamps } = await show();
  const press = async (intent: object) => {
    const form = { ...scoredForm(stamps.scored, scored), __intent__: JSON.stringify(intent) };
    const answer = await post(action, { ...call, form });
    const { initialValue } = (
      answer.data as { form: { initialValue: { criteria: (Scored | undefined)[]; stamp: string } } }
    ).form;
    expect([answer.status, initialValue.stamp]).toEqual([200, stamps.scored]);
    return initialValue.criteria.map((one) => one?.key);
  };
  const keys = scored.map(({ key }) => key);
  expect(await press({ type: "remove", payload: { name: "criteria", index: 1 } })).toEqual(keys.toSpliced(1, 1));
  expect(await press({ type: "reorder", payload: { name: "criteria", from: 1, to: 0 } })).toEqual([
    keys[1],
    keys[0],
    ...keys.slice(2),
  ]);
  expect(await press({ type: "insert", payload: { name: "criteria", defaultValue: { label: "" } } })).toHaveLength(6);
  expect((await show()).scored).toEqual(scored);
});

test.each([
  ["0", "a weight of zero"],
  ["2.5", "half a weight"],
  ["", "no weight"],
  ["veel", "a word"],
])("%s (%s) is refused", async (weight) => {
  const { call, show } = await setUp();
  const { scored, stamps } = await show();
  const wanted = scored.map((one, index) => (index === 0 ? { ...one, weight } : one));
  const answer = await post(action, { ...call, form: scoredForm(stamps.scored, wanted) });
  expect(answer.status).toBe(400);
  expect(Object.keys((answer.data as { form: { error: object } }).form.error)).toEqual(["criteria[0].weight"]);
});

test("no criteria at all, a key from elsewhere and a key that comes twice are refused", async () => {
  const { call, show } = await setUp();
  const { scored, stamps } = await show();
  const [first] = scored as [Scored];
  const statusOf = async (criteria: Scored[]) =>
    (await post(action, { ...call, form: scoredForm(stamps.scored, criteria) })).status;
  expect([await statusOf([]), await statusOf([{ ...first, key: "elders" }]), await statusOf([first, first])]).toEqual([
    400, 409, 409,
  ]);
  expect((await show()).scored).toEqual(scored);
});

test("two coordinators do not overwrite each other: the second is told", async () => {
  const { call, show } = await setUp();
  const { scored, stamps } = await show();
  const withLabel = (label: string) => scored.map((one, index) => (index === 0 ? { ...one, label } : one));
  await post(action, { ...call, form: scoredForm(stamps.scored, withLabel("Eerste")) });
  const second = await post(action, { ...call, form: scoredForm(stamps.scored, withLabel("Tweede")) });
  expect([second.status, (await show()).scored[0]?.label]).toEqual([409, "Eerste"]);
});

test("the words of mandatory criteria can change, their keys and number cannot", async () => {
  const { db, call, show } = await setUp();
  const { mandatory, stamps } = await show();
  const form = {
    intent: "mandatory",
    stamp: stamps.mandatory,
    "criteria[0].key": "joint_plan",
    "criteria[0].label": "Samen gemaakt",
    "criteria[0].explanation": "Anders gezegd.",
    "criteria[1].key": "verzonnen",
    "criteria[1].label": "Nieuw",
  };
  expect((await post(action, { ...call, form })).status).toBe(302);
  const [first, ...rest] = (await show()).mandatory;
  expect(first).toEqual({ ...mandatory[0], label: "Samen gemaakt", explanation: "Anders gezegd." });
  expect(rest).toEqual(mandatory.slice(1));
  const event = await db.auditEvent.findFirst({ where: { action: "round.mandatory-criteria-changed" } });
  expect([event?.before, event?.after]).toEqual([[mandatory[0]], [first]]);
});

test("once scoring was opened nothing of the criteria changes, also after going back", async () => {
  const { db, round, call, show } = await setUp({ phase: "scoring" });
  await inPhase(db, round, "preparation");
  const { scored, mandatory, stamps } = await show();
  const wanted = scored.map((one) => ({ ...one, weight: 1 }));
  expect((await post(action, { ...call, form: scoredForm(stamps.scored, wanted) })).status).toBe(409);
  const form = {
    intent: "mandatory",
    stamp: stamps.mandatory,
    "criteria[0].key": "joint_plan",
    "criteria[0].label": "X",
  };
  expect((await post(action, { ...call, form })).status).toBe(409);
  const after = await show();
  expect([after.scored, after.mandatory]).toEqual([scored, mandatory]);
});

test("only the coordinator opens the criteria here", async () => {
  const { db, round, call } = await setUp();
  for (const roles of [["member"], ["member", "chair"], ["programme_manager"]] as const) {
    const as = await aPerson(db, round, roles, roles.join(" "));
    expect((await get(loader, { ...call, as })).status).toBe(403);
    expect((await post(action, { ...call, as, form: { intent: "scored" } })).status).toBe(403);
  }
});
