import type { RoundKind } from "~/calls/phases";
import { planText } from "~/intake/read-plan.server";
import type { Reader } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import type { Gazetteer } from "./gazetteer";
import { type ChosenPlace, chosenFor } from "./place-choice";
import type { ScreenablePlan, ScreeningSettings } from "./screenable-plan";

/** What the rules need of a place that was chosen. */
const chosenPlace = {
  neighbourhood: true,
  municipality: true,
  code: true,
  name: true,
  municipalityName: true,
} as const;

/** What the rules and a screener read of a plan. */
export const screenableText = {
  ...planText,
  kvk: true,
  phone: true,
  answers: true,
  placeChoice: { select: chosenPlace },
} as const satisfies Prisma.PlanSelect;

type Stored = Prisma.PlanGetPayload<{ select: typeof screenableText }>;

export const asScreenable = <Plan extends Stored>(plan: Plan): Plan & ScreenablePlan => ({
  ...plan,
  answers: plan.answers as { header: string; text: string }[],
});

/** The settings for one plan: where a person chose the place that its words mean, the rules go by that. */
export function settingsFor(
  plan: Pick<ScreenablePlan, "neighbourhood" | "municipality"> & { placeChoice: ChosenPlace | null },
  settings: ScreeningSettings,
): ScreeningSettings {
  const chosen = chosenFor(plan, plan.placeChoice);
  if (!chosen) return settings;
  const place = { code: chosen.code, name: chosen.name, municipality: chosen.municipalityName };
  return { ...settings, gazetteer: () => [place] };
}

/** What the rules need of the round, and the criteria in their order. The list of places is read outside a write, by `currentGazetteer`. */
export async function readScreeningRound(db: Reader, roundId: string, gazetteer: Gazetteer | undefined) {
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
  const forRules: ScreeningSettings = { kind: kind as RoundKind, ...settings, gazetteer };
  return { settings: forRules, criteria: mandatoryCriteria };
}
