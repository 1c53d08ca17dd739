import type { ScenarioResult } from "./solidity";

/** What was left out or done otherwise. A member has a name only for who may know it. */
export type Check =
  | { kind: "member"; name: string }
  | { kind: "some-members"; count: number; of: number }
  | { kind: "criterion"; label: string }
  | { kind: "bonus" }
  | { kind: "median" };

/** One change at the line. `tied` are equals of which some would fit; they are not in `leaving`. */
export type LineChange = { check: Check; entering: string[]; leaving: string[]; tied: string[] };

export type SolidityView = {
  /** How many checks were done, and how many leave the line as it is. */
  checks: number;
  holding: number;
  changes: LineChange[];
};

/**
 * What changes at the line, per check. Without names the checks of members that lead to the same change are one, in an order that follows
 * from the plans only: nobody can tell from the list which member it was about.
 *
 * @param names of members by id; `null` for who may not know them
 * @param labels of criteria by id
 */
export function solidityView(
  results: readonly ScenarioResult[],
  { names, labels }: { names: ReadonlyMap<string, string> | null; labels: ReadonlyMap<string, string> },
): SolidityView {
  const changed = results.filter(({ lineHolds, tieAtLine }) => !lineHolds || tieAtLine.length > 0);
  const members = results.filter(({ scenario }) => scenario.kind === "without-member").length;
  const ofMembers = changed.filter(({ scenario }) => scenario.kind === "without-member");
  const others = changed.filter(({ scenario }) => scenario.kind !== "without-member");
  return {
    checks: results.length,
    holding: results.length - changed.length,
    changes: [
      ...(names ? ofMembers.map((result) => named(result, names)) : withoutNames(ofMembers, members)),
      ...others.map((result) => ({ check: checkOf(result.scenario, labels), ...movesOf(result) })),
    ],
  };
}

const named = (result: ScenarioResult, names: ReadonlyMap<string, string>): LineChange => ({
  check: {
    kind: "member",
    name: (result.scenario.kind === "without-member" && names.get(result.scenario.memberId)) || "",
  },
  ...movesOf(result),
});

function withoutNames(results: readonly ScenarioResult[], of: number): LineChange[] {
  const groups = new Map<string, { moves: ReturnType<typeof movesOf>; count: number }>();
  for (const result of results) {
    const moves = movesOf(result);
    const key = JSON.stringify(moves);
    groups.set(key, { moves, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups]
    .sort(([a, { count: countA }], [b, { count: countB }]) => countB - countA || (a < b ? -1 : 1))
    .map(([, { moves, count }]) => ({ check: { kind: "some-members", count, of }, ...moves }));
}

function movesOf({ entering, leaving, tieAtLine }: ScenarioResult) {
  const ids = (moves: ScenarioResult["entering"]) => moves.map(({ planId }) => planId);
  return {
    entering: ids(entering),
    leaving: ids(leaving).filter((planId) => !tieAtLine.includes(planId)),
    tied: [...tieAtLine],
  };
}

function checkOf(scenario: ScenarioResult["scenario"], labels: ReadonlyMap<string, string>): Check {
  if (scenario.kind === "without-criterion")
    return { kind: "criterion", label: labels.get(scenario.criterionId) ?? "" };
  return scenario.kind === "median" ? { kind: "median" } : { kind: "bonus" };
}
