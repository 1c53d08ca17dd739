import fc from "fast-check";
import { expect, test } from "vitest";
import { bonusEffect } from "~/ranking/bonus-effect";
import { drawBudgetLine } from "~/ranking/budget-line";
import { canonicalRankingInput } from "~/ranking/input-hash";
import { type OfficialRanking, rankOfficially } from "~/ranking/official";
import type { RankingInput } from "~/ranking/ranking-input";
import { anyRound } from "./ranking-inputs";

const always = (holds: (input: RankingInput) => void) => fc.assert(fc.property(anyRound, holds), { numRuns: 500 });

const byId = (ranking: OfficialRanking) => new Map(ranking.map((plan) => [plan.planId, plan]));

/** The same round with the pré of one plan recorded or not. */
const withBonusOf = (input: RankingInput, id: string, coFunded: boolean): RankingInput => ({
  ...input,
  plans: input.plans.map((plan) => (plan.id === id ? { ...plan, coFunded } : plan)),
});

/** Runs `holds` with the round before and after the pré is switched on for each of its plans in turn. */
const switchingOn = (
  holds: (id: string, without: OfficialRanking, withIt: OfficialRanking, input: RankingInput) => void,
) =>
  always((input) => {
    for (const { id } of input.plans) {
      holds(id, rankOfficially(withBonusOf(input, id, false)), rankOfficially(withBonusOf(input, id, true)), input);
    }
  });

test("the pré never lowers a plan's own total and never worsens its own rank", () => {
  switchingOn((id, without, withIt) => {
    const [before, after] = [byId(without).get(id), byId(withIt).get(id)];
    if (before?.totalHundredths == null || after?.totalHundredths == null) return;
    expect(after.totalHundredths).toBeGreaterThanOrEqual(before.totalHundredths);
    if (before.rank === null || after.rank === null) return;
    expect(after.rank).toBeLessThanOrEqual(before.rank);
  });
});

