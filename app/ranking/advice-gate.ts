import type { ModelFit } from "./mixed-model";

/** Fewer than this say too little about how plans, members and chance differ. */
export const NEEDED_PLANS = 10;
export const NEEDED_MEMBERS = 3;

/** Why there is no advice, as a code with the figures for the sentence. */
export type GateReason =
  | { code: "too-few-plans"; rankedPlans: number; needed: number }
  | { code: "too-few-members"; members: number; needed: number }
  /** Groups of plans and members that share nobody: strictness and quality cannot be told apart between them. */
  | { code: "not-connected"; parts: number }
  /** Every sheet has the same score. */
  | { code: "no-variance" }
  /** The differences between plans are no larger than chance would give. */
  | { code: "no-plan-variance" }
  /** Plan and member explain every sheet exactly: there is no chance to weigh. */
  | { code: "no-residual" }
  /** So few sheets that each is explained by its plan and member alone. */
  | { code: "too-few-sheets" }
  /** The computation failed. Nothing a person at the screen can mend: the log says what happened. */
  | { code: "not-computed" };

export type AdviceGate =
  | {
      open: true;
      /** Every member scored every plan: the corrected list is the official list. */
      correctionChangesNothing: boolean;
    }
  | { open: false; reasons: GateReason[] };

/** Decides whether the screens show the statistical advice (scoring method, section 2). All reasons that apply, most telling first. */
export function adviceGate(fit: ModelFit, rankedPlans: number): AdviceGate {
  const reasons: GateReason[] = [];
  if (rankedPlans < NEEDED_PLANS) reasons.push({ code: "too-few-plans", rankedPlans, needed: NEEDED_PLANS });
  if (fit.memberCount < NEEDED_MEMBERS) {
    reasons.push({ code: "too-few-members", members: fit.memberCount, needed: NEEDED_MEMBERS });
  }
  if (fit.components > 1) reasons.push({ code: "not-connected", parts: fit.components });
  if (fit.status === "no_variance") reasons.push({ code: "no-variance" });
  if (fit.status === "ok" && fit.boundary.includes("plan")) reasons.push({ code: "no-plan-variance" });
  if (fit.status === "zero_residual") reasons.push({ code: "no-residual" });
  if (fit.status === "not_estimable_no_residual_df") reasons.push({ code: "too-few-sheets" });
  return reasons.length > 0 ? { open: false, reasons } : { open: true, correctionChangesNothing: fit.complete };
}
