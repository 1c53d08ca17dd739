import { z } from "zod";
import { m } from "~/paraglide/messages";

const box = z
  .literal("on")
  .optional()
  .transform((ticked) => ticked === "on");

/** Which look-ups a round uses. The key is letters, digits and dashes: anything else is no key, and would not fit in a header. */
export const lookUpSettingsInput = z.object({
  stamp: z.string().max(100),
  pdok: box,
  kvkTest: box,
  forgetKey: box,
  kvkKey: z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .refine((typed) => /^[\w-]{0,200}$/.test(typed), { error: () => m.screening_look_ups_key_wrong() }),
});

export type LookUpSettingsInput = z.output<typeof lookUpSettingsInput>;