test("the pré of one plan changes no other plan's total, nor anyone's base or rank without it", () => {
  switchingOn((id, without, withIt) => {
    const kept = (ranking: OfficialRanking) =>
      ranking
        .map((plan) => ({
          id: plan.planId,
          total: plan.planId === id ? "own" : plan.totalHundredths,
          base: plan.baseHundredths,
          ranks: [plan.rankWithoutBonus, plan.tieBrokenRankWithoutBonus],
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(kept(withIt)).toEqual(kept(without));
  });
});

test("the pré never changes the order, nor the ties, among the plans without it", () => {
  switchingOn((id, without, withIt, input) => {
    const plain = input.plans.filter((plan) => !plan.coFunded && plan.id !== id);
    const relations = (ranking: OfficialRanking) => {
      const ranks = plain.map((plan) => byId(ranking).get(plan.id)?.rank ?? Number.POSITIVE_INFINITY);
      return ranks.map((rank) => ranks.map((other) => (rank === other ? "equal" : rank < other)));
    };
    expect(relations(withIt)).toEqual(relations(without));
  });
});

test("the pré never changes which plans are rankable, their quorum or their sheets", () => {
  switchingOn((_, without, withIt) => {
    const standing = (ranking: OfficialRanking) =>
      new Map(
        ranking.map((plan) => [plan.planId, [plan.notRankable, plan.quorum, plan.countedSheets, plan.denominator]]),
      );
    expect(standing(withIt)).toEqual(standing(without));
  });
});

test("when no plan has the pré, or it is off, the rank is the rank without it", () => {
  always((input) => {
    const off: RankingInput = { ...input, bonus: { ...input.bonus, mode: "off" } };
    const nobody = { ...input, plans: input.plans.map((plan) => ({ ...plan, coFunded: false })) };
    for (const ranking of [rankOfficially(off), rankOfficially(nobody)]) {
      expect(ranking.map((plan) => plan.rank)).toEqual(ranking.map((plan) => plan.tieBrokenRankWithoutBonus));
    }
  });
});

test("another order of plans, members, recusals and sheets changes neither ranking, line, effect nor hash", () => {
  const shuffled = anyRound.chain((input) => {
    const mixed = <T>(values: readonly T[]) =>
      fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
    return fc
      .tuple(mixed(input.plans), mixed(input.memberIds), mixed(input.recusals), mixed(input.sheets))
      .map(([plans, memberIds, recusals, sheets]) => ({
        input,
        other: { ...input, plans, memberIds, recusals, sheets },
      }));
  });
  const results = (input: RankingInput) => {
    const ranking = rankOfficially(input);
    const line = drawBudgetLine(ranking, input.budgetCents);
    return { ranking, line, effect: bonusEffect(ranking, line), canonical: canonicalRankingInput(input) };
  };
  fc.assert(
    fc.property(shuffled, ({ input, other }) => {
      expect(results(other)).toEqual(results(input));
    }),
    { numRuns: 500 },
  );
});

test("every rank is a competition rank: one more than the number of plans that rank higher", () => {
  always((input) => {
    const rankable = rankOfficially(input).filter((plan) => plan.notRankable === null);
    const keys = ["rank", "rankByTotal", "rankWithoutBonus", "tieBrokenRankWithoutBonus"] as const;
    const ranks = keys.map((key) => rankable.map((plan) => plan[key] ?? Number.NaN));
    for (const column of ranks) {
      expect(column).toEqual(column.map((rank) => 1 + column.filter((other) => other < rank).length));
    }
    expect(rankable.map((plan) => plan.rankByTotal)).toEqual(
      rankable.map(
        (plan) => 1 + rankable.filter((other) => (other.totalHundredths ?? 0) > (plan.totalHundredths ?? 0)).length,
      ),
    );
  });
});

test("the list is in order of rank, and the plans without rank are last", () => {
  always((input) => {
    const places = rankOfficially(input).map((plan) => plan.rank ?? Number.POSITIVE_INFINITY);
    expect(places).toEqual(places.toSorted((a, b) => (a === b ? 0 : a - b)));
  });
});

test("the budget walk: what is within fits, nothing below ranks above it, and the remainder is exact", () => {
  always((input) => {
    const ranking = rankOfficially(input);
    const line = drawBudgetLine(ranking, input.budgetCents);
    const plans = byId(ranking);
    const rankOf = (id: string) => plans.get(id)?.rank ?? Number.NaN;
    const sum = line.withinPlanIds.reduce((total, id) => total + (plans.get(id)?.requestedCents ?? Number.NaN), 0);

    expect(line.sumCents).toBe(sum);
    expect(sum).toBeLessThanOrEqual(input.budgetCents);
    expect(line.remainingCents).toBe(input.budgetCents - sum);
    for (const below of line.reservePlanIds) {
      for (const within of line.withinPlanIds) expect(rankOf(within)).toBeLessThan(rankOf(below));
    }
    expect([...line.withinPlanIds, ...line.reservePlanIds]).toEqual(
      ranking.filter((plan) => plan.rank !== null).map((plan) => plan.planId),
    );
    for (const { planId, runningTotalCents, withinBudget } of line.plans) {
      expect(withinBudget).toBe(runningTotalCents !== null && runningTotalCents <= input.budgetCents);
      expect(withinBudget).toBe(line.withinPlanIds.includes(planId));
    }
  });
});

test("every option at the line stays within the budget and accounts for every cent", () => {
  always((input) => {
    const ranking = rankOfficially(input);
    const line = drawBudgetLine(ranking, input.budgetCents);
    if (line.stop?.reason !== "does-not-fit") return;
    const { partialFunding, skip, leaveRemainder } = line.stop.options;
    const requested = new Map(ranking.map((plan) => [plan.planId, plan.requestedCents]));

    expect(line.stop.requestedCents).toBeGreaterThan(line.remainingCents);
    expect(leaveRemainder).toEqual({ sumCents: line.sumCents, remainingCents: line.remainingCents });
    expect(skip.sumCents).toBe(
      skip.planIds.reduce((sum, id) => sum + (requested.get(id) ?? Number.NaN), line.sumCents),
    );
    for (const option of [skip, partialFunding]) {
      if (option) expect(option.sumCents + option.remainingCents).toBe(input.budgetCents);
      if (option) expect(option.remainingCents).toBeGreaterThanOrEqual(0);
    }
    if (partialFunding) {
      expect(partialFunding.amounts.map((amount) => amount.planId)).toEqual(line.stop.planIds);
      expect(partialFunding.remainingCents).toBeLessThan(line.stop.planIds.length);
    }
  });
});
