import { z } from "zod";
import { phases } from "~/calls/phases";
import { m } from "~/paraglide/messages";

export const movePhaseInput = z.object({
  /** The phase the coordinator saw. */
  from: z.enum(phases),
  to: z.enum(phases),
  reason: z
    .string()
    .trim()
    .max(4000, { error: () => m.decisions_text_too_long() })
    .default(""),
});

export type MovePhaseInput = z.output<typeof movePhaseInput>;
