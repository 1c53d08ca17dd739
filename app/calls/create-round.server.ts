import { recordEvent } from "~/audit/audit.server";
import type { Transaction } from "~/platform/database.server";
import type { RoundTemplate } from "./call-template";
import { reasonTemplates } from "./reason-template";

/** Makes a round in `preparation` from a template, as part of a write. Returns its id. */
export async function createRound(
  tx: Transaction,
  { callId, template, actorId, now }: { callId: string; template: RoundTemplate; actorId: string | null; now: Date },
): Promise<string> {
  const { mandatoryCriteria, scoredCriteria, submissionDeadline, scoringDeadline, ...settings } = template;
  const { id } = await tx.round.create({
    data: {
      ...settings,
      callId,
      submissionDeadline: new Date(submissionDeadline),
      scoringDeadline: new Date(scoringDeadline),
      mandatoryCriteria: {
        create: mandatoryCriteria.map((criterion, position) => ({
          ...criterion,
          position,
          reasons: {
            create: (reasonTemplates[criterion.key] ?? []).map((one, place) => ({ ...one, position: place })),
          },
        })),
      },
      scoredCriteria: {
        create: scoredCriteria.map(({ meanings, ...criterion }, position) => ({
          ...criterion,
          position,
          scalePoints: { create: meanings.map((meaning, step) => ({ value: template.scaleMin + step, meaning })) },
        })),
      },
    },
    select: { id: true },
  });
  await recordEvent(tx, { at: now, actorId, roundId: id, action: "round.created", after: { slug: template.slug } });
  return id;
}
