import type { RoundKind } from "~/calls/phases";
import { planText } from "~/intake/read-plan.server";
import type { Reader } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import type { ScreenablePlan, ScreeningSettings } from "./screenable-plan";

/** What the rules and a screener read of a plan. */
export const screenableText = {
  ...planText,
  kvk: true,
  phone: true,
  answers: true,
} as const satisfies Prisma.PlanSelect;

type Stored = Prisma.PlanGetPayload<{ select: typeof screenableText }>;

export const asScreenable = <Plan extends Stored>(plan: Plan): Plan & ScreenablePlan => ({
  ...plan,
  answers: plan.answers as { header: string; text: string }[],
});

/** What the rules need of the round, and the criteria in their order. */
export async function readScreeningRound(db: Reader, roundId: string) {
  const { kind, mandatoryCriteria, ...settings } = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: {
      kind: true,
      periodStart: true,
      periodEnd: true,
      typicalAmountCents: true,
      mandatoryCriteria: {
        select: {
          id: true,
          key: true,
          kind: true,
          label: true,
          explanation: true,
          reasons: {
            select: { code: true, label: true, wording: true, active: true },
            orderBy: { position: "asc" },
          },
        },
        orderBy: { position: "asc" },
      },
    },
  });
  const forRules: ScreeningSettings = { kind: kind as RoundKind, ...settings };
  return { settings: forRules, criteria: mandatoryCriteria };
}
