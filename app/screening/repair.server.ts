import { type AuditEntry, recordEvent } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, type Reader, type Transaction, write } from "~/platform/database.server";
import { queueMail } from "~/platform/mail.server";
import type { Prisma } from "~/platform/prisma/client";
import { type Failure, failure } from "~/platform/problem";
import { stampOf } from "~/platform/stamp.server";
import { wallClockOf } from "~/platform/wall-clock";
import type { RepairInput, RepairStep } from "./repair-input";
import { fitsOutcome, type RepairItem, type RepairState, repairState } from "./repair-state";

export type RepairFailure = Failure<
  "not-found" | "forbidden" | "wrong-phase" | "withdrawn" | "stale" | "already-done" | "not-ready" | "invalid"
>;
type Done = { ok: true } | RepairFailure;

const theRequest = {
  items: true,
  answerBy: true,
  preparedAt: true,
  mailTo: true,
  mailSubject: true,
  mailText: true,
  sentHow: true,
  sentById: true,
  sentAt: true,
  answerText: true,
  attachments: true,
  answeredById: true,
  answeredAt: true,
  outcome: true,
  outcomeReason: true,
  decidedById: true,
  decidedAt: true,
} as const satisfies Prisma.RepairRequestSelect;

const thePlan = { id: true, title: true, state: true, email: true, repair: { select: theRequest } } as const;

/** The plan of an address within the round, with its request if there is one. */
export const findPlanToRepair = (db: Reader, actor: Actor, planId: string) =>
  db.plan.findFirst({ where: { id: planId, roundId: actor.round.id }, select: thePlan });

type PlanToRepair = NonNullable<Awaited<ReturnType<typeof findPlanToRepair>>>;
export type StoredRepair = NonNullable<PlanToRepair["repair"]>;

/** The mark of a request as a page showed it, with the address it would go to; "" where there is none. */
export const repairStamp = ({ repair, email }: Pick<PlanToRepair, "repair" | "email">): string =>
  repair ? stampOf([repair, email]) : "";

export const calendarDay = (now: Date): string => wallClockOf(now).slice(0, 10);

/** An address that mail can go to. Anything else a person has to look at. */
export const isMailAddress = (email: string): boolean => /^[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+$/.test(email);

type Step = { planId: string; input: RepairInput; now: Date };
type Inside = { plan: PlanToRepair; state: RepairState | null; now: Date };
type Outcome = { ok: true; event: Pick<AuditEntry, "action" | "before" | "after" | "reason"> } | RepairFailure;

/**
 * One step of the request of a plan: a draft, sending it, recording the answer, deciding. Each step fits one state only:
 * "already-done" where it was taken before, "not-ready" where it is too early, "stale" where a colleague changed the request.
 */
export function takeRepairStep(db: Database, actor: Actor, { planId, input, now }: Step): Promise<Done> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "repair.manage");
    if (!access.ok) return access;
    const plan = await findPlanToRepair(tx, actor, planId);
    if (!plan) return failure("not-found");
    if (plan.state !== "active") return failure("withdrawn");
    if (repairStamp(plan) !== input.stamp) return failure("stale");
    const state = plan.repair && repairState(plan.repair, calendarDay(now));
    const result = await step(tx, actor, { input, inside: { plan, state, now } });
    if (!result.ok) return result;
    await recordEvent(tx, { at: now, actorId: actor.userId, roundId: actor.round.id, planId, ...result.event });
    await bumpRevision(tx, actor.round.id);
    return { ok: true };
  });
}

function step(tx: Transaction, actor: Actor, { input, inside }: { input: RepairInput; inside: Inside }) {
  switch (input.intent) {
    case "draft":
      return saveDraft(tx, actor, input, inside);
    case "discard":
      return discardDraft(tx, inside);
    case "send":
      return send(tx, actor, input, inside);
    case "answer":
      return recordAnswer(tx, actor, input, inside);
    case "decide":
      return decide(tx, actor, input, inside);
  }
}

