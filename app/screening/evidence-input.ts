import { z } from "zod";
import { type PassageField, textFields } from "./passages";

const isField = (field: string): field is PassageField =>
  (textFields as readonly string[]).includes(field) || /^answers\.\d{1,4}$/.test(field);

const place = z.coerce.number().int().min(0).max(1_000_000);

/** Words that a script took from a selection in the text of a plan. */
export const selectEvidenceInput = z.object({
  save: z.literal("select"),
  planVersion: z.coerce.number().int().min(1),
  criterion: z.string().max(100),
  selections: z
    .array(
      z.object({
        field: z.custom<PassageField>((field) => typeof field === "string" && isField(field)),
        start: place,
        end: place,
        text: z.string().min(1).max(20_000),
      }),
    )
    .min(1)
    .max(20),
});

export type SelectEvidence = z.output<typeof selectEvidenceInput>;

/** What a button at a criterion asks: to attach the words pasted there or, with `remove`, to take that quote away. */
export type EvidenceIntent = { criterion: string; remove: string | null };

export const attachValue = (criterion: string): string => `evidence:${criterion}`;
export const removeValue = (criterion: string, quoteId: string): string => `evidence:${criterion}:${quoteId}`;

/** The value of the button that was pressed, read back; `null` where it is about something else. */
export function evidenceIntent(save: string): EvidenceIntent | null {
  const [name, criterion, quoteId] = save.split(":");
  return name === "evidence" && criterion ? { criterion, remove: quoteId ?? null } : null;
}
