import { m } from "~/paraglide/messages";
import type { GateReason } from "./advice-gate";

/** Why there is no statistical advice, in a sentence. */
export function describeGate(reason: GateReason): string {
  switch (reason.code) {
    case "too-few-plans":
      return m.ranking_gate_few_plans({ plans: reason.rankedPlans, needed: reason.needed });
    case "too-few-members":
      return m.ranking_gate_few_members({ members: reason.members, needed: reason.needed });
    case "not-connected":
      return m.ranking_gate_not_connected({ parts: reason.parts });
    case "no-variance":
      return m.ranking_gate_no_variance();
    case "no-plan-variance":
      return m.ranking_gate_no_plan_variance();
    case "no-residual":
      return m.ranking_gate_no_residual();
    case "not-computed":
      return m.ranking_gate_not_computed();
    case "too-few-sheets":
      return m.ranking_gate_few_sheets();
  }
}
