import { nextPhase, type Phase } from "~/calls/phases";
import { type Actor, may } from "~/people/access";

/** How far this person is as a member: nothing in it is anyone else's. */
export type OwnWork = {
  undeclared: number;
  /** Sheets handed in, of all that this person hands in. */
  submitted: number;
  total: number;
  /** The plan to go on with. */
  next: { id: string; title: string; begun: boolean } | null;
  /** Plans that were reopened after scoring closed and that this person may still revise. */
  reopened: number;
};

/** What staff keeps an eye on. Sheets are counted; what is in them is not read. */
export type StaffFacts = {
  members: number;
  plans: number;
  unscreened: number;
  coFundingUnknown: number;
  requestedCents: number;
  budgetCents: number;
  sheets: { complete: number; expected: number; undeclaredMembers: number; underQuorum: number } | null;
  decisions: {
    plans: number;
    undecided: number;
    supported: number;
    sumCents: number;
    remainingCents: number;
    waiting: number;
    ready: boolean;
    recordedOneself: boolean;
  } | null;
};

export type OverviewFacts = { deadline: Date | null; overdue: boolean; own: OwnWork | null; staff: StaffFacts | null };

/** Something this person can do or should know now, with what is needed to say it. */
export type Task =
  | { key: "wait"; phase: Phase }
  | { key: "declare"; plans: number }
  | { key: "score"; own: OwnWork; next: NonNullable<OwnWork["next"]>; deadline: Date | null; overdue: boolean }
  | { key: "scored"; total: number; deadline: Date | null; overdue: boolean }
  | { key: "revise"; plans: number }
  | { key: "read-ranking" }
  | { key: "lead-meeting" }
  | { key: "read-decisions" }
  | { key: "set-up" }
  | { key: "invite"; members: number }
  | { key: "import"; plans: number }
  | { key: "screen"; plans: number }
  | { key: "co-funding"; plans: number }
  | { key: "progress"; sheets: NonNullable<StaffFacts["sheets"]>; deadline: Date | null }
  | { key: "move-on"; to: Phase }
  | { key: "decide"; decisions: NonNullable<StaffFacts["decisions"]> }
  | { key: "release"; decisions: NonNullable<StaffFacts["decisions"]> }
  | { key: "release-later"; decisions: NonNullable<StaffFacts["decisions"]> }
  | { key: "money-asked"; staff: StaffFacts }
  | { key: "money-given"; decisions: NonNullable<StaffFacts["decisions"]> }
  | { key: "download" };

/** What this person can do now, most pressing first: own work as a member, then what staff keeps going. Never empty. */
export function overviewTasks(actor: Actor, facts: OverviewFacts): Task[] {
  const staff = facts.staff ? [...keepGoing(actor, facts, facts.staff), ...watch(actor, facts, facts.staff)] : [];
  const tasks = [...(facts.own ? ownTasks(actor, facts, facts.own) : []), ...staff];
  return tasks.length > 0 ? tasks : [{ key: "wait", phase: actor.round.phase }];
}

function ownTasks(actor: Actor, { deadline, overdue }: OverviewFacts, own: OwnWork): Task[] {
  const { undeclared, submitted, total, next } = own;
  const tasks: Task[] = [];
  if (may(actor, "interest.declare") && undeclared > 0) tasks.push({ key: "declare", plans: undeclared });
  if (may(actor, "sheet.write")) {
    if (next) tasks.push({ key: "score", own, next, deadline, overdue });
    else if (total > 0 && submitted === total) tasks.push({ key: "scored", total, deadline, overdue });
  }
  if (may(actor, "sheet.revise") && own.reopened > 0) tasks.push({ key: "revise", plans: own.reopened });
  const deliberating = actor.round.phase === "deliberation";
  if (deliberating && actor.roles.includes("chair")) tasks.push({ key: "lead-meeting" });
  if (deliberating && may(actor, "ranking.view")) tasks.push({ key: "read-ranking" });
  if (may(actor, "decisions.view")) tasks.push({ key: "read-decisions" });
  return tasks;
}

/** What the coordinator does to bring the round further. */
function keepGoing(actor: Actor, { deadline }: OverviewFacts, facts: StaffFacts): Task[] {
  const { phase } = actor.round;
  const tasks: Task[] = [];
  if (phase === "preparation") {
    if (may(actor, "round.configure")) tasks.push({ key: "set-up" });
    if (may(actor, "people.manage")) tasks.push({ key: "invite", members: facts.members });
  }
  if (may(actor, "plans.import") && (phase === "preparation" || facts.plans === 0))
    tasks.push({ key: "import", plans: facts.plans });
  if (may(actor, "screening.judge") && facts.unscreened > 0) tasks.push({ key: "screen", plans: facts.unscreened });
  if (may(actor, "decision.record") && facts.decisions) tasks.push({ key: "decide", decisions: facts.decisions });
  if (phase === "scoring" && may(actor, "progress.view") && facts.sheets)
    tasks.push({ key: "progress", sheets: facts.sheets, deadline });
  if (may(actor, "coFunding.record") && facts.coFundingUnknown > 0)
    tasks.push({ key: "co-funding", plans: facts.coFundingUnknown });
  const to = nextPhase(phase);
  if (may(actor, "round.move") && to && to !== "decided") tasks.push({ key: "move-on", to });
  return tasks;
}

/** The money, the release and the file. */
function watch(actor: Actor, _facts: OverviewFacts, facts: StaffFacts): Task[] {
  const { decisions } = facts;
  const tasks: Task[] = [];
  if (may(actor, "decision.release") && decisions) {
    if (decisions.ready || decisions.recordedOneself) tasks.push({ key: "release", decisions });
    else if (decisions.undecided > 0) tasks.push({ key: "release-later", decisions });
  }
  if (actor.roles.includes("programme_manager")) {
    if (decisions) tasks.push({ key: "money-given", decisions });
    else if (facts.plans > 0) tasks.push({ key: "money-asked", staff: facts });
  }
  if (may(actor, "export.rankedCsv")) tasks.push({ key: "download" });
  return tasks;
}
