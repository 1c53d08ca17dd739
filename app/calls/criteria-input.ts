import { z } from "zod";
import { m } from "~/paraglide/messages";
import { reasonsInput } from "./reasons-input";

const tooLong = (most: number) => ({ error: () => m.calls_text_too_long({ most }) });
const labelNeeded = { error: () => m.calls_criterion_label_needed() };
const label = z.string(labelNeeded).trim().min(1, labelNeeded).max(80, tooLong(80));
const explanation = z.string().trim().max(1000, tooLong(1000)).default("");
const weight = z
  .string({ error: () => m.calls_weight_needed() })
  .trim()
  .regex(/^[1-9]\d{0,2}$/, { error: () => m.calls_weight_needed() })
  .transform(Number);

/** What members score on, in order. A criterion without a key is new. A meaning may be filled in later. */
export const scoredCriteriaInput = z.object({
  intent: z.literal("scored"),
  stamp: z.string(),
  criteria: z
    .array(
      z.object({
        key: z.string().max(60).default(""),
        label,
        explanation,
        weight,
        meanings: z.array(z.string().trim().max(400, tooLong(400)).default("")),
      }),
    )
    .min(1, { error: () => m.calls_criterion_needed() })
    .max(20, { error: () => m.calls_too_many_criteria({ most: 20 }) }),
});
export type ScoredCriteriaInput = z.output<typeof scoredCriteriaInput>;

/** The words of the mandatory criteria; which ones there are is fixed, because suggestions and verdicts hang on them. */
export const mandatoryCriteriaInput = z.object({
  intent: z.literal("mandatory"),
  stamp: z.string(),
  criteria: z.array(z.object({ key: z.string(), label, explanation })),
});
export type MandatoryCriteriaInput = z.output<typeof mandatoryCriteriaInput>;

export const criteriaInput = z.discriminatedUnion("intent", [
  scoredCriteriaInput,
  mandatoryCriteriaInput,
  reasonsInput,
]);
