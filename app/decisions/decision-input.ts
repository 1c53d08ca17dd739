import { z } from "zod";
import { m } from "~/paraglide/messages";
import { parseEuros } from "~/platform/euros";
import { outcomes } from "./outcomes";

const optionalText = z
  .string()
  .trim()
  .max(8000, { error: () => m.decisions_text_too_long() })
  .default("");
const neededText = (needed: () => string) =>
  z
    .string({ error: needed })
    .trim()
    .min(1, { error: needed })
    .max(8000, { error: () => m.decisions_text_too_long() });

export const recordDecisionInput = z
  .object({
    intent: z.literal("decide"),
    outcome: z.enum(outcomes, { error: () => m.decisions_outcome_needed() }),
    /** As typed; it only counts for a donation. */
    amount: z.string().trim().default(""),
    motivation: neededText(() => m.decisions_motivation_needed()),
    deviationReason: optionalText,
    correctionReason: optionalText,
    /** The decision the coordinator saw; empty when there was none. */
    basedOn: z.string().default(""),
  })
  .transform(({ amount, intent: _, ...rest }, context) => {
    if (rest.outcome !== "award") return { ...rest, amountCents: null };
    const amountCents = parseEuros(amount);
    if (amountCents === null || amountCents === 0) {
      context.addIssue({ code: "custom", path: ["amount"], message: m.decisions_amount_needed() });
      return z.NEVER;
    }
    return { ...rest, amountCents };
  });

export type RecordDecisionInput = z.output<typeof recordDecisionInput>;

export const noteInput = z.object({ intent: z.literal("note"), text: neededText(() => m.decisions_note_needed()) });
export const reopenInput = z.object({
  intent: z.literal("reopen"),
  reason: neededText(() => m.decisions_reopen_reason_needed()),
});
export const closeInput = z.object({ intent: z.literal("close") });

/** Rejects a plan that did not pass screening. */
export const rejectInput = z.object({
  intent: z.literal("reject"),
  planId: z.string().min(1),
  motivation: neededText(() => m.decisions_motivation_needed()),
});
export const releaseInput = z.object({
  intent: z.literal("release"),
  /** Names the decisions that the programme manager saw. */
  seen: z.string(),
});
