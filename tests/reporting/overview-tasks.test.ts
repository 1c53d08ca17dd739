import { expect, test } from "vitest";
import { type Phase, phases } from "~/calls/phases";
import type { Actor } from "~/people/access";
import type { Role } from "~/people/roles";
import { type OverviewFacts, type OwnWork, overviewTasks, type StaffFacts } from "~/reporting/overview-tasks";

const actorIn = (phase: Phase, ...roles: Role[]): Actor => ({
  userId: "u",
  name: "Iemand",
  email: "iemand@example.org",
  roles,
  round: { id: "r", slug: "plannen", name: "Plannen", kind: "plans", phase, revision: 0, plansRevision: 0 },
});

const own: OwnWork = { undeclared: 0, submitted: 0, total: 0, next: null, reopened: 0 };
const staff: StaffFacts = {
  members: 9,
  plans: 24,
  unscreened: 0,
  coFundingUnknown: 0,
  requestedCents: 100,
  budgetCents: 50,
  sheets: { complete: 1, expected: 2, undeclaredMembers: 0, underQuorum: 0 },
  decisions: {
    plans: 24,
    undecided: 2,
    supported: 0,
    sumCents: 0,
    remainingCents: 50,
    waiting: 22,
    ready: false,
    recordedOneself: false,
  },
};
const facts = (changes: Partial<OverviewFacts>): OverviewFacts => ({
  deadline: null,
  overdue: false,
  own: null,
  staff: null,
  ...changes,
});
const keys = (actor: Actor, changes: Partial<OverviewFacts>) =>
  overviewTasks(actor, facts(changes)).map(({ key }) => key);
const inEveryPhase = (roles: Role[], changesIn: (phase: Phase) => Partial<OverviewFacts>) =>
  Object.fromEntries(phases.map((phase) => [phase, keys(actorIn(phase, ...roles), changesIn(phase))]));

/** What the reader fills in per phase. */
const staffIn = (phase: Phase): StaffFacts => ({
  ...staff,
  sheets: phase === "scoring" ? staff.sheets : null,
  decisions: phase === "deliberation" || phase === "decided" ? staff.decisions : null,
});

test("a member who is done waits, and is told what there is to read once scores are out", () => {
  const done = { ...own, submitted: 3, total: 3 };
  expect(inEveryPhase(["member"], (phase) => ({ own: phase === "preparation" ? null : done }))).toEqual({
    preparation: ["wait"],
    screening: ["wait"],
    scoring: ["scored"],
    deliberation: ["read-ranking"],
    decided: ["read-decisions"],
  });
});

test("a member who has not declared does that first, and then goes on scoring", () => {
  const next = { id: "p", title: "Het bankje", begun: false };
  const busy = { ...own, undeclared: 2, submitted: 1, total: 5, next };
  expect(keys(actorIn("screening", "member"), { own: { ...own, undeclared: 2 } })).toEqual(["declare"]);
  expect(keys(actorIn("scoring", "member"), { own: busy })).toEqual(["declare", "score"]);
  expect(keys(actorIn("scoring", "member"), { own: { ...busy, next: null } })).toEqual(["declare"]);
});

test("a reopened plan comes before reading, and the chair leads the deliberation", () => {
  expect(keys(actorIn("deliberation", "member"), { own: { ...own, reopened: 1 } })).toEqual(["revise", "read-ranking"]);
  expect(keys(actorIn("deliberation", "member", "chair"), { own })).toEqual(["lead-meeting", "read-ranking"]);
});

test("the coordinator is led from setting up to recording decisions", () => {
  expect(inEveryPhase(["coordinator"], (phase) => ({ staff: staffIn(phase) }))).toEqual({
    preparation: ["set-up", "invite", "import", "move-on"],
    screening: ["move-on"],
    scoring: ["progress", "move-on"],
    deliberation: ["decide", "download"],
    decided: ["download"],
  });
  const behind = { ...staffIn("screening"), unscreened: 3, coFundingUnknown: 2 };
  expect(keys(actorIn("screening", "coordinator"), { staff: behind })).toEqual(["screen", "co-funding", "move-on"]);
});

test("the programme manager watches progress and money, and releases when every plan has a decision", () => {
  expect(inEveryPhase(["programme_manager"], (phase) => ({ staff: staffIn(phase) }))).toEqual({
    preparation: ["money-asked"],
    screening: ["money-asked"],
    scoring: ["progress", "money-asked"],
    deliberation: ["money-given", "release-later", "download"],
    decided: ["money-given", "release-later", "download"],
  });
  const ready = { ...staff.decisions, undecided: 0, ready: true } as NonNullable<StaffFacts["decisions"]>;
  expect(keys(actorIn("deliberation", "programme_manager"), { staff: { ...staff, decisions: ready } })).toEqual([
    "release",
    "money-given",
    "download",
  ]);
});

test("a coordinator who is a member too gets both, own work first", () => {
  const next = { id: "p", title: "Het bankje", begun: true };
  expect(
    keys(actorIn("scoring", "member", "coordinator"), {
      own: { ...own, total: 2, next },
      staff: staffIn("scoring"),
    }),
  ).toEqual(["score", "progress", "move-on"]);
});
