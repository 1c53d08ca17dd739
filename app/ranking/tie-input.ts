import { z } from "zod";
import { m } from "~/paraglide/messages";
import { endOfMinute } from "~/platform/wall-clock";

const text = (message: () => string, most: number) =>
  z
    .string({ error: message })
    .trim()
    .min(1, { error: message })
    .max(most, { error: () => m.ranking_text_too_long() });

const revision = z.coerce.number().int();
const reasonAgain = z
  .string()
  .trim()
  .max(4000, { error: () => m.ranking_text_too_long() })
  .default("");

/** @param now the seed must come from a draw that is still to be held, or the outcome could be chosen */
const announceLotInput = (now: Date) =>
  z.object({
    intent: z.literal("announce"),
    revision,
    seedSource: text(() => m.ranking_lot_source_needed(), 500),
    seedAt: z.string({ error: () => m.ranking_lot_moment_needed() }).transform((typed, context): Date => {
      const at = endOfMinute(typed.trim());
      if (at && at > now) return at;
      context.addIssue({
        code: "custom",
        message: at ? m.ranking_lot_moment_past() : m.ranking_lot_moment_needed(),
      });
      return z.NEVER;
    }),
    reason: reasonAgain,
  });
export type AnnounceLotInput = z.output<ReturnType<typeof announceLotInput>>;

/** The seed as it was published, typed over. One line, so that anyone can paste it into a command. */
const drawLotInput = z.object({
  intent: z.literal("draw"),
  resolutionId: z.string(),
  seed: text(() => m.ranking_lot_seed_needed(), 200).refine((seed) => !/\p{Cc}/u.test(seed), {
    error: () => m.ranking_lot_seed_one_line(),
  }),
});
export type DrawLotInput = z.output<typeof drawLotInput>;

/** Every place once: the order of the committee among equals. */
const decideTieInput = z.object({
  intent: z.literal("decide"),
  revision,
  places: z
    .array(
      z.object({ planId: z.string(), place: z.coerce.number({ error: () => m.ranking_tie_place_needed() }).int() }),
    )
    .refine((rows) => rows.every((_, index) => rows.some(({ place }) => place === index + 1)), {
      error: () => m.ranking_tie_places_wrong(),
    }),
  reason: text(() => m.ranking_choice_reason_needed(), 4000),
});
export type DecideTieInput = z.output<typeof decideTieInput>;

export const tieInput = (now: Date) =>
  z.discriminatedUnion("intent", [announceLotInput(now), drawLotInput, decideTieInput]);
export type TieInput = z.output<ReturnType<typeof tieInput>>;
