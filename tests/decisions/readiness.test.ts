import { expect, test } from "vitest";
import { gapsOf, isBlocking, type RoundFacts } from "~/decisions/readiness";

const plan = (id: string, eligibility: "eligible" | "ineligible" | "open" = "eligible", decided = false) => ({
  id,
  dossierNumber: id,
  title: `Plan ${id}`,
  eligibility,
  decided,
});
const named = (id: string) => ({ id, dossierNumber: id, title: `Plan ${id}` });
const members = [
  { id: "m1", name: "Anna" },
  { id: "m2", name: "Bert" },
  { id: "m3", name: "Cora" },
];
const everyone = (planId: string) => members.map(({ id }) => ({ planId, memberId: id, recused: false }));
const ready: RoundFacts = {
  phase: "preparation",
  mandatoryCriteria: 8,
  weights: [30, 70],
  quorum: null,
  members,
  plans: [plan("a")],
  interests: everyone("a"),
  completeSheets: everyone("a"),
};

test("a round in which everything is there has no gaps, in any phase before the decisions", () => {
  for (const phase of ["preparation", "screening", "scoring"] as const) expect(gapsOf({ ...ready, phase })).toEqual([]);
  expect(gapsOf({ ...ready, phase: "decided", plans: [] })).toEqual([]);
});

test("an empty round says what is missing", () => {
  const empty = { ...ready, members: [], mandatoryCriteria: 0, weights: [], plans: [] };
  expect(gapsOf(empty).map(({ kind }) => kind)).toEqual([
    "no-members",
    "no-mandatory-criteria",
    "no-scored-criteria",
    "no-plans",
  ]);
  expect(gapsOf({ ...ready, weights: [0, 0] })).toEqual([{ kind: "no-weights" }]);
});

test("opening scoring needs every plan screened and every interest declared; failed plans need no declaration", () => {
  const facts: RoundFacts = {
    ...ready,
    phase: "screening",
    plans: [plan("a"), plan("b", "open"), plan("c", "ineligible")],
    interests: everyone("a").slice(0, 2),
  };
  expect(gapsOf(facts)).toEqual([
    { kind: "unscreened", plans: [named("b")] },
    {
      kind: "undeclared",
      members: [
        { name: "Anna", plans: 1 },
        { name: "Bert", plans: 1 },
        { name: "Cora", plans: 2 },
      ],
    },
  ]);
});

test("only missing criteria and weights keep scoring from opening, because they are fixed from then on", () => {
  expect(isBlocking("screening", { kind: "no-weights" })).toBe(true);
  expect(isBlocking("screening", { kind: "no-scored-criteria" })).toBe(true);
  expect(isBlocking("preparation", { kind: "no-weights" })).toBe(false);
  expect(isBlocking("screening", { kind: "no-members" })).toBe(false);
});

test("closing scoring names the missing sheets by member and the plans under quorum; who is recused owes none", () => {
  const facts: RoundFacts = {
    ...ready,
    phase: "scoring",
    plans: [plan("a"), plan("b")],
    interests: [
      ...everyone("a"),
      { planId: "b", memberId: "m1", recused: true },
      { planId: "b", memberId: "m2", recused: false },
    ],
    completeSheets: [...everyone("a"), { planId: "b", memberId: "m1" }],
  };
  expect(gapsOf(facts)).toEqual([
    { kind: "undeclared", members: [{ name: "Cora", plans: 1 }] },
    { kind: "missing-sheets", members: [{ name: "Bert", plans: [named("b")] }] },
    { kind: "under-quorum", plans: [{ ...named("b"), sheets: 0, quorum: 3 }] },
  ]);
});

test("releasing needs a decision on every plan, the ineligible ones too", () => {
  expect(
    gapsOf({ ...ready, phase: "deliberation", plans: [plan("a", "eligible", true), plan("b", "ineligible")] }),
  ).toEqual([{ kind: "undecided", plans: [named("b")] }]);
});
