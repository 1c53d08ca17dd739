import type { Phase } from "~/calls/phases";
import { isStaffHere, type PlanKey, planKeys, type Visitor, visitors } from "./visitors";

/**
 * A text that was planted, and whom it may reach. These sentences come from the description of the product, not from the program's own
 * table of who may do what: that one is what is being tested.
 */
export type Secret = { text: string; mayReach: (visitor: Visitor, phase: Phase) => boolean };

const areOut = (phase: Phase): boolean => phase === "deliberation" || phase === "decided";
const isMemberHere = ({ roles, outside }: Visitor): boolean => !outside && roles.includes("member");

/** "A member opens the full text of a plan only after declaring": no interest, or a tie that does not exclude. */
const reads = (visitor: Visitor, plan: PlanKey): boolean =>
  isMemberHere(visitor) && ["none", "reported"].includes(visitor.declared[plan] ?? "");

const takesPartInAll = (visitor: Visitor): boolean =>
  isMemberHere(visitor) && !Object.values(visitor.declared).includes("recused");

/** "Members never see bank details, private contact details, or internal screening notes." */
const onlyStaff = (visitor: Visitor): boolean => isStaffHere(visitor);

type Rule = Secret["mayReach"];
const rulesOfPlan: Record<string, (plan: PlanKey) => Rule> = {
  summary: (plan) => (visitor, phase) => isStaffHere(visitor) || (phase !== "preparation" && reads(visitor, plan)),
  "learning-goal": (plan) => (visitor, phase) =>
    isStaffHere(visitor) || (phase !== "preparation" && reads(visitor, plan)),
  "contact-name": () => onlyStaff,
  "contact-email": () => onlyStaff,
  "contact-phone": () => onlyStaff,
  bank: () => onlyStaff,
  attachment: () => onlyStaff,
  "earlier-version": () => onlyStaff,
  "verdict-reason": () => onlyStaff,
  "co-funding-note": () => onlyStaff,
  "withdrawn-reason": () => onlyStaff,
  "verdict-quote": (plan) => (visitor, phase) => isStaffHere(visitor) || (areOut(phase) && reads(visitor, plan)),
  "meeting-note": (plan) => (visitor, phase) => areOut(phase) && (isStaffHere(visitor) || reads(visitor, plan)),
  "reopened-reason": (plan) => (visitor, phase) => areOut(phase) && (isStaffHere(visitor) || reads(visitor, plan)),
  /** Of a plan that a member takes no part in: title, partners and outcome. */
  motivation: (plan) => (visitor, phase) =>
    (areOut(phase) && isStaffHere(visitor)) ||
    (phase === "decided" && isMemberHere(visitor) && visitor.declared[plan] !== "recused"),
  "draft-motivation": () => (visitor, phase) => areOut(phase) && isStaffHere(visitor),
  "deviation-reason": () => (visitor, phase) => areOut(phase) && isStaffHere(visitor),
};

/** Until scoring has closed nobody sees another person's scores or comments; after that who may see the plan, but for who left the room. */
const commentRule =
  (plan: PlanKey, writer: Visitor): Rule =>
  (visitor, phase) =>
    visitor.key === writer.key || (areOut(phase) && (isStaffHere(visitor) || reads(visitor, plan)));

/** The note says what the tie is: for staff, the chair and oneself. */
const noteRule =
  (writer: Visitor): Rule =>
  (visitor) =>
    visitor.key === writer.key || isStaffHere(visitor) || (!visitor.outside && visitor.roles.includes("chair"));

export const textOf = (...parts: string[]): string => `GEHEIM-${parts.join("-")}.`;

/** Those whose sheets and interests are in the database. */
export const scorers = visitors.filter(({ roles }) => roles.includes("member"));

export const secrets: readonly Secret[] = [
  ...planKeys.flatMap((plan) =>
    Object.entries(rulesOfPlan).map(([kind, rule]) => ({ text: textOf(kind, plan), mayReach: rule(plan) })),
  ),
  ...scorers.flatMap((writer) =>
    (["open", "shut", "fresh"] as const).flatMap((plan) => [
      { text: textOf("comment", plan, writer.key), mayReach: commentRule(plan, writer) },
      { text: textOf("criterion-comment", plan, writer.key), mayReach: commentRule(plan, writer) },
      { text: textOf("interest", plan, writer.key), mayReach: noteRule(writer) },
      { text: textOf("question", plan, writer.key), mayReach: noteRule(writer) },
    ]),
  ),
  ...visitors.map((whose) => ({
    text: addressOf(whose.key),
    mayReach: (visitor: Visitor) =>
      visitor.key === whose.key || (isStaffHere(visitor) && whose.outside !== "other-round"),
  })),
  /** Edited by the member or the coordinator, and used for nothing but pointing the member at plans. */
  ...visitors.map((whose) => ({
    text: textOf("profile", whose.key),
    mayReach: (visitor: Visitor) =>
      visitor.key === whose.key || (isStaffHere(visitor) && whose.outside !== "other-round"),
  })),
  { text: textOf("import-name"), mayReach: onlyStaff },
  { text: textOf("import-content"), mayReach: onlyStaff },
  { text: textOf("source-name"), mayReach: onlyStaff },
  { text: textOf("source-secret"), mayReach: () => false },
  { text: textOf("reading-name"), mayReach: onlyStaff },
  { text: textOf("mail"), mayReach: () => false },
  /** What was chosen at the line may speak of any plan. */
  {
    text: textOf("line-reason"),
    mayReach: (visitor, phase) => areOut(phase) && (isStaffHere(visitor) || takesPartInAll(visitor)),
  },
  { text: textOf("sheet-event"), mayReach: (visitor, phase) => areOut(phase) && isStaffHere(visitor) },
  { text: textOf("other-round"), mayReach: ({ outside }) => outside === "other-round" },
];

export function addressOf(key: string): string {
  return `geheim-${key}@example.org`;
}
