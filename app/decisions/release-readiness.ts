/** The decisions of one active plan, latest first. */
export type PlanDecisions = {
  planId: string;
  reopened: boolean;
  decisions: readonly { id: string; recordedById: string; released: boolean }[];
};

export type ReleaseReadiness = {
  undecidedPlanIds: string[];
  reopenedPlanIds: string[];
  /** The latest decision of each plan that has not been released. */
  toRelease: string[];
  /** This person recorded one of the decisions that wait, also one that a later decision replaced. */
  recordedOneself: boolean;
  ready: boolean;
};

/** All decisions of a round are released at once, when every plan has one, by someone who recorded none of them. */
export function releaseReadiness(plans: readonly PlanDecisions[], userId: string): ReleaseReadiness {
  const undecidedPlanIds = plans.filter((plan) => plan.decisions.length === 0).map((plan) => plan.planId);
  const reopenedPlanIds = plans.filter((plan) => plan.reopened).map((plan) => plan.planId);
  const toRelease = plans.flatMap(({ decisions: [latest] }) => (latest && !latest.released ? [latest.id] : []));
  const waiting = plans.flatMap((plan) => plan.decisions.filter((decision) => !decision.released));
  const recordedOneself = waiting.some((decision) => decision.recordedById === userId);
  const complete = undecidedPlanIds.length === 0 && reopenedPlanIds.length === 0 && toRelease.length > 0;
  return { undecidedPlanIds, reopenedPlanIds, toRelease, recordedOneself, ready: complete && !recordedOneself };
}
