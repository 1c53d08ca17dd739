import fc from "fast-check";
import type { BonusMode, RankingInput } from "~/ranking/ranking-input";

type Sheet = RankingInput["sheets"][number];

/** The sheet of one member: scores in the order of criteria "a", "b", "c". */
export function sheet(planId: string, memberId: string, ...scores: (number | null)[]): Sheet {
  return { planId, memberId, scores: Object.fromEntries(scores.map((score, index) => ["abc"[index] ?? "", score])) };
}

/** A plan whose dossier number is its id, asking 50,000 euros, without pré. */
export function plan(id: string, given: Partial<RankingInput["plans"][number]> = {}): RankingInput["plans"][number] {
  return { id, dossierNumber: id, requestedCents: 5_000_000, coFunded: false, ...given };
}

/** A round with one criterion "a", members m1 to m3, quorum 1, a pré of 0.10 points and 100,000 euros. */
export function round(given: Partial<RankingInput>): RankingInput {
  return {
    criteria: [{ id: "a", weight: 1 }],
    quorum: 1,
    bonus: { hundredths: 10, mode: "points" },
    budgetCents: 10_000_000,
    memberIds: ["m1", "m2", "m3"],
    plans: [],
    recusals: [],
    sheets: [],
    ...given,
  };
}

const modes: readonly BonusMode[] = ["points", "tie-break", "off"];

/** Small rounds full of ties: few values, holes, recusals with sheets, unknown and zero amounts. */
export const anyRound: fc.Arbitrary<RankingInput> = fc
  .record({
    criterionCount: fc.integer({ min: 1, max: 3 }),
    memberCount: fc.integer({ min: 1, max: 5 }),
    planCount: fc.integer({ min: 1, max: 8 }),
  })
  .chain(({ criterionCount, memberCount, planCount }) => {
    const criterionIds = ["a", "b", "c"].slice(0, criterionCount);
    const memberIds = Array.from({ length: memberCount }, (_, index) => `m${index}`);
    const planIds = Array.from({ length: planCount }, (_, index) => `p${index}`);
    const pairs = planIds.flatMap((planId) => memberIds.map((memberId) => ({ planId, memberId })));
    const score = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 2, max: 4 }) }, fc.constant(null));
    return fc.record({
      criteria: fc
        .array(fc.integer({ min: 1, max: 3 }), { minLength: criterionCount, maxLength: criterionCount })
        .map((weights) => criterionIds.map((id, index) => ({ id, weight: weights[index] ?? 1 }))),
      quorum: fc.constantFrom(null, 1, 2),
      bonus: fc.record({ hundredths: fc.constantFrom(0, 10, 50), mode: fc.constantFrom(...modes) }),
      budgetCents: fc.integer({ min: 0, max: 12 }),
      memberIds: fc.constant(memberIds),
      plans: fc
        .array(
          fc.record({
            requestedCents: fc.oneof({ weight: 15, arbitrary: fc.integer({ min: 0, max: 5 }) }, fc.constant(null)),
            coFunded: fc.boolean(),
          }),
          { minLength: planCount, maxLength: planCount },
        )
        .map((plans) => plans.map((given, index) => plan(`p${index}`, given))),
      recusals: fc.subarray(pairs, { maxLength: Math.ceil(pairs.length / 4) }),
      sheets: fc
        .array(fc.option(fc.array(score, { minLength: criterionCount, maxLength: criterionCount }), { freq: 12 }), {
          minLength: pairs.length,
          maxLength: pairs.length,
        })
        .map((filled) =>
          pairs.flatMap(({ planId, memberId }, index) => {
            const scores = filled[index];
            return scores ? [sheet(planId, memberId, ...scores)] : [];
          }),
        ),
    });
  });
