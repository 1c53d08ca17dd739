import { perPlansRevision } from "~/calls/per-revision.server";
import { type PlanText, planText } from "~/intake/read-plan.server";
import { type Actor, may } from "~/people/access";
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
  own: readonly OwnPlan[];
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

const readTexts = perPlansRevision(
  async () => new Map<string, Promise<(PlanText & { reopenedAt: Date | null }) | null>>(),
);

/** The text of a plan: the same for everyone who may read it, and asked for only after that was made sure of. */
async function readText(db: Reader, round: Actor["round"], planId: string) {
  const texts = await readTexts(db, round);
  const known = texts.get(planId);
  if (known) return known;
  const select = { ...planText, reopenedAt: true } as const;
  const text = db.plan.findFirst({ where: { id: planId, roundId: round.id }, select }).then((found) => found);
  texts.set(planId, text);
  text.catch(() => texts.delete(planId));
  return text;
}

type StoredRow = Omit<SheetRow, "scores"> & {
  criterionId: string | null;
  score: bigint | number | null;
  doNotKnow: unknown;
  note: string;
};

/** The sheet of one member on one plan, in one query, because it is asked with every page that shows it. */
async function readStoredSheet(db: Reader, planId: string, userId: string): Promise<SheetRow | null> {
  const rows = await db.$queryRaw<StoredRow[]>`
    SELECT s."version", s."comment", s."submittedAt", s."updatedAt",
      c."criterionId", c."score", c."doNotKnow", c."comment" AS "note"
    FROM "Sheet" s LEFT JOIN "SheetScore" c ON c."sheetId" = s."id"
    WHERE s."planId" = ${planId} AND s."userId" = ${userId}`;
  const [first] = rows;
  if (!first) return null;
  const { version, comment, submittedAt, updatedAt } = first;
  const scores = rows.flatMap(({ criterionId, score, doNotKnow, note }) =>
    criterionId === null
      ? []
      : [{ criterionId, score: score === null ? null : Number(score), doNotKnow: Boolean(doNotKnow), comment: note }],
  );
  return { version: Number(version), comment, submittedAt, updatedAt, scores };
}

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
  const plan = await readText(db, actor.round, planId);
  if (!plan) return failure("not-found");
  const { reopenedAt, ...text } = plan;
  const interest = here.interest === "reported" ? "reported" : "none";
  const row = await readStoredSheet(db, planId, actor.userId);
  const open = may(actor, "sheet.write") || (reopenedAt !== null && may(actor, "sheet.revise"));
  return { ok: true, plan: text, layout, sheet: storedSheetOf(layout, row), open, interest, own };
}
