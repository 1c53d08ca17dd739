import type { RankingInput } from "./ranking-input";

/** One fact on which the ranking rests that is not what it was. `null` is "not scored". */
export type InputDifference =
  | { kind: "criteria" | "quorum" | "bonus" | "budget" }
  | { kind: "member-gone" | "member-added"; memberId: string }
  | { kind: "plan-gone" | "plan-added" | "amount" | "co-funding" | "dossier-number"; planId: string }
  | { kind: "recusal-gone" | "recusal-added"; planId: string; memberId: string }
  | {
      kind: "score";
      planId: string;
      memberId: string;
      criterionId: string;
      before: number | null;
      after: number | null;
    }
  /** A sheet without any score came or went: that changes no total. */
  | { kind: "blank-sheet"; planId: string; memberId: string };

/**
 * Everything that differs between two inputs, whatever the order in which they were read. Empty exactly when their hashes are equal. Sheets
 * and recusals of a plan or member that itself came or went are not listed one by one.
 */
export function inputDifferences(before: RankingInput, after: RankingInput): InputDifference[] {
  const differences: InputDifference[] = [];
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const weights = ({ criteria }: RankingInput) => criteria.map(({ id, weight }) => [id, weight]);
  if (!same(weights(before), weights(after))) differences.push({ kind: "criteria" });
  if (before.quorum !== after.quorum) differences.push({ kind: "quorum" });
  if (before.bonus.hundredths !== after.bonus.hundredths || before.bonus.mode !== after.bonus.mode) {
    differences.push({ kind: "bonus" });
  }
  if (before.budgetCents !== after.budgetCents) differences.push({ kind: "budget" });

  const members = compareIds(before.memberIds, after.memberIds);
  differences.push(...members.gone.map((memberId) => ({ kind: "member-gone" as const, memberId })));
  differences.push(...members.added.map((memberId) => ({ kind: "member-added" as const, memberId })));
  const planIds = ({ plans }: RankingInput) => plans.map(({ id }) => id);
  const plans = compareIds(planIds(before), planIds(after));
  differences.push(...plans.gone.map((planId) => ({ kind: "plan-gone" as const, planId })));
  differences.push(...plans.added.map((planId) => ({ kind: "plan-added" as const, planId })));

  const named = new Set([...members.gone, ...members.added, ...plans.gone, ...plans.added]);
  const matters = ({ planId, memberId }: Pair) => !named.has(planId) && !named.has(memberId);
  return [
    ...differences,
    ...planDifferences(before, after),
    ...recusalDifferences(before, after).filter(matters),
    ...sheetDifferences(before, after).filter(matters),
  ];
}

function planDifferences(before: RankingInput, after: RankingInput): InputDifference[] {
  const earlier = new Map(before.plans.map((plan) => [plan.id, plan]));
  return sortedBy(after.plans, ({ id }) => id).flatMap((plan): InputDifference[] => {
    const was = earlier.get(plan.id);
    if (!was) return [];
    return [
      ...(was.requestedCents === plan.requestedCents ? [] : [{ kind: "amount" as const, planId: plan.id }]),
      ...(was.coFunded === plan.coFunded ? [] : [{ kind: "co-funding" as const, planId: plan.id }]),
      ...(was.dossierNumber === plan.dossierNumber ? [] : [{ kind: "dossier-number" as const, planId: plan.id }]),
    ];
  });
}

type Pair = { planId: string; memberId: string };
const keyOf = ({ planId, memberId }: Pair) => JSON.stringify([planId, memberId]);
const pairOf = (key: string): Pair => {
  const [planId, memberId] = JSON.parse(key) as [string, string];
  return { planId, memberId };
};

function recusalDifferences(before: RankingInput, after: RankingInput) {
  const { gone, added } = compareIds(before.recusals.map(keyOf), after.recusals.map(keyOf));
  return [
    ...gone.map((key) => ({ kind: "recusal-gone" as const, ...pairOf(key) })),
    ...added.map((key) => ({ kind: "recusal-added" as const, ...pairOf(key) })),
  ];
}

type SheetDifference = Extract<InputDifference, { kind: "score" | "blank-sheet" }>;

function sheetDifferences(before: RankingInput, after: RankingInput): SheetDifference[] {
  const [earlier, later] = [before, after].map(({ sheets }) => new Map(sheets.map((one) => [keyOf(one), one.scores])));
  const keys = [...new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])])].sort();
  const criterionIds = after.criteria.map(({ id }) => id);
  return keys.flatMap((key): SheetDifference[] => {
    const [was, is] = [earlier?.get(key), later?.get(key)];
    const scores = criterionIds
      .map((criterionId) => ({ criterionId, before: was?.[criterionId] ?? null, after: is?.[criterionId] ?? null }))
      .filter((score) => score.before !== score.after)
      .map((score) => ({ kind: "score" as const, ...pairOf(key), ...score }));
    const cameOrWent = (was === undefined) !== (is === undefined);
    return scores.length === 0 && cameOrWent ? [{ kind: "blank-sheet" as const, ...pairOf(key) }] : scores;
  });
}

function compareIds(before: readonly string[], after: readonly string[]) {
  const [earlier, later] = [new Set(before), new Set(after)];
  return {
    gone: [...earlier].filter((id) => !later.has(id)).sort(),
    added: [...later].filter((id) => !earlier.has(id)).sort(),
  };
}

const sortedBy = <Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Item[] =>
  [...items].sort((a, b) => (keyOfItem(a) < keyOfItem(b) ? -1 : 1));