async function saveDraft(
  tx: Transaction,
  actor: Actor,
  { items, answerBy }: RepairStep<"draft">,
  { plan, state, now }: Inside,
): Promise<Outcome> {
  if (state !== null && state !== "draft") return failure("already-done");
  const known = await tx.mandatoryCriterion.findMany({
    where: { roundId: actor.round.id },
    select: { key: true },
    orderBy: { position: "asc" },
  });
  const ordered = known.flatMap(({ key }) => items.filter(({ criterion }) => criterion === key).slice(0, 1));
  if (ordered.length !== items.length || answerBy < calendarDay(now)) return failure("invalid");
  const row = { items: ordered, answerBy, preparedById: actor.userId, preparedAt: now };
  await tx.repairRequest.upsert({
    where: { planId: plan.id },
    create: { planId: plan.id, attachments: [], ...row },
    update: row,
    select: { planId: true },
  });
  const before = plan.repair ? content(plan.repair) : undefined;
  return { ok: true, event: { action: "plan.repair-prepared", before, after: content(row) } };
}

const content = ({ items, answerBy }: { items: unknown; answerBy: string }) => ({
  answerBy,
  missing: Object.fromEntries((items as RepairItem[]).map(({ criterion, missing }) => [criterion, missing])),
});

async function discardDraft(tx: Transaction, { plan, state }: Inside): Promise<Outcome> {
  if (!plan.repair) return failure("stale");
  if (state !== "draft") return failure("already-done");
  await tx.repairRequest.delete({ where: { planId: plan.id }, select: { planId: true } });
  return { ok: true, event: { action: "plan.repair-discarded", before: content(plan.repair) } };
}

async function send(
  tx: Transaction,
  actor: Actor,
  { how, subject, text }: RepairStep<"send">,
  { plan, state, now }: Inside,
): Promise<Outcome> {
  if (!plan.repair || state === null) return failure("not-ready");
  if (state !== "draft") return failure("already-done");
  // A draft may have lain too long; nobody can answer on a day that is over.
  if (plan.repair.answerBy < calendarDay(now)) return failure("not-ready");
  if (how === "mail" && !isMailAddress(plan.email)) return failure("not-ready");
  if (how === "mail") await queueMail(tx, { to: plan.email, subject, text }, now);
  const mail = { mailTo: how === "mail" ? plan.email : "", mailSubject: subject, mailText: text };
  await update(tx, plan, { ...mail, sentHow: how, sentById: actor.userId, sentAt: now });
  return { ok: true, event: { action: "plan.repair-sent", after: { how, ...content(plan.repair) } } };
}

async function recordAnswer(
  tx: Transaction,
  actor: Actor,
  { text, attachments }: RepairStep<"answer">,
  { plan, state, now }: Inside,
): Promise<Outcome> {
  if (state === null || state === "draft") return failure("not-ready");
  if (state === "decided") return failure("already-done");
  const before = { answer: plan.repair?.answerText ?? "", attachments: (plan.repair?.attachments ?? []) as string[] };
  await update(tx, plan, { answerText: text, attachments, answeredById: actor.userId, answeredAt: now });
  return { ok: true, event: { action: "plan.repair-answered", before, after: { answer: text, attachments } } };
}

async function decide(
  tx: Transaction,
  actor: Actor,
  { outcome, reason }: RepairStep<"decide">,
  { plan, state, now }: Inside,
): Promise<Outcome> {
  if (state === "decided") return failure("already-done");
  if (state === null || !fitsOutcome(state, outcome)) return failure("not-ready");
  await update(tx, plan, { outcome, outcomeReason: reason, decidedById: actor.userId, decidedAt: now });
  return { ok: true, event: { action: "plan.repair-decided", after: { outcome }, reason } };
}

const update = (tx: Transaction, plan: PlanToRepair, data: Prisma.RepairRequestUpdateInput) =>
  tx.repairRequest.update({ where: { planId: plan.id }, data, select: { planId: true } });
