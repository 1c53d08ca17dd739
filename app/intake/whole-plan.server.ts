import type { Actor } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import { failure } from "~/platform/problem";
import {
  type Answer,
  changesBetween,
  contentOf,
  contentSelect,
  type PlanChange,
  type PlanContent,
} from "./plan-content";
import { planHead, planText } from "./read-plan.server";

const wholePlan = {
  ...planText,
  ...contentSelect,
  source: true,
  withdrawnReason: true,
  importedAt: true,
  mergedInto: { select: { id: true, dossierNumber: true, title: true } },
  merged: { select: { id: true, dossierNumber: true, title: true }, orderBy: { dossierNumber: "asc" } },
  answers: true,
  history: { orderBy: { version: "desc" } },
} as const satisfies Prisma.PlanSelect;

/** A version that was replaced, and what the next one said otherwise. */
export type EarlierVersion = { version: number; replacedAt: Date; changes: PlanChange[] };

/** Everything that was submitted, contact details and earlier versions included: for staff, who the caller has made sure of. */
export async function readWholePlan(db: Reader, actor: Actor, planId: string) {
  const found = await db.plan.findFirst({ where: { id: planId, roundId: actor.round.id }, select: wholePlan });
  if (!found) return failure("not-found");
  const { history, answers, attachments, ...plan } = found;
  const contents = [contentOf(found), ...history.map(({ content }) => contentOf(content as PlanContent))];
  const versions: EarlierVersion[] = history.map(({ version, replacedAt }, index) => ({
    version,
    replacedAt,
    changes: changesBetween(contents[index + 1] as PlanContent, contents[index] as PlanContent),
  }));
  return {
    ok: true as const,
    plan: { ...plan, attachments: attachments as string[], answers: answers as Answer[], versions },
  };
}

/** One version that was replaced, whole, as it was submitted then; with what the next one said otherwise. For staff. */
export async function readEarlierVersion(db: Reader, actor: Actor, planId: string, version: number) {
  if (!Number.isInteger(version)) return failure("not-found");
  const whole = await readWholePlan(db, actor, planId);
  if (!whole.ok) return whole;
  const kept = await db.planHistory.findFirst({
    where: { planId, version, plan: { roundId: actor.round.id } },
    select: { content: true },
  });
  const about = whole.plan.versions.find((one) => one.version === version);
  if (!kept || !about) return failure("not-found");
  const { answers, ...content } = kept.content as PlanContent & { answers?: Answer[] };
  const { id, dossierNumber, state } = whole.plan;
  return {
    ok: true as const,
    now: { title: whole.plan.title, version: whole.plan.version },
    plan: { ...contentOf(content), id, dossierNumber, state, version, answers: answers ?? [] },
    replacedAt: about.replacedAt,
    changes: about.changes,
  };
}

const { neighbourhood: _place, municipality: _municipality, ...titleAndPartners } = planHead;

/** What a member sees of a plan without reading it: recused, title and partners; not declared yet, also the place, to judge by. */
export async function readPlanHead(db: Reader, actor: Actor, planId: string, reason: "recused" | "not-declared") {
  const where = { id: planId, roundId: actor.round.id };
  const plan =
    reason === "recused"
      ? await db.plan.findFirst({ where, select: titleAndPartners })
      : await db.plan.findFirst({ where, select: planHead });
  return plan ? { ok: true as const, plan } : failure("not-found");
}

export type SeenHead = Extract<Awaited<ReturnType<typeof readPlanHead>>, { ok: true }>["plan"];
