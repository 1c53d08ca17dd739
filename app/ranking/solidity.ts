import { drawBudgetLine } from "./budget-line";
import { countedInput } from "./counted-sheets";
import { rankByMedian } from "./median-ranking";
import { rankOfficially } from "./official";
import type { BudgetCandidate } from "./rank-groups";
import type { RankingInput } from "./ranking-input";
import { splitTie } from "./split-tie";

/** One way to look at the list again. Who the member is, is for the chair and staff only. */
export type Scenario =
  | { kind: "without-member"; memberId: string }
  | { kind: "without-criterion"; criterionId: string }
  | { kind: "without-bonus" }
  | { kind: "median" };

/** Ranks in the official list and in the scenario; `null` when the plan has no sheet left in it. */
export type PlanMove = { planId: string; rankBefore: number; rankAfter: number | null };

/** What a scenario changes at the budget line. */
export type ScenarioResult = {
  scenario: Scenario;
  /** Exactly the same plans are within the budget. */
  lineHolds: boolean;
  /** Within the budget in the scenario only, and in the official list only; both in official order. */
  entering: PlanMove[];
  leaving: PlanMove[];
  /** Equals of which some but not all would fit in the scenario: it would take a lot. */
  tieAtLine: string[];
};

/**
 * Recomputes the official ranking and its line leaving out each member, each criterion and the pré, and with the median (scoring method,
 * section 3). The question is what the same plans and sheets would give: only plans that are ranked now take part, no sheet starts to count
 * because a criterion is left out, and a plan does not drop out for lack of a quorum.
 *
 * @param tieOrder what was decided about equals at the line; it holds in a scenario too, where the same plans are equal
 * @returns members in order of id, then criteria as configured, then the pré (when it gives or orders anything), then the median
 */
export function solidityOf(input: RankingInput, tieOrder: readonly string[] | null = null): ScenarioResult[] {
  const now = rankOfficially(input);
  const ranked = new Set(now.filter((plan) => plan.notRankable === null).map((plan) => plan.planId));
  const base: RankingInput = {
    ...input,
    quorum: 1,
    plans: input.plans.filter((plan) => ranked.has(plan.id)),
    sheets: countedInput(input).filter((sheet) => ranked.has(sheet.planId)),
  };
  const compare = (scenario: Scenario, after: readonly BudgetCandidate[]) =>
    compareLines(scenario, splitTie<BudgetCandidate>(now, tieOrder), splitTie(after, tieOrder), input.budgetCents);
  const rerank = (scenario: Scenario, change: Partial<RankingInput>) =>
    compare(scenario, rankOfficially({ ...base, ...change }));

  const scorers = [...new Set(base.sheets.map((sheet) => sheet.memberId))].sort();
  const droppable = input.criteria.filter(({ id }) =>
    input.criteria.some((other) => other.id !== id && other.weight > 0),
  );
  return [
    ...scorers.map((memberId) =>
      rerank(
        { kind: "without-member", memberId },
        { sheets: base.sheets.filter((sheet) => sheet.memberId !== memberId) },
      ),
    ),
    ...droppable.map(({ id: criterionId }) =>
      rerank(
        { kind: "without-criterion", criterionId },
        { criteria: input.criteria.filter(({ id }) => id !== criterionId) },
      ),
    ),
    ...(input.bonus.mode === "off" || !input.plans.some((plan) => plan.coFunded)
      ? []
      : [rerank({ kind: "without-bonus" }, { bonus: { ...input.bonus, mode: "off" as const } })]),
    compare({ kind: "median" }, rankByMedian(base, rankOfficially(base))),
  ];
}

function compareLines(
  scenario: Scenario,
  now: readonly BudgetCandidate[],
  after: readonly BudgetCandidate[],
  budgetCents: number,
): ScenarioResult {
  const before = new Set(drawBudgetLine(now, budgetCents).withinPlanIds);
  const line = drawBudgetLine(after, budgetCents);
  const within = new Set(line.withinPlanIds);
  const rankAfter = new Map(after.map(({ planId, rank }) => [planId, rank]));
  const moves = now.flatMap(({ planId, rank }): PlanMove[] =>
    rank === null ? [] : [{ planId, rankBefore: rank, rankAfter: rankAfter.get(planId) ?? null }],
  );
  const entering = moves.filter(({ planId }) => within.has(planId) && !before.has(planId));
  const leaving = moves.filter(({ planId }) => before.has(planId) && !within.has(planId));
  return {
    scenario,
    lineHolds: entering.length + leaving.length === 0,
    entering,
    leaving,
    tieAtLine: line.stop?.reason === "does-not-fit" && line.stop.lotNeeded ? line.stop.planIds : [],
  };
}
