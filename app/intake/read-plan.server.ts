import { type Actor, type InterestKind, interestKinds, planSight } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import { type Failure, failure } from "~/platform/problem";

/** Enough to know which plan it is and to judge whether one has an interest in it. */
export const planHead = {
  id: true,
  dossierNumber: true,
  state: true,
  title: true,
  leadApplicant: true,
  residentsInitiative: true,
  welfareOrganisation: true,
  neighbourhood: true,
  municipality: true,
} as const satisfies Prisma.PlanSelect;

/** What a committee member reads: no contact person, no addresses, no numbers of the applicant, no internal notes. */
export const planText = {
  ...planHead,
  version: true,
  submittedAt: true,
  legalForm: true,
  summary: true,
  learningGoal: true,
  residentsRole: true,
  activities: true,
  startDate: true,
  endDate: true,
  totalBudgetCents: true,
  requestedCents: true,
  ownContributionCents: true,
  otherFundingCents: true,
  funders: true,
  evaluationConsent: true,
  shareLessons: true,
  committeeConsent: true,
  conditionsAccepted: true,
  cofundingText: true,
} as const satisfies Prisma.PlanSelect;

export type PlanHead = Prisma.PlanGetPayload<{ select: typeof planHead }>;
export type PlanText = Prisma.PlanGetPayload<{ select: typeof planText }>;

/**
 * The text of one plan, for someone who may read it. A plan of another round is not there; a member who has not declared an
 * interest, or is recused, is told so.
 */
export async function readPlanText(
  db: Reader,
  actor: Actor,
  planId: string,
): Promise<{ ok: true; plan: PlanText } | Failure<"not-found" | "not-declared" | "recused">> {
  const declared = await declaredInterest(db, actor, planId);
  const sight = planSight(actor, declared);
  if (sight === "recused") return failure("recused");
  if (sight === "undeclared") return failure("not-declared");
  const plan = await db.plan.findFirst({ where: { id: planId, roundId: actor.round.id }, select: planText });
  return plan ? { ok: true, plan } : failure("not-found");
}

/** What this person declared about a plan of the round; `null` is nothing yet. */
export async function declaredInterest(db: Reader, actor: Actor, planId: string): Promise<InterestKind | null> {
  const found = await db.interest.findFirst({
    where: { planId, userId: actor.userId, plan: { roundId: actor.round.id } },
    select: { kind: true },
  });
  return interestKinds.find((kind) => kind === found?.kind) ?? null;
}
