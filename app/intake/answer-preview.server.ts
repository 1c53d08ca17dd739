import type { z } from "zod";
import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import { answerFailure, answerInvalid } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import type { RequestContext } from "~/platform/services";
import { correctImport, leaveRow, rereadImport } from "./correct-import.server";
import type { previewInput } from "./import-input";
import { importPlans } from "./import-plans.server";
import { describeImported } from "./import-text";
import { describeFailure } from "./problem-text";
import { discardImport } from "./upload-import.server";

type AnyInput = z.output<typeof previewInput>;
type Input<Intent extends AnyInput["intent"]> = Extract<AnyInput, { intent: Intent }>;

/** Does what a person asked on the page of a file that waits, and goes on to where the result can be seen. */
export async function answerPreview(context: RequestContext, actor: Actor, importId: string, input: AnyInput) {
  switch (input.intent) {
    case "correct":
      return correct(context, actor, importId, input);
    case "reread":
      return reread(context, actor, importId, input);
    case "leave-row":
    case "take-row":
      return leave(context, actor, importId, input);
    case "import":
      return bringIn(context, actor, importId, input);
    case "discard":
      return discard(context, actor, importId);
  }
}

const pageOf = (actor: Actor, importId: string) => `/rounds/${actor.round.slug}/import/${importId}`;

async function correct(context: RequestContext, actor: Actor, importId: string, input: Input<"correct">) {
  const result = await correctImport(context, actor, {
    importId,
    source: input.source,
    columns: byIndex(input.columns).map(([index, field]) => ({ index, field })),
    dayOrders: Object.fromEntries(byIndex(input.dayOrders)),
  });
  if (result.ok) return redirectWithNotice(pageOf(actor, importId), m.intake_corrected());
  if (result.reason !== "field-twice") return answerFailure(result);
  return answerInvalid({ status: "error", error: { [`column-${result.column}`]: [m.intake_field_twice()] } });
}

/** Columns are named "c0", "c1" in the form, because a form has no numbers for names. */
const byIndex = <Value>(record: Record<string, Value>): (readonly [number, Value])[] =>
  Object.entries(record).map(([name, value]) => [Number(name.slice(1)), value] as const);

async function reread(context: RequestContext, actor: Actor, importId: string, input: Input<"reread">) {
  const { sheet, headerRow } = input;
  const result = await rereadImport(context, actor, { importId, sheet, headerRow });
  if (result.ok) return redirectWithNotice(pageOf(actor, importId), m.intake_reread_done());
  if (!("file" in result)) return answerFailure(result);
  return answerInvalid({ status: "error", error: { headerRow: [describeFailure(result.file)] } });
}

async function leave(
  context: RequestContext,
  actor: Actor,
  importId: string,
  { intent, row }: Input<"leave-row"> | Input<"take-row">,
) {
  const left = intent === "leave-row";
  const result = await leaveRow(context, actor, { importId, row, left });
  if (!result.ok) return answerFailure(result);
  return redirectWithNotice(pageOf(actor, importId), left ? m.intake_row_left({ row }) : m.intake_row_taken({ row }));
}

async function bringIn(context: RequestContext, actor: Actor, importId: string, { stamp, take }: Input<"import">) {
  const result = await importPlans(context, actor, { importId, stamp, take });
  if (!result.ok) return answerFailure(result);
  return redirectWithNotice(`/rounds/${actor.round.slug}/plans`, describeImported(result.outcome));
}

async function discard(context: RequestContext, actor: Actor, importId: string) {
  const result = await discardImport(context, actor, importId);
  if (!result.ok) return answerFailure(result);
  return redirectWithNotice(`/rounds/${actor.round.slug}/import`, m.intake_discarded());
}
