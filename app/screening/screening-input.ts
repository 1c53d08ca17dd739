import { z } from "zod";
import { coFundingValues } from "./co-funding-entry";
import { verdictValues } from "./criterion-key";

/** Browsers send line breaks as CR LF; an empty box comes as nothing at all. */
const text = z
  .string()
  .max(20_000)
  .default("")
  .transform((typed) => typed.replace(/\r\n?/g, "\n").trim());

const stamp = z.string().max(100).default("");

/**
 * The form of one plan. `save`: "all", "next" (all, and on to the next plan), "accept", the part to save, or what to do with
 * evidence (`evidence-input.ts`).
 */
export const screenPlanInput = z.object({
  save: z.string().max(100),
  planVersion: z.coerce.number().int().min(1),
  accept: stamp,
  verdicts: z
    .array(
      z.object({
        criterion: z.string().max(100),
        verdict: z
          .enum(verdictValues)
          .nullish()
          .transform((chosen) => chosen ?? null),
        paste: text,
        reason: text,
        reasonCode: z.string().max(100).default(""),
        seen: stamp,
      }),
    )
    .max(50),
  coFunding: z.object({
    value: z
      .enum(coFundingValues)
      .nullish()
      .transform((chosen) => chosen ?? null),
    note: text,
    reason: text,
    seen: stamp,
  }),
});

export type ScreenPlanForm = z.output<typeof screenPlanInput>;

export const acceptSuggestionsInput = z.object({ stamp: z.string().min(1).max(100) });
