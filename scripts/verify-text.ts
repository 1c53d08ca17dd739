import { m } from "../app/paraglide/messages";
import type { Reader } from "../app/platform/database.server";
import type { RankingChange } from "../app/ranking/changes-since-frozen";
import type { InputDifference } from "../app/ranking/input-differences";
import { type FrozenCheck, type RoundCheck, verdictOf } from "../app/ranking/verify-round.server";
import { formatDateTime, formatHundredths } from "../app/ui/format";

/** What people call the plans, members and criteria of a round. */
export type RoundNames = {
  plan: (id: string) => string;
  member: (id: string) => string;
  criterion: (id: string) => string;
};

export async function readRoundNames(db: Reader, roundId: string): Promise<RoundNames> {
  const plans = await db.plan.findMany({ where: { roundId }, select: { id: true, dossierNumber: true, title: true } });
  const criteria = await db.scoredCriterion.findMany({ where: { roundId }, select: { id: true, label: true } });
  const members = await db.participation.findMany({
    where: { roundId },
    select: { user: { select: { id: true, name: true } } },
  });
  const [planOf, criterionOf, memberOf] = [
    new Map(plans.map((plan) => [plan.id, `${plan.dossierNumber} (${plan.title})`])),
    new Map(criteria.map(({ id, label }) => [id, label])),
    new Map(members.map(({ user }) => [user.id, user.name])),
  ];
  return {
    plan: (id) => planOf.get(id) ?? id,
    member: (id) => memberOf.get(id) ?? id,
    criterion: (id) => criterionOf.get(id) ?? id,
  };
}

/** What recomputing gave, in sentences: a paragraph per frozen ranking, then the database of now, then the conclusion. */
export function describeCheck(check: RoundCheck, names: RoundNames): string[] {
  const { differences, changes } = check.now;
  const now =
    differences.length + changes.length === 0
      ? [m.ranking_verify_now_same()]
      : [
          m.ranking_verify_now_differs(),
          ...differences.map((difference) => `- ${describeDifference(difference, names)}`),
          changes.length === 0 ? m.ranking_verify_no_effect() : m.ranking_verify_effect(),
          ...changes.map((change) => `- ${describeChange(change, names)}`),
        ];
  const conclusions = {
    agree: m.ranking_verify_agree,
    differ: m.ranking_verify_differ,
    cannot: m.ranking_verify_other_method_end,
  };
  return [...check.frozen.flatMap((frozen) => describeFrozen(frozen, names)), ...now, conclusions[verdictOf(check)]()];
}

function describeFrozen(
  { occasion, frozenAt, inputHash, methodVersion, own, ownChanges }: FrozenCheck,
  names: RoundNames,
) {
  const at = formatDateTime(frozenAt);
  const outcome = {
    agrees: m.ranking_verify_own_agrees,
    "other-hash": m.ranking_verify_own_hash,
    "other-result": m.ranking_verify_own_result,
    "other-method": m.ranking_verify_own_method,
  };
  return [
    occasion === "scoring-closed" ? m.ranking_verify_closed({ at }) : m.ranking_verify_decided({ at }),
    m.ranking_verify_stamp({ method: methodVersion, hash: inputHash }),
    outcome[own](),
    ...ownChanges.map((change) => `- ${describeChange(change, names)}`),
  ];
}

function describeChange({ planId, before, after }: RankingChange, names: RoundNames): string {
  const say = ({ rank, totalHundredths }: RankingChange["before"]) =>
    rank === null || totalHundredths === null
      ? m.ranking_not_ranked()
      : m.ranking_rank_with_total({ rank, total: formatHundredths(totalHundredths) });
  return m.ranking_frozen_change({ plan: names.plan(planId), before: say(before), after: say(after) });
}

type Words = {
  [Kind in InputDifference["kind"]]: (
    difference: Extract<InputDifference, { kind: Kind }>,
    names: RoundNames,
  ) => string;
};

const pair = ({ planId, memberId }: { planId: string; memberId: string }, names: RoundNames) => ({
  plan: names.plan(planId),
  member: names.member(memberId),
});
const scoreText = (score: number | null) => (score === null ? m.ranking_verify_no_score() : String(score));

const words: Words = {
  criteria: () => m.ranking_verify_criteria(),
  quorum: () => m.ranking_verify_quorum(),
  bonus: () => m.ranking_verify_bonus(),
  budget: () => m.ranking_verify_budget(),
  "member-gone": ({ memberId }, names) => m.ranking_verify_member_gone({ member: names.member(memberId) }),
  "member-added": ({ memberId }, names) => m.ranking_verify_member_added({ member: names.member(memberId) }),
  "plan-gone": ({ planId }, names) => m.ranking_verify_plan_gone({ plan: names.plan(planId) }),
  "plan-added": ({ planId }, names) => m.ranking_verify_plan_added({ plan: names.plan(planId) }),
  amount: ({ planId }, names) => m.ranking_verify_amount({ plan: names.plan(planId) }),
  "co-funding": ({ planId }, names) => m.ranking_verify_co_funding({ plan: names.plan(planId) }),
  "dossier-number": ({ planId }, names) => m.ranking_verify_dossier_number({ plan: names.plan(planId) }),
  "recusal-gone": (difference, names) => m.ranking_verify_recusal_gone(pair(difference, names)),
  "recusal-added": (difference, names) => m.ranking_verify_recusal_added(pair(difference, names)),
  score: ({ criterionId, before, after, ...rest }, names) =>
    m.ranking_verify_score({
      ...pair(rest, names),
      criterion: names.criterion(criterionId),
      before: scoreText(before),
      after: scoreText(after),
    }),
  "blank-sheet": (difference, names) => m.ranking_verify_blank_sheet(pair(difference, names)),
};

const describeDifference = <Kind extends InputDifference["kind"]>(
  difference: Extract<InputDifference, { kind: Kind }>,
  names: RoundNames,
): string => words[difference.kind as Kind](difference, names);
