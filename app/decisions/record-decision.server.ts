import { recordEvent } from "~/audit/audit.server";
import type { RoundKind } from "~/calls/phases";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Reader, type Transaction, write } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { choiceInForce } from "~/ranking/choose-line.server";
import { roundRanking } from "~/ranking/round-ranking.server";
import type { RecordDecisionInput } from "./decision-input";
import { deviationOf, type Expectation, expectationFor } from "./deviation";
import { outcomesOf } from "./outcomes";

/** The latest row of a plan holds. */
export const latestDecisionFirst = [
  { recordedAt: "desc" },
  { id: "desc" },
] as const satisfies Prisma.DecisionOrderByWithRelationInput[];

/**
 * Records a decision as a new row; earlier ones stay. After release it is a correction: it needs a reason of its own, and holds for others
 * only once someone else has released it.
 */
export function recordDecision(
  { db, now }: Pick<Services, "db" | "now">,
  actor: Actor,
  planId: string,
  input: RecordDecisionInput,
): Promise<{ ok: true } | Failure> {
  return write(db, async (tx) => {
    const round = await freshRound(tx, actor);
    const correcting = round.phase === "decided";
    const access = await checkFreshAccess(tx, actor, correcting ? "decision.correct" : "decision.record");
    if (!access.ok) return access;
    const plan = await tx.plan.findFirst({
      where: { id: planId, roundId: round.id, state: "active" },
      select: {
        requestedCents: true,
        decisions: {
          orderBy: [...latestDecisionFirst],
          take: 1,
          select: { id: true, outcome: true, amountCents: true },
        },
      },
    });
    if (!plan) return failure("not-found");
    const [previous] = plan.decisions;
    if ((previous?.id ?? "") !== input.basedOn) return failure("stale");
    if (!outcomesOf(round.kind).includes(input.outcome)) return failure("invalid");
    if (correcting && input.correctionReason === "") return failure("reason-needed");
    const expectation = await expectationOf(tx, round, { id: planId, requestedCents: plan.requestedCents });
    const deviation = deviationOf(expectation, input);
    if (deviation && input.deviationReason === "") return failure("deviation-unexplained");

    const at = now();
    const { basedOn: _, ...decision } = input;
    await tx.decision.create({
      data: {
        ...decision,
        deviationReason: deviation ? input.deviationReason : "",
        correctionReason: correcting ? input.correctionReason : "",
        planId,
        recordedById: actor.userId,
        recordedAt: at,
      },
    });
    await recordEvent(tx, {
      at,
      actorId: actor.userId,
      roundId: round.id,
      planId,
      action: "decision.recorded",
      ...(previous && { before: { outcome: previous.outcome, amountCents: previous.amountCents } }),
      after: { outcome: input.outcome, amountCents: input.amountCents, deviation, correction: correcting },
      reason: [correcting ? input.correctionReason : "", deviation ? input.deviationReason : ""]
        .filter(Boolean)
        .join("\n"),
    });
    return { ok: true };
  });
}

type FreshRound = { id: string; kind: RoundKind; phase: string; revision: number };

async function freshRound(tx: Transaction, actor: Actor): Promise<FreshRound> {
  const { phase, revision } = await tx.round.findUniqueOrThrow({
    where: { id: actor.round.id },
    select: { phase: true, revision: true },
  });
  return { id: actor.round.id, kind: actor.round.kind, phase, revision };
}

/** What the ranking of now, the budget line and the recorded choice lead to for one plan. */
export async function expectationOf(
  db: Reader,
  round: { id: string; kind: RoundKind; revision: number },
  plan: { id: string; requestedCents: number | null },
): Promise<Expectation> {
  const { ranking, line } = await roundRanking(db, round);
  const ranked = ranking.find(({ planId }) => planId === plan.id);
  return expectationFor({
    kind: round.kind,
    planId: plan.id,
    rank: ranked?.rank,
    requestedCents: plan.requestedCents,
    line,
    choice: await choiceInForce(db, round.id, line),
  });
}
