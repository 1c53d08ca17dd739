import { type InterestKind, interestKinds } from "~/people/access";
import { type TieKind, tieOf } from "./interest-ties";

/**
 * What happened about a declared interest: the chair confirmed it or asked something about it; a member wants to take part after all, or
 * the chair did not agree to that.
 */
export const stepKinds = ["confirmed", "asked", "requested", "refused"] as const;
export type StepKind = (typeof stepKinds)[number];

export type InterestStep = {
  id: string;
  step: StepKind;
  kind: InterestKind | null;
  tie: TieKind | null;
  text: string;
  takenAt: Date;
  takenById: string;
};

export const stepSelect = {
  id: true,
  step: true,
  kind: true,
  tie: true,
  text: true,
  takenAt: true,
  takenById: true,
} as const;
export const latestStepFirst = [{ takenAt: "desc" as const }, { id: "desc" as const }];

type Row = Record<"id" | "step" | "text" | "takenById", string> & {
  kind: string | null;
  tie: string | null;
  takenAt: Date;
};

/** The latest step, as long as nothing was declared after it: a new declaration has to be looked at anew. */
export function openStepOf(row: Row | undefined, declaredAt: Date | null): InterestStep | null {
  const step = stepKinds.find((one) => one === row?.step);
  if (!row || !step || (declaredAt !== null && row.takenAt < declaredAt)) return null;
  return { ...row, step, kind: interestKinds.find((kind) => kind === row.kind) ?? null, tie: tieOf(row.tie) };
}

/** Where a declaration stands for the chair. */
export type ReviewState = "to-confirm" | StepKind;
export const reviewStateOf = (open: InterestStep | null): ReviewState => open?.step ?? "to-confirm";

/** Members who may still score a plan, and whether those are enough for it to be ranked. */
export function membersLeft(members: number, recused: number, quorum: number): { left: number; tooFew: boolean } {
  const left = members - recused;
  return { left, tooFew: left < quorum };
}
