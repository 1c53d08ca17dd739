import { expect, test } from "vitest";
import { type Phase, phases } from "~/calls/phases";
import { type Actor, accessTable, checkAccess, isStaff, may, type Permission, planSight } from "~/people/access";
import { flagsOf, type Role, roles, rolesOf } from "~/people/roles";

const actor = (held: readonly Role[], phase: Phase): Actor => ({
  userId: "u",
  name: "Iemand",
  email: "iemand@example.org",
  roles: held,
  round: { id: "r", slug: "ronde", name: "Ronde", kind: "plans", phase, revision: 0, plansRevision: 0 },
});

const letters: Record<Role, string> = { member: "m", chair: "v", coordinator: "c", programme_manager: "p" };
/** The chair is a member too, always. */
const holding = (role: Role): Role[] => (role === "chair" ? ["member", "chair"] : [role]);

/** Who may, phase by phase: m member, v chair (voorzitter), c coordinator, p programme manager, - nobody. */
function rowOf(permission: Permission): string {
  const cells = phases.map((phase) => {
    const who = roles.filter((role) => may(actor(holding(role), phase), permission));
    return who.map((role) => letters[role]).join("") || "-";
  });
  return `${permission.padEnd(20)} ${cells.map((cell) => cell.padEnd(4)).join(" ")}`.trimEnd();
}

test("who may do what, in preparation, screening, scoring, deliberation and decided", () => {
  expect((Object.keys(accessTable) as Permission[]).map(rowOf)).toEqual([
    "round.view           mvcp mvcp mvcp mvcp mvcp",
    "round.configure      c    c    c    c    -",
    "phase.view           cp   cp   cp   cp   cp",
    "round.move           c    c    c    c    -",
    "people.view          cp   cp   cp   cp   cp",
    "people.manage        c    c    c    c    -",
    "audit.view           cp   cp   cp   cp   cp",
    "plans.import         c    c    -    -    -",
    "plans.settle         c    c    c    -    -",
    "plan.withdraw        c    c    c    c    -",
    "plans.viewAll        cp   cp   cp   cp   cp",
    "plans.list           -    mv   mv   mv   mv",
    "screening.view       cp   cp   cp   cp   cp",
    "screening.judge      -    c    c    -    -",
    "repair.view          cp   cp   cp   cp   cp",
    "repair.manage        -    c    c    -    -",
    "coFunding.record     -    c    c    -    -",
    "interest.declare     -    mv   mv   mv   -",
    "interests.viewAll    vcp  vcp  vcp  vcp  vcp",
    "interest.confirm     -    vc   vc   vc   -",
    "sheet.viewOwn        -    -    mv   mv   mv",
    "sheet.write          -    -    mv   -    -",
    "sheet.revise         -    -    -    mv   -",
    "plan.reopen          -    -    -    c    -",
    "progress.view        -    -    cp   cp   cp",
    "ranking.view         -    -    -    mvcp mvcp",
    "sheets.viewAll       -    -    -    mvcp mvcp",
    "ranking.viewByMember -    -    -    vcp  vcp",
    "line.choose          -    -    -    c    -",
    "tie.resolve          -    -    -    c    -",
    "meeting.view         -    -    -    mvcp mvcp",
    "meeting.note         -    -    -    c    -",
    "decisions.viewDraft  -    -    -    cp   cp",
    "decisions.view       -    -    -    -    mvcp",
    "decision.record      -    -    -    c    -",
    "decision.correct     -    -    -    -    c",
    "decision.release     -    -    -    p    p",
    "export.screeningRegister cp   cp   cp   cp   cp",
    "export.rankedCsv     -    -    -    cp   cp",
    "export.rankingWorkbook -    -    -    cp   cp",
  ]);
});

test("while members score, no role or set of roles sees another person's scores", () => {
  const scoreGivers: Permission[] = [
    "ranking.view",
    "ranking.viewByMember",
    "sheets.viewAll",
    "meeting.view",
    "decisions.viewDraft",
    "export.rankedCsv",
    "export.rankingWorkbook",
  ];
  for (const phase of ["preparation", "screening", "scoring"] as const) {
    for (const permission of scoreGivers) {
      expect(checkAccess(actor(roles, phase), permission)).toEqual({ ok: false, reason: "wrong-phase" });
    }
  }
});

test("a refusal says whether the role or the phase is in the way", () => {
  expect(checkAccess(actor(["member"], "scoring"), "round.configure")).toEqual({ ok: false, reason: "forbidden" });
  expect(checkAccess(actor(["member"], "screening"), "sheet.write")).toEqual({ ok: false, reason: "wrong-phase" });
  expect(checkAccess(actor([], "scoring"), "round.view")).toEqual({ ok: false, reason: "forbidden" });
});

test("how much of a plan someone sees depends on what they declared, and not for staff", () => {
  const member = actor(["member"], "scoring");
  expect((["none", "reported", "recused", null] as const).map((kind) => planSight(member, kind))).toEqual([
    "text",
    "text",
    "recused",
    "undeclared",
  ]);
  expect([planSight(actor(["coordinator", "member"], "scoring"), "recused"), isStaff(member)]).toEqual(["all", false]);
});

test("the chair is a member, whatever was ticked, and a chair without membership is nothing", () => {
  expect(rolesOf(flagsOf(["chair"]))).toEqual(["member", "chair"]);
  expect(rolesOf({ isMember: false, isChair: true, isCoordinator: false, isProgrammeManager: false })).toEqual([]);
  expect(rolesOf(flagsOf(["programme_manager", "coordinator"]))).toEqual(["coordinator", "programme_manager"]);
});
