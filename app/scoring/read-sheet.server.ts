import { type PlanText, planText } from "~/intake/read-plan.server";
import { type Actor, may } from "~/people/access";
import { plansReadableBy } from "~/people/scope";
import type { Reader } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { type OwnPlan, readOwnPlans } from "./my-plans.server";
import { type SheetLayout, sheetLayoutOf } from "./round-sheets.server";
import { fieldsOfSheet, type SheetFields } from "./sheet-fields";

/** A sheet as it is stored. `version` 0: nothing was saved yet. */
export type StoredSheet = { version: number; fields: SheetFields; savedAt: Date | null; submittedAt: Date | null };

export type SheetPage = {
  plan: PlanText;
  layout: SheetLayout;
  sheet: StoredSheet;
  /** Whether the sheet can be changed now. */
  open: boolean;
  interest: "none" | "reported";
  /** All plans of this member in the own order, this one among them. */
  own: OwnPlan[];
};

export const storedSheetSelect = {
  id: true,
  version: true,
  comment: true,
  submittedAt: true,
  updatedAt: true,
  scores: { select: { criterionId: true, score: true, doNotKnow: true, comment: true } },
} as const;

type SheetRow = {
  version: number;
  comment: string;
  submittedAt: Date | null;
  updatedAt: Date;
  scores: { criterionId: string; score: number | null; doNotKnow: boolean; comment: string }[];
};

export const storedSheetOf = ({ criteria }: SheetLayout, row: SheetRow | null): StoredSheet => ({
  version: row?.version ?? 0,
  fields: fieldsOfSheet(criteria, row),
  savedAt: row?.updatedAt ?? null,
  submittedAt: row?.submittedAt ?? null,
});

/** One plan with the member's own sheet beside it. The text is read only for who declared an interest and takes part. */
export async function readSheetPage(
  db: Reader,
  actor: Actor,
  planId: string,
): Promise<({ ok: true } & SheetPage) | Failure<"not-found" | "not-declared" | "recused">> {
  const layout = await sheetLayoutOf(db, actor.round);
  const own = await readOwnPlans(db, actor, layout.criteria.length);
  const here = own.find(({ id }) => id === planId);
  if (!here) return failure("not-found");
  if (here.state === "undeclared") return failure("not-declared");
  if (here.state === "recused") return failure("recused");
  const plan = await db.plan.findFirst({
    where: { AND: [{ id: planId }, plansReadableBy(actor)] },
    select: { ...planText, reopenedAt: true },
  });
  if (!plan) return failure("not-declared");
  const { reopenedAt, ...text } = plan;
  const interest = here.interest === "reported" ? "reported" : "none";
  const row = await db.sheet.findUnique({
    where: { planId_userId: { planId, userId: actor.userId } },
    select: storedSheetSelect,
  });
  const open = may(actor, "sheet.write") || (reopenedAt !== null && may(actor, "sheet.revise"));
  return { ok: true, plan: text, layout, sheet: storedSheetOf(layout, row), open, interest, own };
}
