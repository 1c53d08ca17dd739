import { z } from "zod";
import { m } from "~/paraglide/messages";

const longestReason = 2000;
const reason = z
  .string()
  .trim()
  .max(longestReason, { error: () => m.intake_reason_too_long() });
const reasonNeeded = z
  .string({ error: () => m.intake_reason_needed() })
  .trim()
  .min(1, { error: () => m.intake_reason_needed() })
  .max(longestReason, { error: () => m.intake_reason_too_long() });

/** What a coordinator can do with one plan. */
export const planInput = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("withdraw"), reason: reasonNeeded }),
  z.object({ intent: z.literal("return"), reason: reasonNeeded }),
  z.object({ intent: z.literal("split") }),
]);

/** What a coordinator says of two plans that look like one project. `stays` is one of the two. */
export const duplicateInput = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("merge"),
    one: z.string(),
    other: z.string(),
    stays: z.string({ error: () => m.intake_merge_choose() }),
    reason: reason.default(""),
  }),
  z.object({ intent: z.literal("keep"), one: z.string(), other: z.string() }),
]);
