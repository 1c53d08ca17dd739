import type { VerdictValue } from "./criterion-key";
import { type Eligibility, eligibilityOf } from "./eligibility";

/** What is recorded about one criterion of one plan, and about which version of the plan. */
export type RecordedVerdict = { criterionId: string; verdict: VerdictValue; planVersion: number };

/** Where one criterion of one plan stands. "outdated": judged, but the plan was replaced by a later version since. */
export const cellStates = ["pass", "fail", "unclear", "todo", "outdated"] as const;
export type CellState = (typeof cellStates)[number];

export function cellState(recorded: RecordedVerdict | null | undefined, planVersion: number): CellState {
  if (!recorded) return "todo";
  return recorded.planVersion < planVersion ? "outdated" : recorded.verdict;
}

/** How far one plan is: `cells` in the order of the criteria; unfinished as long as a criterion must be judged (again). */
export type Standing = { cells: CellState[]; eligibility: Eligibility; unfinished: boolean };

/** An outdated verdict holds until it is replaced, so it counts for the eligibility. */
export function standingOf(
  criteria: readonly { id: string }[],
  plan: { version: number; verdicts: readonly RecordedVerdict[] },
): Standing {
  const recorded = new Map(plan.verdicts.map((verdict) => [verdict.criterionId, verdict]));
  const cells = criteria.map(({ id }) => cellState(recorded.get(id), plan.version));
  return {
    cells,
    eligibility: eligibilityOf(Object.fromEntries(criteria.map(({ id }) => [id, recorded.get(id)?.verdict ?? null]))),
    unfinished: cells.includes("todo") || cells.includes("outdated"),
  };
}

/** Which plans the list shows. */
export const screeningFilters = ["all", "todo", "unclear", "outdated", "eligible", "ineligible"] as const;
export type ScreeningFilter = (typeof screeningFilters)[number];

const isScreeningFilter = (text: string | null): text is ScreeningFilter =>
  (screeningFilters as readonly (string | null)[]).includes(text);

/** A withdrawn plan is not screened any more: it is in the whole list only. */
export function fitsFilter(filter: ScreeningFilter, plan: Standing & { withdrawn: boolean }): boolean {
  if (filter === "all") return true;
  if (plan.withdrawn) return false;
  if (filter === "eligible" || filter === "ineligible") return plan.eligibility === filter;
  return plan.cells.includes(filter);
}

/** The filter as it stands behind an address; the whole list has none. */
export const filterQuery = (filter: ScreeningFilter): string => (filter === "all" ? "" : `?show=${filter}`);

/** The filter of an address; the whole list where it names none, or one that there is not. */
export function filterOf(request: Pick<Request, "url">): ScreeningFilter {
  const asked = new URL(request.url).searchParams.get("show");
  return isScreeningFilter(asked) ? asked : "all";
}

/**
 * The plan to go on to after this one, for who works through a list. Going round at the end where a plan leaves the list by being
 * judged; the other lists end, or one would go round them for ever.
 */
export function nextInList<Row extends Standing & { id: string; withdrawn: boolean }>(
  rows: readonly Row[],
  filter: ScreeningFilter,
  after: string | null,
): Row | null {
  if (filter === "all") return nextUnfinished(rows, after);
  const place = rows.findIndex((row) => row.id === after);
  const round = filter === "todo" || filter === "outdated" ? rows.slice(0, Math.max(place, 0)) : [];
  return [...rows.slice(place + 1), ...round].find((row) => fitsFilter(filter, row)) ?? null;
}

/** The first unfinished plan after this one, going round at the end; null when every plan is finished. */
export function nextUnfinished<Row extends Standing & { id: string; withdrawn: boolean }>(
  rows: readonly Row[],
  after: string | null,
): Row | null {
  const place = rows.findIndex((row) => row.id === after);
  const ahead = [...rows.slice(place + 1), ...rows.slice(0, Math.max(place, 0))];
  return ahead.find((row) => row.unfinished && !row.withdrawn) ?? null;
}
