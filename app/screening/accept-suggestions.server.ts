import { setImmediate } from "node:timers/promises";
import { type AuditEntry, recordEvents } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import { type Actor, checkAccess, type Refusal } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { stampOf } from "~/platform/stamp.server";
import { isAcceptable, isOpenToAccept } from "./acceptable-suggestions";
import { currentGazetteer } from "./place-index.server";
import { quoteFor } from "./plan-quotes";
import { asScreenable, readScreeningRound, screenableText, settingsFor } from "./screenable-plan.server";
import { suggestVerdicts } from "./suggest-verdicts";
import type { Suggestion } from "./suggestion";

/** One suggestion "voldoet" that can be taken over together with others. */
export type AcceptableSuggestion = {
  planId: string;
  planVersion: number;
  criterionId: string;
  key: string;
  quote: string;
};

const recorded = { id: true, criterionId: true, verdict: true, planVersion: true } as const;

/** The suggestions that can be taken over now, for every plan of the round or for one; `stamp` marks exactly this list. */
export async function listAcceptable(
  db: Database,
  actor: Actor,
  planId?: string,
): Promise<{ ok: true; suggestions: AcceptableSuggestion[]; stamp: string } | Refusal> {
  const access = checkAccess(actor, "screening.view");
  if (!access.ok) return access;
  const { settings, criteria } = await readScreeningRound(db, actor.round.id, await currentGazetteer(db));
  const plans = await db.plan.findMany({
    where: { roundId: actor.round.id, state: "active", id: planId },
    select: { ...screenableText, verdicts: { select: recorded } },
    orderBy: [{ dossierNumber: "asc" }, { id: "asc" }],
  });
  const suggestions: AcceptableSuggestion[] = [];
  for (const row of plans) {
    const open = criteria.filter(({ id }) =>
      isOpenToAccept(
        row.verdicts.find(({ criterionId }) => criterionId === id),
        row.version,
      ),
    );
    if (open.length === 0) continue;
    const plan = asScreenable(row);
    const all: Partial<Record<string, Suggestion>> = suggestVerdicts(plan, settingsFor(row, settings));
    for (const { id, key } of open) {
      const suggestion = all[key];
      if (suggestion && isAcceptable(suggestion))
        suggestions.push({
          planId: row.id,
          planVersion: row.version,
          criterionId: id,
          key,
          quote: quoteFor(plan, suggestion),
        });
    }
    // Reading the texts of hundreds of plans takes a second or more: let others in between.
    await setImmediate();
  }
  return { ok: true, suggestions, stamp: stampOf(suggestions) };
}

/**
 * Takes over the suggestions "voldoet" of the whole round or of one plan, in one step. Never a suggestion to fail, never the
 * learning goal, never over what a person recorded. `stamp` is that of the list that was confirmed; another list is refused.
 */
export async function acceptSuggestions(
  db: Database,
  actor: Actor,
  { planId, stamp, now }: { planId?: string; stamp: string; now: Date },
): Promise<
  { ok: true; plans: number; verdicts: number } | Failure<"not-found" | "forbidden" | "wrong-phase" | "stale">
> {
  const access = checkAccess(actor, "screening.judge");
  if (!access.ok) return access;
  const list = await listAcceptable(db, actor, planId);
  if (!list.ok) return list;
  if (list.stamp !== stamp) return failure("stale");
  return write(db, async (tx) => {
    const fresh = await checkFreshAccess(tx, actor, "screening.judge");
    if (!fresh.ok) return fresh;
    return accept(tx, actor, { suggestions: list.suggestions, planId, now });
  });
}

async function accept(
  tx: Transaction,
  actor: Actor,
  { suggestions, planId, now }: { suggestions: readonly AcceptableSuggestion[]; planId?: string; now: Date },
) {
  const plans = await tx.plan.findMany({
    where: { roundId: actor.round.id, state: "active", id: planId },
    select: { id: true, version: true, verdicts: { select: recorded } },
  });
  // Between the reading and this write a plan may have been judged, replaced or withdrawn: what changed is left alone.
  const still = suggestions.flatMap((suggestion) => {
    const plan = plans.find(({ id, version }) => id === suggestion.planId && version === suggestion.planVersion);
    const old = plan?.verdicts.find(({ criterionId }) => criterionId === suggestion.criterionId);
    return plan && isOpenToAccept(old, plan.version) ? [{ ...suggestion, old }] : [];
  });
  await tx.verdict.deleteMany({ where: { id: { in: still.flatMap(({ old }) => (old ? [old.id] : [])) } } });
  await tx.verdict.createMany({
    data: still.map(({ planId, criterionId, quote, planVersion }) => ({
      planId,
      criterionId,
      quote,
      planVersion,
      verdict: "pass",
      suggestion: "pass",
      screenedById: actor.userId,
      screenedAt: now,
    })),
  });
  const planIds = [...new Set(still.map((one) => one.planId))];
  const ofPlan = (id: string) => still.filter((one) => one.planId === id);
  await recordEvents(
    tx,
    planIds.map((id) => eventOf(ofPlan(id), { actor, planId: id, now })),
  );
  if (still.length > 0) await bumpRevision(tx, actor.round.id);
  return { ok: true as const, plans: planIds.length, verdicts: still.length };
}

type Accepted = AcceptableSuggestion & { old?: { verdict: string; planVersion: number } };

function eventOf(
  accepted: readonly Accepted[],
  { actor, planId, now }: { actor: Actor; planId: string; now: Date },
): AuditEntry {
  const before = accepted.map(({ key, old }) => [
    key,
    old ? { verdict: old.verdict, planVersion: old.planVersion } : null,
  ]);
  const after = accepted.map(({ key, quote, planVersion }) => [
    key,
    { verdict: "pass", quote, reason: "", planVersion, suggestion: "pass", accepted: true },
  ]);
  return {
    at: now,
    actorId: actor.userId,
    roundId: actor.round.id,
    planId,
    action: "plan.screened",
    before: Object.fromEntries(before),
    after: Object.fromEntries(after),
  };
}
