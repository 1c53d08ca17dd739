import { z } from "zod";
import { m } from "~/paraglide/messages";
import { lineChoices } from "./line-choice";

export const chooseLineInput = z.object({
  option: z.enum(lineChoices, { error: () => m.ranking_choice_needed() }),
  reason: z
    .string({ error: () => m.ranking_choice_reason_needed() })
    .trim()
    .min(1, { error: () => m.ranking_choice_reason_needed() })
    .max(4000, { error: () => m.ranking_text_too_long() }),
  /** The revision of the round that the coordinator had on screen. */
  revision: z.coerce.number().int(),
});

export type ChooseLineInput = z.output<typeof chooseLineInput>;
