import { z } from "zod";

const about = {
  plan: z.string().min(1),
  member: z.string().min(1),
  /** The moment of the declaration and the latest step that were on the page: what is confirmed is what was read. */
  declaredAt: z.iso.datetime(),
  step: z.string().default(""),
};
const text = z.string().trim().max(2_000);

export const interestReviewInput = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("confirm"), ...about }),
  z.object({ intent: z.literal("ask"), ...about, text: text.min(1) }),
  z.object({ intent: z.literal("accept"), ...about }),
  z.object({ intent: z.literal("refuse"), ...about, text: text.default("") }),
]);
export type InterestReviewInput = z.output<typeof interestReviewInput>;
