import { z } from "zod";
import { type InterestKind, interestKinds } from "~/people/access";
import { type TieKind, tieKinds } from "./interest-ties";

export const longestNote = 2_000;

/** One plan of the form: what was chosen, and what stood there when the page was made. */
export type InterestEntry = {
  planId: string;
  was: InterestKind | null;
  kind: InterestKind;
  tie: TieKind | null;
  note: string;
};

const kind = z.enum(interestKinds);
const none = z.literal("").transform(() => null);
const entry = z.object({
  planId: z.string().min(1).max(100),
  was: z.union([kind, none]),
  kind,
  tie: z.union([z.enum(tieKinds), none]),
  note: z.string().trim().max(longestNote),
});

const prefix = "was-";
export const wasField = (planId: string): string => `${prefix}${planId}`;
export const kindField = (planId: string): string => `kind-${planId}`;
export const tieField = (planId: string): string => `tie-${planId}`;
export const noteField = (planId: string): string => `note-${planId}`;

/** Reads the declarations of a form, one plan or all; a plan without a choice is left out. `null` when something in it is not possible. */
export function readInterestForm(form: FormData): InterestEntry[] | null {
  const planIds = [...form.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const filled = planIds.filter((planId) => form.has(kindField(planId)));
  const read = z.array(entry).safeParse(
    filled.map((planId) => ({
      planId,
      was: form.get(wasField(planId)),
      kind: form.get(kindField(planId)),
      tie: form.get(tieField(planId)) ?? "",
      note: form.get(noteField(planId)) ?? "",
    })),
  );
  return read.success ? read.data : null;
}
