import { z } from "zod";
import { m } from "~/paraglide/messages";
import { repairOutcomes } from "./repair-state";

/** Browsers send line breaks as CR LF; an empty box comes as nothing at all. */
const text = z
  .string()
  .max(20_000, { error: () => m.calls_text_too_long({ most: 20_000 }) })
  .default("")
  .transform((typed) => typed.replace(/\r\n?/g, "\n").trim());
const needed = (message: () => string) => text.refine((typed) => typed !== "", { error: message });
const stamp = z.string().max(100).default("");

/** What is missing, per criterion, and until when the applicants can answer. Criteria without words are left out. */
export const repairDraftInput = z.object({
  intent: z.literal("draft"),
  stamp,
  items: z
    .array(z.object({ criterion: z.string().max(100), missing: text }))
    .max(50)
    .transform((items) => items.filter(({ missing }) => missing !== ""))
    .refine((items) => items.length > 0, { error: () => m.screening_repair_items_needed() }),
  answerBy: z.iso.date({ error: () => m.calls_date_needed() }),
});

export const repairSendInput = z.object({
  intent: z.literal("send"),
  stamp,
  how: z.enum(["mail", "copied"]),
  // A subject is one line: anything else would begin another header.
  subject: needed(() => m.screening_repair_subject_needed()).transform((typed) =>
    typed.replace(/\s+/g, " ").slice(0, 200),
  ),
  text: needed(() => m.screening_repair_text_needed()),
});

/** New text, the names of what came along (one a line), or both. */
export const repairAnswerInput = z
  .object({
    intent: z.literal("answer"),
    stamp,
    text,
    attachments: text.transform((typed) => [...new Set(typed.split("\n").map((name) => name.trim()))].filter(Boolean)),
  })
  .refine((answer) => answer.text !== "" || answer.attachments.length > 0, {
    path: ["text"],
    error: () => m.screening_repair_answer_needed(),
  });

export const repairDecisionInput = z.object({
  intent: z.literal("decide"),
  stamp,
  outcome: z.enum(repairOutcomes, { error: () => m.screening_repair_outcome_needed() }),
  reason: needed(() => m.screening_repair_reason_needed()),
});

export const repairInput = z.discriminatedUnion("intent", [
  repairDraftInput,
  repairSendInput,
  repairAnswerInput,
  repairDecisionInput,
  z.object({ intent: z.literal("discard"), stamp }),
]);

export type RepairInput = z.output<typeof repairInput>;
export type RepairStep<Intent extends RepairInput["intent"]> = Extract<RepairInput, { intent: Intent }>;
