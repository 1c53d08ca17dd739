import { z } from "zod";
import { m } from "~/paraglide/messages";

const tooLong = (most: number) => ({ error: () => m.calls_text_too_long({ most }) });
const line = (most: number) => z.string().trim().max(most, tooLong(most)).default("");

/** The standard reasons of every mandatory criterion. One without a code is new; one without words is taken away. */
export const reasonsInput = z.object({
  intent: z.literal("reasons"),
  stamp: z.string(),
  criteria: z
    .array(
      z.object({
        key: z.string().max(100),
        reasons: z
          .array(
            z
              .object({ code: z.string().max(60).default(""), label: line(80), wording: line(1000) })
              .refine(({ label, wording }) => (label === "") === (wording === ""), {
                error: () => m.calls_reason_both_needed(),
                path: ["label"],
              }),
          )
          .max(30)
          .default([]),
      }),
    )
    .max(50),
});

export type ReasonsInput = z.output<typeof reasonsInput>;
