import { recordEvent } from "~/audit/audit.server";
import { bumpScoring } from "~/calls/revision.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { InterestReviewInput } from "./interest-review-input";
import { type InterestStep, latestStepFirst, openStepOf, type StepKind, stepSelect } from "./interest-steps";
import { declaredOf, declaredSelect, storeDeclaration } from "./interests.server";

type Refused = Failure<"forbidden" | "wrong-phase" | "not-found" | "stale">;

const stepOf: Record<InterestReviewInput["intent"], StepKind> = {
  confirm: "confirmed",
  ask: "asked",
  accept: "confirmed",
  refuse: "refused",
};

/**
 * Confirms a declared interest, asks the member about it, or answers a member who wants to take part in a plan again. Only what was on the
 * page is confirmed: a declaration or step that came later makes it `stale`. Nobody does this for oneself.
 */
export function reviewInterest(
  db: Database,
  actor: Actor,
  input: InterestReviewInput,
  now: Date,
): Promise<{ ok: true; name: string } | Refused> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "interest.confirm");
    if (!access.ok) return access;
    if (input.member === actor.userId) return failure("forbidden");
    const found = await findDeclaration(tx, actor, input);
    if (!found) return failure("not-found");
    const { declared, open, name } = found;
    if (declared.at.toISOString() !== input.declaredAt || (open?.id ?? "") !== input.step) return failure("stale");
    const answers = input.intent === "accept" || input.intent === "refuse";
    if (answers !== (open?.step === "requested")) return failure("stale");
    if (input.intent === "accept" && open?.kind) {
      const after = { kind: open.kind, tie: open.tie, note: open.text, at: now };
      await storeDeclaration(tx, actor, input.plan, { before: declared, after, userId: input.member });
      await bumpScoring(tx, actor.round.id);
    }
    await takeStep(tx, actor, input, now);
    return { ok: true, name };
  });
}

async function findDeclaration(tx: Transaction, actor: Actor, { plan: planId, member: userId }: InterestReviewInput) {
  const round = { roundId: actor.round.id };
  const person = await tx.participation.findFirst({
    where: { ...round, userId, isMember: true, removedAt: null },
    select: { user: { select: { name: true } } },
  });
  const plan = await tx.plan.findFirst({
    where: { ...round, id: planId, state: "active" },
    select: {
      interests: { where: { userId }, select: declaredSelect },
      interestSteps: { where: { userId }, orderBy: latestStepFirst, take: 1, select: stepSelect },
    },
  });
  const declared = declaredOf(plan?.interests[0]);
  if (!person || !declared) return null;
  const open: InterestStep | null = openStepOf(plan?.interestSteps[0], declared.at);
  return { declared, open, name: person.user.name };
}

async function takeStep(tx: Transaction, actor: Actor, input: InterestReviewInput, now: Date): Promise<void> {
  const { plan: planId, member: userId, intent } = input;
  const step = stepOf[intent];
  const text = "text" in input ? input.text : "";
  await tx.interestStep.create({
    data: { planId, userId, step, text, takenById: actor.userId, takenAt: now },
    select: { id: true },
  });
  await recordEvent(tx, {
    at: now,
    actorId: actor.userId,
    roundId: actor.round.id,
    planId,
    action: `interest.${step}`,
    after: { userId },
    reason: text,
  });
}
