import { recordEvent } from "~/audit/audit.server";
import { bumpScoring } from "~/calls/revision.server";
import type { Actor, Refusal } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { eligiblePlan } from "~/screening/eligible-plans.server";
import { mergeSheets } from "./merge-sheets";
import { type StoredSheet, storedSheetOf, storedSheetSelect } from "./read-sheet.server";
import { type SheetLayout, sheetLayoutOf } from "./round-sheets.server";
import { changedFields, changesForAudit } from "./sheet-changes";
import {
  commentField,
  isScoreField,
  missingScores,
  overallField,
  type SheetFields,
  scoreField,
  scoreOfAnswer,
} from "./sheet-fields";
import { readSheetForm, type SheetForm } from "./sheet-input";

export type SaveSheetResult =
  | {
      ok: true;
      sheet: StoredSheet;
      /** Fields taken from another window that saved in the meantime. */
      takenOver: string[];
      /** Keys of the criteria that still need a score. With any of them, nothing is handed in. */
      missing: string[];
    }
  | {
      ok: false;
      reason: "stale";
      /** What another window stored meanwhile; nothing of it was changed. */
      sheet: StoredSheet;
      /** The form, with what only the other window changed put in. */
      fields: SheetFields;
      /** Fields that both changed: the person chooses. */
      conflicts: string[];
    }
  | Refusal
  | Failure<"not-found" | "not-declared" | "recused" | "invalid">;

/**
 * Saves the member's own sheet of one plan, and hands it in when that was asked and it is complete. A sheet that was handed in stays so
 * while it is complete. Fields that another window changed meanwhile are never overwritten: see `mergeSheets`.
 */
export async function saveSheet(
  db: Database,
  actor: Actor,
  { planId, form }: { planId: string; form: FormData },
  now: Date,
): Promise<SaveSheetResult> {
  // Criteria and scale are frozen once scoring was opened; everything that can still change is read inside the write.
  const layout = await sheetLayoutOf(db, actor.round);
  return write(db, async (tx): Promise<SaveSheetResult> => {
    const access = await checkSheetAccess(tx, actor, planId);
    if (!access.ok) return access;
    const input = readSheetForm(form, layout);
    if (!input) return failure("invalid");
    const stored = storedSheetOf(layout, access.row);
    const { mine, base, undecided } = settleChoices(input, stored);
    const merged = mergeSheets(base, mine, stored.fields);
    const conflicts = [...new Set([...merged.conflicts, ...undecided])];
    if (conflicts.length > 0) return { ok: false, reason: "stale", sheet: stored, fields: merged.fields, conflicts };
    const missing = missingScores(layout.criteria, merged.fields).map(({ key }) => key);
    const submit = missing.length === 0 && (input.intent === "submit" || stored.submittedAt !== null);
    const next: StoredSheet = {
      version: stored.version + 1,
      fields: merged.fields,
      savedAt: now,
      submittedAt: submit ? (stored.submittedAt ?? now) : null,
    };
    const changed = await storeSheet(tx, { actor, planId, layout, row: access.row, stored, next, now });
    return { ok: true, sheet: changed ? next : stored, takenOver: merged.takenOver, missing };
  });
}

/** Whether this member may write on the sheet of this plan now, by what the database says now; with the sheet as it is. */
async function checkSheetAccess(tx: Transaction, actor: Actor, planId: string) {
  const { userId } = actor;
  const plan = await tx.plan.findFirst({
    where: eligiblePlan(actor.round.id, planId),
    select: {
      reopenedAt: true,
      interests: { where: { userId }, select: { kind: true } },
      sheets: { where: { userId }, select: storedSheetSelect },
    },
  });
  const access = await checkFreshAccess(tx, actor, "sheet.write");
  if (!access.ok && !(plan?.reopenedAt && (await checkFreshAccess(tx, actor, "sheet.revise")).ok)) return access;
  if (!plan) return failure("not-found");
  const declared = plan.interests[0]?.kind;
  if (!declared) return failure("not-declared");
  if (declared === "recused") return failure("recused");
  return { ok: true as const, row: plan.sheets[0] ?? null };
}

/** Puts the choices of the person into the form; a question that was not answered stays a question. */
function settleChoices({ version, base, fields, choices, asked }: SheetForm, stored: StoredSheet) {
  const begunWith = base ?? (version === stored.version ? stored.fields : null);
  const mine: Record<string, string> = { ...fields };
  for (const [name, choice] of Object.entries(choices)) {
    if (choice === "stored" && name in mine) mine[name] = begunWith?.[name] ?? stored.fields[name] ?? "";
  }
  const undecided = asked.filter((name) => name in mine && !choices[name] && mine[name] !== stored.fields[name]);
  return { mine, base: begunWith, undecided };
}

type Change = {
  actor: Actor;
  planId: string;
  layout: SheetLayout;
  row: { id: string; scores: { criterionId: string }[] } | null;
  stored: StoredSheet;
  next: StoredSheet;
  now: Date;
};

/** Writes what differs, with its events. Returns false when there was nothing to write. */
async function storeSheet(
  tx: Transaction,
  { actor, planId, layout, row, stored, next, now }: Change,
): Promise<boolean> {
  const changed = changedFields(stored.fields, next.fields);
  const handedIn = stored.submittedAt?.getTime() !== next.submittedAt?.getTime();
  if (changed.length === 0 && !handedIn) return false;
  const { version, submittedAt } = next;
  const data = { version, submittedAt, comment: next.fields[overallField] ?? "", updatedAt: now };
  const sheet = row
    ? await tx.sheet.update({ where: { id: row.id, version: stored.version }, data, select: { id: true } })
    : await tx.sheet.create({ data: { ...data, planId, userId: actor.userId, createdAt: now }, select: { id: true } });
  const rows = layout.criteria
    .filter(({ key }) => changed.includes(scoreField(key)) || changed.includes(commentField(key)))
    .map(({ id: criterionId, key }) => ({
      criterionId,
      ...scoreOfAnswer(next.fields[scoreField(key)] ?? ""),
      comment: next.fields[commentField(key)] ?? "",
    }));
  const known = new Set(row?.scores.map(({ criterionId }) => criterionId));
  // Two statements, however many scores there are.
  const replaced = rows.map(({ criterionId }) => criterionId).filter((id) => known.has(id));
  if (replaced.length > 0)
    await tx.sheetScore.deleteMany({ where: { sheetId: sheet.id, criterionId: { in: replaced } } });
  if (rows.length > 0) await tx.sheetScore.createMany({ data: rows.map((one) => ({ ...one, sheetId: sheet.id })) });
  const event = { at: now, actorId: actor.userId, roundId: actor.round.id, planId };
  if (changed.length > 0)
    await recordEvent(tx, { ...event, action: "sheet.saved", ...changesForAudit(changed, stored, next) });
  if (handedIn) await recordEvent(tx, { ...event, action: submittedAt ? "sheet.submitted" : "sheet.incomplete" });
  if (!row || handedIn || changed.some(isScoreField)) await bumpScoring(tx, actor.round.id);
  return true;
}
