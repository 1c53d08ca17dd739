import { normaliseHeader } from "./header-match";
import { bySubmission } from "./plan-state";
import type { PlanValues } from "./plan-values";

type Compared = Pick<
  PlanValues,
  "externalId" | "submittedAt" | "lastModifiedAt" | "residentsInitiative" | "welfareOrganisation" | "title" | "summary"
>;
type Candidate = { row: number; values: Compared };

/** Words that only say which version of a text this is. */
const versionWord =
  /\b(aangevulde?|aangepaste?|nieuwe?|herziene?|verbeterde?|definitieve?|versie|version|concept|def|v?\d+|revised|updated|new)\b/g;
const nearlySame = 0.6;

/**
 * For each row that may be the same project as an earlier submission under another number, that submission: the same pair of
 * partners, in either order, and nearly the same title or summary. It only suggests; a person merges or keeps, and is not asked again
 * about what is `settled`.
 */
export function findDuplicateSuspects<Plan extends Candidate>(
  plans: readonly Plan[],
  settled: (later: Plan, earlier: Plan) => boolean = () => false,
): Map<Plan, Plan> {
  const groups = new Map<string, Plan[]>();
  for (const plan of plans.toSorted(bySubmission)) {
    const pair = [plan.values.residentsInitiative, plan.values.welfareOrganisation].map(normaliseHeader).toSorted();
    if (pair.includes("")) continue;
    const key = pair.join("|");
    groups.set(key, [...(groups.get(key) ?? []), plan]);
  }
  const suspects = new Map<Plan, Plan>();
  for (const group of groups.values()) {
    for (const [place, plan] of group.entries()) {
      const earlier = group
        .slice(0, place)
        .find((other) => !sameNumber(other, plan) && alike(other.values, plan.values) && !settled(plan, other));
      if (earlier) suspects.set(plan, earlier);
    }
  }
  return suspects;
}

const sameNumber = (a: Candidate, b: Candidate): boolean =>
  a.values.externalId !== "" && a.values.externalId === b.values.externalId;

const alike = (a: Compared, b: Compared): boolean =>
  likeness(a.title, b.title) >= nearlySame || likeness(a.summary, b.summary) >= nearlySame;

/** The share of words that two texts have in common: 1 for the same words in any order, 0 for none. */
function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

const wordsOf = (text: string): Set<string> =>
  new Set(normaliseHeader(normaliseHeader(text).replace(versionWord, " ")).split(" ").filter(Boolean));
