import type { Actor } from "~/people/access";
import type { Transaction } from "~/platform/database.server";
import { stampOf } from "~/platform/stamp.server";
import type { VerdictValue } from "./criterion-key";
import { occursInPlan, quoteFor } from "./plan-quotes";
import type { ScreenablePlan, ScreeningSettings } from "./screenable-plan";
import { suggestVerdicts } from "./suggest-verdicts";
import type { Suggestion } from "./suggestion";
import {
  isTouched,
  prefillOf,
  problemsOf,
  reasonToKeep,
  type ScreeningProblem,
  type StoredVerdict,
  type VerdictEntry,
} from "./verdict-entry";

/** The columns of a verdict that a person changes, and by which another window notices that they changed. */
export const verdictContent = { verdict: true, quote: true, reason: true, planVersion: true } as const;

/** The mark of what is recorded about a criterion; "" where nothing is. */
export const verdictStamp = (stored: StoredVerdict | null): string =>
  stored ? stampOf([stored.verdict, stored.quote, stored.reason, stored.planVersion]) : "";

export type CriterionNow = { id: string; key: string; stored: StoredVerdict | null; suggestion: Suggestion | null };

/** The criteria of the round with what is recorded and what the program suggests; no suggestion for a criterion without a rule. */
export function criteriaNow(
  criteria: readonly { id: string; key: string }[],
  verdicts: readonly (Omit<StoredVerdict, "verdict"> & { criterionId: string; verdict: string })[],
  { plan, settings }: { plan: ScreenablePlan; settings: ScreeningSettings },
): CriterionNow[] {
  const suggestions: Partial<Record<string, Suggestion>> = suggestVerdicts(plan, settings);
  return criteria.map(({ id, key }) => {
    const found = verdicts.find(({ criterionId }) => criterionId === id);
    const { quote = "", reason = "", planVersion = 0 } = found ?? {};
    const stored = found ? { verdict: found.verdict as VerdictValue, quote, reason, planVersion } : null;
    return { id, key, stored, suggestion: suggestions[key] ?? null };
  });
}

export const suggestedQuote = (plan: ScreenablePlan, suggestion: Suggestion | null): string =>
  suggestion ? quoteFor(plan, suggestion) : "";

type VersionedPlan = ScreenablePlan & { id: string; version: number };

export type Judged = {
  /** Entries that change something, or that confirm a verdict about an earlier version. */
  toSave: { entry: VerdictEntry; criterion: CriterionNow }[];
  problems: ScreeningProblem[];
  /** Keys of criteria that someone else judged since this page was made. */
  conflicts: string[];
};

/** Looks at what a person filled in, against what is recorded now. `only`: the one criterion to save, or null for all of them. */
export function judgeEntries(
  entries: readonly VerdictEntry[],
  {
    plan,
    criteria,
    only,
    scoring,
  }: {
    plan: VersionedPlan;
    criteria: readonly CriterionNow[];
    only: string | null;
    scoring: boolean;
  },
): Judged {
  const judged: Judged = { toSave: [], problems: [], conflicts: [] };
  for (const criterion of criteria) {
    const entry = entries.find((one) => one.criterion === criterion.key);
    if (!entry || (only !== null && only !== criterion.key)) continue;
    const { stored, suggestion } = criterion;
    const touched = isTouched(entry, prefillOf(stored, plan.version, suggestedQuote(plan, suggestion)));
    const settled = stored !== null && stored.planVersion === plan.version;
    if (entry.seen !== verdictStamp(stored)) {
      if (only !== null || wantsSomething(entry, plan.version)) judged.conflicts.push(criterion.key);
      continue;
    }
    if (!touched && (settled || only === null)) continue;
    const found = problemsOf(entry, { stored, scoring, quoteOccurs: occursInPlan(plan, entry.quote) });
    if (found.length > 0) judged.problems.push(...found);
    else judged.toSave.push({ entry, criterion });
  }
  return judged;
}

/** Keys of criteria for which the form holds something that is not recorded now. */
export function unsavedEntries(
  entries: readonly VerdictEntry[],
  { plan, criteria }: { plan: VersionedPlan; criteria: readonly CriterionNow[] },
): string[] {
  return entries
    .filter((entry) => {
      const now = criteria.find(({ key }) => key === entry.criterion);
      if (!now || !isTouched(entry, prefillOf(now.stored, plan.version, suggestedQuote(plan, now.suggestion))))
        return false;
      return entry.seen === verdictStamp(now.stored) || wantsSomething(entry, plan.version);
    })
    .map(({ criterion }) => criterion);
}

/** Whether an entry from before a colleague's verdict holds anything but what was recorded, or empty, at that time. */
function wantsSomething(entry: VerdictEntry, planVersion: number): boolean {
  if (entry.verdict === null) return entry.seen === "" && entry.reason !== "";
  return entry.seen !== verdictStamp({ ...entry, verdict: entry.verdict, planVersion });
}

/** Writes verdicts that were judged well, and gives what changed for the audit log. */
export async function writeVerdicts(
  tx: Transaction,
  actor: Actor,
  { plan, toSave, now }: { plan: VersionedPlan; toSave: Judged["toSave"]; now: Date },
) {
  const before: Record<string, StoredVerdict | null> = {};
  const after: Record<string, StoredVerdict & { suggestion: string }> = {};
  for (const { entry, criterion } of toSave) {
    const content = {
      verdict: entry.verdict as VerdictValue,
      quote: entry.quote,
      reason: reasonToKeep(entry, criterion.stored),
      planVersion: plan.version,
      suggestion: criterion.suggestion?.suggestion ?? "none",
    };
    const row = { ...content, screenedById: actor.userId, screenedAt: now };
    const key = { planId: plan.id, criterionId: criterion.id };
    await tx.verdict.upsert({ where: { planId_criterionId: key }, create: { ...key, ...row }, update: row });
    before[criterion.key] = criterion.stored;
    after[criterion.key] = content;
  }
  return { before, after, reason: [...new Set(Object.values(after).map(({ reason }) => reason))].join(" ").trim() };
}
