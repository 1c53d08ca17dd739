import { recordEvent } from "~/audit/audit.server";
import { bumpScoring } from "~/calls/revision.server";
import { type PlanHead, planHead } from "~/intake/read-plan.server";
import { type Actor, type InterestKind, interestKinds, type Refusal } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { readProfile } from "~/people/member-profile.server";
import { type Database, type Reader, type Transaction, write } from "~/platform/database.server";
import type { Failure } from "~/platform/problem";
import { eligiblePlansOf } from "~/screening/eligible-plans.server";
import { type InterestHint, interestHints, type MemberOrigins } from "./interest-hints";
import type { InterestEntry } from "./interest-input";
import { type InterestStep, latestStepFirst, openStepOf, stepSelect } from "./interest-steps";
import { type TieKind, tieOf } from "./interest-ties";

export type Declared = { kind: InterestKind; tie: TieKind | null; note: string; at: Date };
export type InterestPlan = {
  head: PlanHead;
  eligible: boolean;
  declared: Declared | null;
  hasSheet: boolean;
  /** Where an interest may lie, by what the member filled in: to look at, never to decide by. */
  hints: InterestHint[];
  /** What the chair asked or answered, or what the member asked, after the last declaration. */
  step: Pick<InterestStep, "step" | "text" | "kind"> | null;
};

/**
 * The plans on which this member declares an interest, with what the member declared: during screening every active plan, eligible ones
 * first; after that the eligible ones. Of a plan it holds only what is needed to judge that.
 */
export async function readInterestPlans(db: Reader, actor: Actor): Promise<InterestPlan[]> {
  const eligible = await eligiblePlansOf(db, actor.round.id);
  const screening = actor.round.phase === "screening";
  const eligibleIds = screening ? await db.plan.findMany({ where: eligible, select: { id: true } }) : null;
  const ids = eligibleIds && new Set(eligibleIds.map(({ id }) => id));
  const where = { userId: actor.userId };
  const plans = await db.plan.findMany({
    where: screening ? { roundId: actor.round.id, state: "active" } : eligible,
    orderBy: [{ dossierNumber: "asc" }, { id: "asc" }],
    select: {
      ...planHead,
      // Only compared with the member's own address; it is not handed on.
      email: true,
      interests: { where, select: declaredSelect },
      interestSteps: { where, orderBy: latestStepFirst, take: 1, select: stepSelect },
      sheets: { where, select: { id: true } },
    },
  });
  const origins = await originsOf(db, actor);
  return plans
    .map(({ interests, interestSteps, sheets, email: contactEmail, ...head }): InterestPlan => {
      const declared = declaredOf(interests[0]);
      const open = openStepOf(interestSteps[0], declared?.at ?? null);
      return {
        head,
        eligible: ids === null || ids.has(head.id),
        declared,
        hasSheet: sheets.length > 0,
        hints: interestHints(origins, { ...head, contactEmail }),
        step: open && { step: open.step, text: open.text, kind: open.kind },
      };
    })
    .sort((a, b) => Number(b.eligible) - Number(a.eligible));
}

async function originsOf(db: Reader, { userId, email }: Actor): Promise<MemberOrigins> {
  const { organisations, memberships, municipality } = await readProfile(db, userId);
  const lines = (text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
  return { organisations: lines(organisations), memberships: lines(memberships), municipality, email };
}

export const declaredSelect = { kind: true, tie: true, note: true, declaredAt: true } as const;
type Row = { kind: string; tie: string | null; note: string; declaredAt: Date };

export function declaredOf(row: Row | undefined): Declared | null {
  const kind = interestKinds.find((one) => one === row?.kind);
  return row && kind ? { kind, tie: tieOf(row.tie), note: row.note, at: row.declaredAt } : null;
}

/**
 * What became of one declaration: saved, or why not. `stale`: another window declared something else meanwhile. `chair-needed`: who left
 * a plan takes part in it again, while the meeting is under way, only when the chair agrees; the chair has been asked.
 */
export type InterestOutcome = { planId: string } & (
  | { ok: true; declared: Declared; hasSheet: boolean }
  | { ok: false; reason: "reason-needed" | "stale" | "not-found" | "chair-needed"; declared: Declared | null }
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
        round: { select: { phase: true } },
        interests: { where: { userId: actor.userId }, select: declaredSelect },
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
      if (needsChair(plan?.round.phase, before, judged.declared)) {
        await requestChange(tx, actor, planId, judged.declared);
        outcomes.push({ planId, ok: false, reason: "chair-needed", declared: before });
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
function judge(
  { was, kind, tie: chosen, note: typed }: InterestEntry,
  before: Declared | null,
  known: boolean,
  now: Date,
): Judged {
  if (!known) return { ok: false, reason: "not-found" };
  const [tie, note] = kind === "none" ? [null, ""] : [chosen, typed];
  if (before?.kind === kind && before.note === note && before.tie === tie) return { ok: true, declared: before };
  const storedKind = before?.kind ?? null;
  if (storedKind !== was && storedKind !== kind) {
    return kind === was && before ? { ok: true, declared: before } : { ok: false, reason: "stale" };
  }
  if (kind === "reported" && note === "") return { ok: false, reason: "reason-needed" };
  return { ok: true, declared: { kind, tie, note, at: now } };
}

/** Leaving a plan is possible at any moment and holds at once. Coming back opens its scores, so during the meeting the chair decides. */
const needsChair = (phase: string | undefined, before: Declared | null, after: Declared): boolean =>
  phase === "deliberation" && before?.kind === "recused" && after.kind !== "recused";

async function requestChange(tx: Transaction, actor: Actor, planId: string, asked: Declared): Promise<void> {
  const { kind, tie, note, at } = asked;
  const who = { planId, userId: actor.userId };
  const latest = await tx.interestStep.findFirst({ where: who, orderBy: latestStepFirst, select: stepSelect });
  if (latest?.step === "requested" && latest.kind === kind && latest.tie === tie && latest.text === note) return;
  const data = { ...who, step: "requested", kind, tie, text: note, takenById: actor.userId, takenAt: at };
  await tx.interestStep.create({ data, select: { id: true } });
  const after = { kind, tie, note };
  const where = { at, actorId: actor.userId, roundId: actor.round.id, planId };
  await recordEvent(tx, { ...where, action: "interest.requested", after });
}

/** Stores what holds from now on, with its event. `actor` is who did it: the member, or the chair who agreed. */
export async function storeDeclaration(
  tx: Transaction,
  actor: Actor,
  planId: string,
  { before, after, userId = actor.userId }: { before: Declared | null; after: Declared; userId?: string },
): Promise<void> {
  const { kind, tie, note, at } = after;
  const who = { planId, userId };
  if (before) {
    await tx.interest.updateMany({ where: who, data: { kind, tie, note, declaredAt: at } });
  } else {
    await tx.interest.create({ data: { ...who, kind, tie, note, declaredAt: at }, select: { id: true } });
  }
  await recordEvent(tx, {
    at,
    actorId: actor.userId,
    roundId: actor.round.id,
    planId,
    action: "interest.declared",
    ...(before && { before: factsOf(before) }),
    after: { ...factsOf(after), ...(userId !== actor.userId && { userId }) },
  });
}

const factsOf = ({ kind, tie, note }: Declared) => ({ kind, ...(tie && { tie }), note });
