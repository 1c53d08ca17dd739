import type { Actor } from "~/people/access";
import type { Transaction } from "~/platform/database.server";
import { stampOf } from "~/platform/stamp.server";
import type { VerdictValue } from "./criterion-key";
import { type AttachedWords, quoteFrom } from "./evidence.server";
import { quoteFor } from "./plan-quotes";
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
  withStandardReason,
} from "./verdict-entry";

/** The columns of a verdict that a person changes, and by which another window notices that they changed. */
export const verdictContent = { verdict: true, reason: true, reasonCode: true, planVersion: true } as const;

/** The mark of what is recorded about a criterion; "" where nothing is. */
export const verdictStamp = (stored: StoredVerdict | null): string =>
  stored ? stampOf([stored.verdict, stored.reason, stored.reasonCode, stored.planVersion]) : "";

export type CriterionNow = {
  id: string;
  key: string;
  stored: StoredVerdict | null;
  suggestion: Suggestion | null;
  reasons: readonly StandardReason[];
};

/** A reason to choose from; not active: only where a verdict names it already. */
export type StandardReason = { code: string; label: string; wording: string; active: boolean };

/** The criteria of the round with what is recorded and what the program suggests; no suggestion for a criterion without a rule. */
export function criteriaNow(
  criteria: readonly { id: string; key: string; reasons: readonly StandardReason[] }[],
  verdicts: readonly (Omit<StoredVerdict, "verdict"> & { criterionId: string; verdict: string })[],
  { plan, settings }: { plan: ScreenablePlan; settings: ScreeningSettings },
): CriterionNow[] {
  const suggestions: Partial<Record<string, Suggestion>> = suggestVerdicts(plan, settings);
  return criteria.map(({ id, key, reasons }) => {
    const found = verdicts.find(({ criterionId }) => criterionId === id);
    const { reason = "", reasonCode = "", planVersion = 0 } = found ?? {};
    const stored = found ? { verdict: found.verdict as VerdictValue, reason, reasonCode, planVersion } : null;
    return { id, key, reasons, stored, suggestion: suggestions[key] ?? null };
  });
}

/** What a verdict quotes where nobody attached words: those the suggestion rests on, when the person judges as it suggests. */
const suggestedQuote = (plan: ScreenablePlan, suggestion: Suggestion | null, verdict: VerdictValue): string =>
  suggestion?.suggestion === verdict ? quoteFor(plan, suggestion) : "";

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
    const typed = entries.find((one) => one.criterion === criterion.key);
    const entry = typed && withStandardReason(typed, criterion.reasons);
    if (!entry || (only !== null && only !== criterion.key)) continue;
    const { stored } = criterion;
    const touched = isTouched(entry, prefillOf(stored, plan.version));
    const settled = stored !== null && stored.planVersion === plan.version;
    if (entry.seen !== verdictStamp(stored)) {
      if (only !== null || wantsSomething(entry, plan.version)) judged.conflicts.push(criterion.key);
      continue;
    }
    if (!touched && (settled || only === null)) continue;
    const found = problemsOf(entry, { stored, scoring });
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
      if (!now || !isTouched(entry, prefillOf(now.stored, plan.version))) return false;
      return entry.seen === verdictStamp(now.stored) || wantsSomething(entry, plan.version);
    })
    .map(({ criterion }) => criterion);
}

/** Whether an entry from before a colleague's verdict holds anything but what was recorded, or empty, at that time. */
function wantsSomething(entry: VerdictEntry, planVersion: number): boolean {
  if (entry.verdict === null) return entry.seen === "" && (entry.reason !== "" || entry.reasonCode !== "");
  return entry.seen !== verdictStamp({ ...entry, verdict: entry.verdict, planVersion });
}

/** Writes verdicts that were judged well, and gives what changed for the audit log. */
export async function writeVerdicts(
  tx: Transaction,
  actor: Actor,
  {
    plan,
    toSave,
    attached,
    now,
  }: { plan: VersionedPlan; toSave: Judged["toSave"]; attached: readonly AttachedWords[]; now: Date },
) {
  const before: Record<string, StoredVerdict | null> = {};
  const after: Record<string, StoredVerdict & { quote: string; suggestion: string }> = {};
  for (const { entry, criterion } of toSave) {
    const verdict = entry.verdict as VerdictValue;
    const content = {
      verdict,
      quote: quoteFrom(attached, criterion.id) || suggestedQuote(plan, criterion.suggestion, verdict),
      ...reasonToKeep(entry, criterion.stored),
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
