import type { Phase, RoundKind } from "~/calls/phases";
import type { Role } from "./roles";

/** A person in a round: who acts, and where. Everything done on behalf of a person starts with one. */
export type Actor = {
  userId: string;
  name: string;
  email: string;
  roles: readonly Role[];
  round: {
    id: string;
    slug: string;
    name: string;
    kind: RoundKind;
    phase: Phase;
    revision: number;
    plansRevision: number;
  };
};

type Rule = { who: readonly Role[]; phases: readonly Phase[] | "any" };

const staff = ["coordinator", "programme_manager"] as const;
const everyone = ["member", "chair", "coordinator", "programme_manager"] as const;
const open = ["preparation", "screening", "scoring", "deliberation"] as const;
/** While members score, nobody sees another person's scores, nor anything that gives them away. */
export const scoresAreOut = ["deliberation", "decided"] as const;

/** Who may do what, and in which phases of the round: the one table. What also depends on the plan is in `planSight`. */
export const accessTable = {
  "round.view": { who: everyone, phases: "any" },
  /** Dates, budget and texts. What the ranking rests on is frozen separately, when scoring is first opened. */
  "round.configure": { who: ["coordinator"], phases: open },
  /** Where the round is, and what is not ready. */
  "phase.view": { who: staff, phases: "any" },
  "round.move": { who: ["coordinator"], phases: open },
  "people.view": { who: staff, phases: "any" },
  "people.manage": { who: ["coordinator"], phases: open },
  "audit.view": { who: staff, phases: "any" },

  "plans.import": { who: ["coordinator"], phases: ["preparation", "screening"] },
  /** Which of two plans of one project stays, or that they are two. */
  "plans.settle": { who: ["coordinator"], phases: ["preparation", "screening", "scoring"] },
  /** Applicants withdraw whenever they like, until it is decided. */
  "plan.withdraw": { who: ["coordinator"], phases: open },
  /** Everything submitted, with contact details. */
  "plans.viewAll": { who: staff, phases: "any" },
  /** Titles and partners, to declare interests on and to find one's way. */
  "plans.list": { who: ["member"], phases: ["screening", "scoring", "deliberation", "decided"] },

  "screening.view": { who: staff, phases: "any" },
  "screening.judge": { who: ["coordinator"], phases: ["screening", "scoring"] },
  /** The one request per plan to complete what is missing; never for members, who judge the plan as it stands. */
  "repair.view": { who: staff, phases: "any" },
  "repair.manage": { who: ["coordinator"], phases: ["screening", "scoring"] },
  /** The fact of co-funding, on which the pré rests. */
  "coFunding.record": { who: ["coordinator"], phases: ["screening", "scoring"] },

  "interest.declare": { who: ["member"], phases: ["screening", "scoring", "deliberation"] },
  "interests.viewAll": { who: [...staff, "chair"], phases: "any" },
  /** Says of a declared tie that it is in order, or asks about it; and lets a member come back to a plan during the meeting. */
  "interest.confirm": { who: ["chair", "coordinator"], phases: ["screening", "scoring", "deliberation"] },
  "sheet.viewOwn": { who: ["member"], phases: ["scoring", "deliberation", "decided"] },
  "sheet.write": { who: ["member"], phases: ["scoring"] },
  /** Sheets of a plan that the coordinator reopened after scoring closed. */
  "sheet.revise": { who: ["member"], phases: ["deliberation"] },
  "plan.reopen": { who: ["coordinator"], phases: ["deliberation"] },
  /** Which sheets are complete; never what is in them. */
  "progress.view": { who: staff, phases: ["scoring", "deliberation", "decided"] },

  "ranking.view": { who: everyone, phases: scoresAreOut },
  "sheets.viewAll": { who: everyone, phases: scoresAreOut },
  /** Every sheet of every member beside each other: who is strict and who is mild can be read from it. */
  "ranking.viewByMember": { who: [...staff, "chair"], phases: scoresAreOut },
  "line.choose": { who: ["coordinator"], phases: ["deliberation"] },
  /** Order the equals at the line: announce and draw a lot, or record what the committee decides. */
  "tie.resolve": { who: ["coordinator"], phases: ["deliberation"] },

  "meeting.view": { who: everyone, phases: scoresAreOut },
  "meeting.note": { who: ["coordinator"], phases: ["deliberation"] },
  /** Decisions that are not released yet. */
  "decisions.viewDraft": { who: staff, phases: scoresAreOut },
  "decisions.view": { who: everyone, phases: ["decided"] },
  "decision.record": { who: ["coordinator"], phases: ["deliberation"] },
  "decision.correct": { who: ["coordinator"], phases: ["decided"] },
  "decision.release": { who: ["programme_manager"], phases: ["deliberation", "decided"] },

  /** Verdicts, reasons and quotes; nothing of scores. */
  "export.screeningRegister": { who: staff, phases: "any" },
  "export.rankedCsv": { who: staff, phases: scoresAreOut },
  /** Every score with the name of the member who gave it, and the formulas that make the ranking of them. */
  "export.rankingWorkbook": { who: staff, phases: scoresAreOut },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof accessTable;
export type Refusal = { ok: false; reason: "forbidden" | "wrong-phase" };

/** Whether this person may do this now; and if not, whether the role or the phase is in the way. */
export function checkAccess(actor: Actor, permission: Permission): { ok: true } | Refusal {
  const rule: Rule = accessTable[permission];
  if (!rule.who.some((role) => actor.roles.includes(role))) return { ok: false, reason: "forbidden" };
  const now = rule.phases === "any" || rule.phases.includes(actor.round.phase);
  return now ? { ok: true } : { ok: false, reason: "wrong-phase" };
}

export const may = (actor: Actor, permission: Permission): boolean => checkAccess(actor, permission).ok;

export const isStaff = (actor: Actor): boolean => staff.some((role) => actor.roles.includes(role));

/** What a member declared about a plan: no interest, a tie that does not exclude, or not taking part. */
export const interestKinds = ["none", "reported", "recused"] as const;
export type InterestKind = (typeof interestKinds)[number];

/**
 * How much of one plan a person sees:
 * - `all`: everything submitted, and everything staff keeps beside it;
 * - `text`: the plan without contact details, bank details and internal notes; scores when the phase allows;
 * - `recused`: title, partners and outcome, never scores, comments, place or total;
 * - `undeclared`: only what is needed to declare an interest.
 *
 * A person who is staff and a member too sees as staff, except that recusal always holds for scoring.
 */
export type PlanSight = "all" | "text" | "recused" | "undeclared";

export function planSight(actor: Actor, declared: InterestKind | null): PlanSight {
  if (isStaff(actor)) return "all";
  if (declared === null) return "undeclared";
  return declared === "recused" ? "recused" : "text";
}
