import { data } from "@remix-run/node";
import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { describeReason, type ProblemReason, statusOf } from "~/platform/problem";
import { quietField } from "~/platform/quiet-save";
import { readOwnPlans } from "./my-plans.server";
import { sheetLayoutOf } from "./round-sheets.server";
import type { SheetAnswer } from "./sheet-answer";
import { isSheetField } from "./sheet-fields";
import { nextUnfinished } from "./sheet-state";
import type { SaveSheetResult } from "./sheets.server";

type Asked = { planId: string; form: FormData };

/**
 * Turns what became of a save into an answer: data for a script, and for a browser without one a redirect (saved) or the page again, with
 * everything that was typed.
 */
export async function answerSheet(db: Reader, actor: Actor, { planId, form }: Asked, result: SaveSheetResult) {
  const quiet = form.has(quietField);
  if (!result.ok) {
    if (result.reason !== "stale") return answerUnsaved(form, result.reason);
    const { sheet, fields, conflicts } = result;
    return data<SheetAnswer>({ kind: "conflict", sheet, fields, conflicts }, { status: statusOf("stale") });
  }
  const intent = form.get("intent");
  const { sheet, takenOver } = result;
  const missing = intent === "submit" ? result.missing : null;
  const next = intent === "next" ? await findNext(db, actor, planId) : null;
  const answer: SheetAnswer = { kind: "saved", sheet, takenOver, missing, next };
  if (quiet) return data<SheetAnswer>(answer);
  if (missing && missing.length > 0) return data<SheetAnswer>(answer, { status: statusOf("incomplete") });
  const here = `/rounds/${actor.round.slug}/scoring/${planId}`;
  return redirectWithNotice(next ?? here, missing ? m.scoring_sheet_submitted() : m.scoring_sheet_saved());
}

/** Answers a save that was not done, with what was filled in. */
export function answerUnsaved(form: FormData, reason: ProblemReason) {
  const problem = { reason, message: describeReason(reason) };
  return data<SheetAnswer>({ kind: "problem", problem, typed: typedIn(form) }, { status: statusOf(reason) });
}

/**
 * Answers a save by someone whose session has ended. A script hears it; without one the page that shows what was typed takes over,
 * because everything else would be lost on the way to the sign-in page.
 */
export function answerSignedOut(form: FormData) {
  if (form.has(quietField)) return answerUnsaved(form, "signed-out");
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  throw data({ reason: "signed-out", typed }, { status: statusOf("signed-out") });
}

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter(([name]) => isSheetField(name)).map(([name, value]) => [name, String(value)]));

async function findNext(db: Reader, actor: Actor, planId: string): Promise<string> {
  const { criteria } = await sheetLayoutOf(db, actor.round);
  // The save has just changed what was known of the round when this request began.
  const { revision } = await db.round.findUniqueOrThrow({ where: { id: actor.round.id }, select: { revision: true } });
  const own = await readOwnPlans(db, { ...actor, round: { ...actor.round, revision } }, criteria.length);
  const next = nextUnfinished(own, planId);
  return `/rounds/${actor.round.slug}/scoring${next ? `/${next.id}` : ""}`;
}
