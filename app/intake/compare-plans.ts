import { instantMillis } from "./instants";
import {
  type Answer,
  changesBetween,
  contentOf,
  otherColumnsThatDiffer,
  type PlanChange,
  type PlanContent,
} from "./plan-content";
import type { PlanDraft } from "./plan-draft";

/** A plan that is here already, with the contents it had before and whether people judged it. */
export type StoredPlan = {
  id: string;
  dossierNumber: string;
  version: number;
  state: string;
  content: PlanContent;
  answers: readonly Answer[];
  history: readonly PlanContent[];
  reviewed: boolean;
};

/**
 * Why a change waits for a person's yes:
 * - `reviewed`: the plan was screened or scored as it is now;
 * - `withdrawn`: here it is withdrawn, in the file it is not;
 * - `older`: the file holds what the plan said before, or an earlier submission;
 * - `merged`: another plan of the same project took its place here.
 */
export type Hold = "reviewed" | "withdrawn" | "older" | "merged";

/** What importing a draft would do. `otherColumns` differ too, but are no field of a plan and change nothing. */
export type ImportEntry = {
  draft: PlanDraft;
  kind: "new" | "changed" | "withdrawn" | "unchanged";
  stored: StoredPlan | null;
  changes: PlanChange[];
  otherColumns: string[];
  holds: Hold[];
};

export type Comparison = {
  entries: ImportEntry[];
  /** Rows that an error keeps out. */
  keptOut: PlanDraft[];
  /** A later row of the same number takes their place. */
  superseded: PlanDraft[];
  /** Rows that only tested the form. */
  tests: PlanDraft[];
};

/**
 * Lays the drafts of one source beside the plans that are here from that source. `otherColumns` are the indexes of the columns
 * without a field.
 */
export function comparePlans(
  drafts: readonly PlanDraft[],
  stored: readonly StoredPlan[],
  otherColumns: number[],
): Comparison {
  const byNumber = new Map(stored.map((plan) => [plan.dossierNumber, plan]));
  const keptOut = drafts.filter((draft) => draft.state !== "test" && hasError(draft));
  const coming = drafts.filter((draft) => !hasError(draft));
  return {
    entries: coming
      .filter(({ state }) => state === "active" || state === "withdrawn")
      .map((draft) => entryOf(draft, byNumber.get(draft.externalId) ?? null, otherColumns)),
    keptOut,
    superseded: coming.filter(({ state }) => state === "superseded"),
    tests: drafts.filter(({ state }) => state === "test"),
  };
}

const hasError = (draft: PlanDraft): boolean => draft.problems.some(({ severity }) => severity === "error");

function entryOf(draft: PlanDraft, stored: StoredPlan | null, columns: number[]): ImportEntry {
  const withdrawn = draft.state === "withdrawn";
  if (!stored) {
    return { draft, stored, kind: withdrawn ? "withdrawn" : "new", changes: [], otherColumns: [], holds: [] };
  }
  const content = contentOf(draft.values);
  const changes = changesBetween(stored.content, content);
  const otherColumns = otherColumnsThatDiffer(stored.answers, draft.answers, columns);
  // A plan that was merged stays so: what the file says of it only becomes its text.
  const moves = stored.state !== "merged" && withdrawn !== (stored.state === "withdrawn");
  if (!moves && changes.length === 0) return { draft, stored, kind: "unchanged", changes, otherColumns, holds: [] };
  const kind = moves && withdrawn ? "withdrawn" : "changed";
  return { draft, stored, kind, changes, otherColumns, holds: holdsOf(stored, content, { withdrawn, changes }) };
}

function holdsOf(
  stored: StoredPlan,
  content: PlanContent,
  { withdrawn, changes }: { withdrawn: boolean; changes: PlanChange[] },
): Hold[] {
  const hadItBefore = stored.history.some((version) => changesBetween(version, content).length === 0);
  const older = changes.length > 0 && (hadItBefore || isEarlier(content.submittedAt, stored.content.submittedAt));
  return [
    ...(stored.reviewed ? (["reviewed"] as const) : []),
    ...(stored.state === "withdrawn" && !withdrawn ? (["withdrawn"] as const) : []),
    ...(older ? (["older"] as const) : []),
    ...(stored.state === "merged" ? (["merged"] as const) : []),
  ];
}

const isEarlier = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && instantMillis(a) < instantMillis(b);
