import { recordEvent } from "../../app/audit/audit.server";
import type { RoundTemplate } from "../../app/calls/call-template";
import { createRound } from "../../app/calls/create-round.server";
import type { Phase } from "../../app/calls/phases";
import { flagsOf } from "../../app/people/roles";
import type { Transaction } from "../../app/platform/database.server";
import { gazetteerOf } from "../../app/screening/gazetteer";
import { buildPlaceIndex } from "../../app/screening/place-index";
import type { ScreeningSettings } from "../../app/screening/screenable-plan";
import { type DemoPerson, demoCoordinator } from "./demo-people";
import { demoPlaces } from "./demo-places";

/** A round of the demo with the ids that its plans and sheets hang on. */
export type DemoRound = {
  id: string;
  settings: ScreeningSettings;
  mandatoryIds: ReadonlyMap<string, string>;
  scoredIds: ReadonlyMap<string, string>;
};

/** Makes a round in `preparation`, with everyone who takes part in it. */
export async function seedRound(
  tx: Transaction,
  {
    callId,
    template,
    people,
    at,
  }: { callId: string; template: RoundTemplate; people: readonly DemoPerson[]; at: Date },
): Promise<DemoRound> {
  const id = await createRound(tx, { callId, template, actorId: demoCoordinator.id, now: at });
  await tx.participation.createMany({
    data: people.map((person) => ({ roundId: id, userId: person.id, invitedAt: at, ...flagsOf(person.roles) })),
  });
  await tx.auditEvent.createMany({
    data: people.map(({ id: userId, roles }) => ({
      ...{ at, actorId: demoCoordinator.id, roundId: id, action: "person.invited" },
      after: { userId, roles: [...roles], again: false },
    })),
  });
  const criteria = { where: { roundId: id }, select: { id: true, key: true } } as const;
  return {
    id,
    settings: { ...template, gazetteer: gazetteerOf(buildPlaceIndex(demoPlaces)) },
    mandatoryIds: idsByKey(await tx.mandatoryCriterion.findMany(criteria)),
    scoredIds: idsByKey(await tx.scoredCriterion.findMany(criteria)),
  };
}

const idsByKey = (rows: readonly { id: string; key: string }[]) => new Map(rows.map(({ id, key }) => [key, id]));

/** Moves a round one phase on, as the coordinator does. Opening scoring freezes what the ranking rests on. */
export async function movePhase(tx: Transaction, round: DemoRound, from: Phase, to: Phase, at: Date): Promise<void> {
  await tx.round.update({
    where: { id: round.id },
    data: { phase: to, revision: { increment: 1 }, ...(to === "scoring" ? { frozenAt: at } : {}) },
    select: { id: true },
  });
  await recordEvent(tx, {
    at,
    actorId: demoCoordinator.id,
    roundId: round.id,
    action: "phase.moved",
    before: { phase: from },
    after: { phase: to, gaps: [] },
  });
}
