import { recordEvent } from "~/audit/audit.server";
import { bumpScoring } from "~/calls/revision.server";
import { type PlanHead, planHead } from "~/intake/read-plan.server";
import { type Actor, type InterestKind, interestKinds, type Refusal } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, type Reader, type Transaction, write } from "~/platform/database.server";
import type { Failure } from "~/platform/problem";
import { eligiblePlansOf } from "~/screening/eligible-plans.server";
import type { InterestEntry } from "./interest-input";

export type Declared = { kind: InterestKind; note: string; at: Date };
export type InterestPlan = { head: PlanHead; eligible: boolean; declared: Declared | null; hasSheet: boolean };

/**
 * The plans on which this member declares an interest, with what the member declared: during screening every active plan, eligible ones
 * first; after that the eligible ones. Of a plan it holds only what is needed to judge that.
 */
export async function readInterestPlans(db: Reader, actor: Actor): Promise<InterestPlan[]> {
  const eligible = await eligiblePlansOf(db, actor.round.id);
  const screening = actor.round.phase === "screening";
  const eligibleIds = screening ? await db.plan.findMany({ where: eligible, select: { id: true } }) : null;
  const ids = eligibleIds && new Set(eligibleIds.map(({ id }) => id));
  const plans = await db.plan.findMany({
    where: screening ? { roundId: actor.round.id, state: "active" } : eligible,
    orderBy: [{ dossierNumber: "asc" }, { id: "asc" }],
    select: {
      ...planHead,
      interests: { where: { userId: actor.userId }, select: { kind: true, note: true, declaredAt: true } },
      sheets: { where: { userId: actor.userId }, select: { id: true } },
    },
  });
  return plans
    .map(({ interests, sheets, ...head }) => ({
      head,
      eligible: ids === null || ids.has(head.id),
      declared: declaredOf(interests[0]),
      hasSheet: sheets.length > 0,
    }))
    .sort((a, b) => Number(b.eligible) - Number(a.eligible));
}

type Row = { kind: string; note: string; declaredAt: Date };

function declaredOf(row: Row | undefined): Declared | null {
  const kind = interestKinds.find((one) => one === row?.kind);
  return row && kind ? { kind, note: row.note, at: row.declaredAt } : null;
}

/** What became of one declaration: saved, or why not. `stale`: another window declared something else meanwhile. */
export type InterestOutcome = { planId: string } & (
  | { ok: true; declared: Declared; hasSheet: boolean }
  | { ok: false; reason: "reason-needed" | "stale" | "not-found"; declared: Declared | null }
);

/**
 * Declares interests on plans of the round, each by itself: one that lacks its note does not keep the others from being saved. What was
 * not changed in this form is left as it is, also when another window changed it. A sheet of a plan that the member leaves is kept.
 */
export function declareInterests(
  db: Database,
  actor: Actor,
  entries: readonly InterestEntry[],
  now: Date,
): Promise<{ ok: true; outcomes: InterestOutcome[] } | Refusal | Failure<"not-found">> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "interest.declare");
    if (!access.ok) return access;
    const plans = await tx.plan.findMany({
      where: { id: { in: entries.map(({ planId }) => planId) }, roundId: actor.round.id, state: "active" },
      select: {
        id: true,
        interests: { where: { userId: actor.userId }, select: { kind: true, note: true, declaredAt: true } },
        sheets: { where: { userId: actor.userId }, select: { id: true } },
      },
    });
    const stored = new Map(plans.map((plan) => [plan.id, plan]));
    const outcomes: InterestOutcome[] = [];
    let changed = false;
    for (const entry of entries) {
      const plan = stored.get(entry.planId);
      const before = declaredOf(plan?.interests[0]);
      const judged = judge(entry, before, plan !== undefined, now);
      const { planId } = entry;
      if (!judged.ok) {
        outcomes.push({ planId, ...judged, declared: before });
        continue;
      }
      if (judged.declared !== before) {
        await storeDeclaration(tx, actor, planId, { before, after: judged.declared });
        changed = true;
      }
      outcomes.push({ planId, ...judged, hasSheet: (plan?.sheets.length ?? 0) > 0 });
    }
    if (changed) await bumpScoring(tx, actor.round.id);
    return { ok: true, outcomes };
  });
}

type Judged = { ok: true; declared: Declared } | { ok: false; reason: "reason-needed" | "stale" | "not-found" };

/** What one entry of the form means for what is stored. Returns `before` itself when there is nothing to change. */
function judge({ was, kind, note: typed }: InterestEntry, before: Declared | null, known: boolean, now: Date): Judged {
  if (!known) return { ok: false, reason: "not-found" };
  const note = kind === "none" ? "" : typed;
  if (before?.kind === kind && before.note === note) return { ok: true, declared: before };
  const storedKind = before?.kind ?? null;
  if (storedKind !== was && storedKind !== kind) {
    return kind === was && before ? { ok: true, declared: before } : { ok: false, reason: "stale" };
  }
  if (kind === "reported" && note === "") return { ok: false, reason: "reason-needed" };
  return { ok: true, declared: { kind, note, at: now } };
}

async function storeDeclaration(
  tx: Transaction,
  actor: Actor,
  planId: string,
  { before, after }: { before: Declared | null; after: Declared },
): Promise<void> {
  const { kind, note, at } = after;
  const who = { planId, userId: actor.userId };
  if (before) {
    await tx.interest.updateMany({ where: who, data: { kind, note, declaredAt: at } });
  } else {
    await tx.interest.create({ data: { ...who, kind, note, declaredAt: at }, select: { id: true } });
  }
  await recordEvent(tx, {
    at,
    actorId: actor.userId,
    roundId: actor.round.id,
    planId,
    action: "interest.declared",
    ...(before && { before: { kind: before.kind, note: before.note } }),
    after: { kind, note },
  });
}
