import type { InterestKind } from "~/people/access";
import type { Role } from "~/people/roles";

/** The plans of the round that is walked through; `failed` did not pass screening and `withdrawn` was withdrawn. */
export const planKeys = ["open", "shut", "fresh", "failed", "withdrawn"] as const;
export type PlanKey = (typeof planKeys)[number];

/** Somebody who asks for pages: what they are in the round, and what they declared. */
export type Visitor = {
  key: string;
  roles: readonly Role[];
  declared: Partial<Record<PlanKey, InterestKind>>;
  /** Not in the round (any more), or not signed in at all. */
  outside?: "removed" | "other-round" | "signed-out";
};

const everywhere = { open: "none", shut: "none", fresh: "none" } as const;
/** Does not take part in one plan, and said nothing about another. */
const recused = { open: "none", shut: "recused" } as const;

export const visitors: readonly Visitor[] = [
  { key: "writer", roles: ["member"], declared: everywhere },
  { key: "member", roles: ["member"], declared: { ...everywhere, open: "reported" } },
  { key: "recused", roles: ["member"], declared: recused },
  { key: "silent", roles: ["member"], declared: {} },
  { key: "chair", roles: ["member", "chair"], declared: everywhere },
  { key: "recused-chair", roles: ["member", "chair"], declared: recused },
  { key: "coordinator", roles: ["coordinator"], declared: {} },
  { key: "recused-coordinator", roles: ["coordinator", "member"], declared: recused },
  { key: "manager", roles: ["programme_manager"], declared: {} },
  { key: "removed", roles: ["member", "coordinator"], declared: everywhere, outside: "removed" },
  { key: "stranger", roles: ["coordinator"], declared: {}, outside: "other-round" },
  { key: "signed-out", roles: [], declared: {}, outside: "signed-out" },
];

export const visitorNamed = (key: string): Visitor => {
  const found = visitors.find((one) => one.key === key);
  if (!found) throw new Error(`there is no visitor ${key}`);
  return found;
};

/** Staff of the round that is walked through. */
export const isStaffHere = ({ roles, outside }: Visitor): boolean =>
  !outside && roles.some((role) => role === "coordinator" || role === "programme_manager");
