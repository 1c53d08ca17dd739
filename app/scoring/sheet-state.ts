import type { InterestKind } from "~/people/access";

/** How far a member is with one plan. It says nothing about what the scores are. */
export const sheetStates = ["undeclared", "to-start", "started", "complete", "submitted", "recused"] as const;
export type SheetState = (typeof sheetStates)[number];

export type SheetFacts = {
  interest: InterestKind | null;
  /** `null`: there is no sheet yet. `scored` counts criteria with a score; "weet ik niet" is none. */
  sheet: { scored: number; submitted: boolean } | null;
};

/** A sheet counts when it is complete; handing it in says that the member is done with it. */
export function sheetStateOf({ interest, sheet }: SheetFacts, criteria: number): SheetState {
  if (interest === null) return "undeclared";
  if (interest === "recused") return "recused";
  if (!sheet) return "to-start";
  if (criteria === 0 || sheet.scored < criteria) return "started";
  return sheet.submitted ? "submitted" : "complete";
}

/** There is something left to do, and it can be done now. */
export const isUnfinished = (state: SheetState): boolean =>
  state === "to-start" || state === "started" || state === "complete";

/** Nothing is expected of this member for this plan any more. */
export const isFinished = (state: SheetState): boolean => state === "submitted" || state === "recused";

/**
 * The plan to go on with: the first unfinished one after `from` in the own order, and then from the beginning. `null` when there is none
 * but `from` itself.
 */
export function nextUnfinished<Plan extends { id: string; state: SheetState }>(
  plans: readonly Plan[],
  from: string | null,
): Plan | null {
  const start = plans.findIndex(({ id }) => id === from) + 1;
  const others = [...plans.slice(start), ...plans.slice(0, start)];
  return others.find(({ id, state }) => id !== from && isUnfinished(state)) ?? null;
}

/** How many sheets this member hands in: all but those of plans the member does not take part in. */
export function progressOf(states: readonly SheetState[]): { submitted: number; total: number } {
  return {
    submitted: states.filter((state) => state === "submitted").length,
    total: states.filter((state) => state !== "recused").length,
  };
}
