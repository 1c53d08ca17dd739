import { describe, expect, test } from "vitest";
import { readCoFunding } from "~/screening/co-funding";
import { moneyWarnings } from "~/screening/money-warnings";
import { aPlan, settings } from "./screenable";

const amounts = (
  own: number | null,
  other: number | null,
  requested: number | null = 500,
  total: number | null = 900,
) => {
  const { coFunding, reason, amountCents } = readCoFunding(
    aPlan({ ownContributionCents: own, otherFundingCents: other, requestedCents: requested, totalBudgetCents: total }),
  );
  return [coFunding, reason, amountCents];
};

describe("co-funding by the amounts", () => {
  test("any contribution is yes, also when the other one is blank", () => {
    expect(amounts(100, 0)).toEqual(["yes", "amounts", 100]);
    expect(amounts(100, 300)).toEqual(["yes", "amounts", 400]);
    expect(amounts(null, 300)).toEqual(["yes", "amounts", 300]);
  });

  test("two zeros are no, a blank is unknown and never no", () => {
    expect(amounts(0, 0)).toEqual(["no", "zero", 0]);
    expect(amounts(0, null)).toEqual(["unknown", "blank", null]);
    expect(amounts(null, null)).toEqual(["unknown", "blank", null]);
  });

  test("a contribution beside a request for the whole budget is unknown", () => {
    expect(amounts(100, 0, 900, 900)).toEqual(["unknown", "contradicts_total", 100]);
    expect(amounts(100, 0, null, 900)).toEqual(["yes", "amounts", 100]);
  });
});

test.each([
  ["Ja, we vragen ook bij de gemeente", "yes"],
  ["Gemeente heeft € 8.500 toegezegd", "yes"],
  ["2.000 van de bakker", "yes"],
  ["eigen bijdrage 10%", "yes"],
  ["5k van de corporatie", "yes"],
  ["nee", "no"],
  ["Geen", "no"],
  ["0", "no"],
  ["nee, maar wel veel eigen uren", "unknown"],
  ["een beetje", "unknown"],
  ["gemeente misschien", "unknown"],
  ["misschien 2.000 van de gemeente", "unknown"],
  ["woningcorporatie denkt mee", "unknown"],
  ["in 2022", "unknown"],
  ["?", "unknown"],
  ["", "unknown"],
])("co-funding in words: %s is %s", (cofundingText, coFunding) => {
  const idea = aPlan({ ownContributionCents: null, otherFundingCents: null, cofundingText });
  expect(readCoFunding(idea).coFunding).toBe(coFunding);
});

describe("money to look at", () => {
  test("a budget that adds up and a usual amount give no warning", () => {
    expect(moneyWarnings(aPlan(), settings)).toEqual([]);
  });

  test("a request above the usual amount", () => {
    expect(moneyWarnings(aPlan({ requestedCents: 5_000_001, totalBudgetCents: 5_500_001 }), settings)).toEqual([
      { code: "request_above_typical", requestedCents: 5_000_001, typicalCents: 5_000_000 },
    ]);
  });

  test("a total that differs from its parts", () => {
    expect(moneyWarnings(aPlan({ totalBudgetCents: 6_000_000 }), settings)).toEqual([
      { code: "totals_differ", totalCents: 6_000_000, sumCents: 5_500_000 },
    ]);
  });

  test("a sum with a blank in it is compared only when it is too high already", () => {
    expect(moneyWarnings(aPlan({ otherFundingCents: null }), settings)).toEqual([]);
    expect(moneyWarnings(aPlan({ otherFundingCents: null, totalBudgetCents: 5_100_000 }), settings)).toEqual([
      { code: "totals_differ", totalCents: 5_100_000, sumCents: 5_200_000 },
    ]);
  });

  test("a request above the whole budget", () => {
    expect(moneyWarnings(aPlan({ totalBudgetCents: 4_000_000 }), settings)).toEqual([
      { code: "request_above_budget", requestedCents: 5_000_000, totalCents: 4_000_000 },
    ]);
  });

  test("a missing request and a missing budget, the latter for plans only", () => {
    const bare = aPlan({ requestedCents: null, totalBudgetCents: null });
    expect(moneyWarnings(bare, settings)).toEqual([{ code: "request_missing" }, { code: "budget_missing" }]);
    expect(moneyWarnings(bare, { ...settings, kind: "ideas" })).toEqual([{ code: "request_missing" }]);
  });
});
