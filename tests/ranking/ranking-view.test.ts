import { expect, test } from "vitest";
import { computeRanking } from "~/ranking/computed-ranking";
import { rankingView } from "~/ranking/ranking-view";
import { plan, round, sheet } from "./ranking-inputs";

const head = (id: string) => ({
  id,
  dossierNumber: id,
  title: `Plan ${id}`,
  leadApplicant: "Stichting",
  residentsInitiative: "De Buurt",
  welfareOrganisation: "Welzijn",
  neighbourhood: "Vreewijk",
  municipality: id === "p3" ? "Utrecht" : "Rotterdam",
});
const heads = ["p1", "p2", "p3", "p4", "p5"].map(head);

// p2 is the plan somebody is recused from: second place, and what it asks decides where the line falls.
const computed = computeRanking(
  round({
    budgetCents: 12_000_000,
    plans: [
      plan("p1"),
      plan("p2", { requestedCents: 4_321_700 }),
      plan("p3", { coFunded: true }),
      plan("p4", { requestedCents: 2_000_000 }),
      plan("p5"),
    ],
    quorum: 1,
    sheets: [sheet("p1", "m1", 500), sheet("p2", "m1", 450), sheet("p3", "m1", 430), sheet("p4", "m1", 420)],
  }),
);

test("who may see every plan sees ranks, running totals, the line and the plans without a rank", () => {
  const view = rankingView(computed, { heads, complete: true });
  if (view.kind !== "full") throw new Error(view.kind);
  expect(view.rows.map(({ id, rank, runningTotalCents, standing }) => [id, rank, runningTotalCents, standing])).toEqual(
    [
      ["p1", 1, 5_000_000, "within"],
      ["p2", 2, 9_321_700, "within"],
      ["p3", 3, 14_321_700, "at-line"],
      ["p4", 4, 16_321_700, "reserve"],
    ],
  );
  expect(view.unranked.map(({ id, countedSheets, quorum }) => [id, countedSheets, quorum])).toEqual([["p5", 0, 1]]);
  expect([view.withinCount, view.sumCents, view.remainingCents]).toEqual([2, 9_321_700, 2_678_300]);
  expect(view.municipalities).toEqual([{ name: "Rotterdam", plans: 2 }]);
});

test("a recused member gets the other plans in order, and nothing from which the missing one can be worked out", () => {
  const view = rankingView(computed, { heads: heads.filter(({ id }) => id !== "p2"), complete: false });
  expect(view).toEqual({
    kind: "order",
    rows: [
      {
        ...head("p1"),
        requestedCents: 5_000_000,
        baseHundredths: 50_000,
        bonusHundredths: 0,
        totalHundredths: 50_000,
        spreadHundredths: 0,
        countedSheets: 1,
        tied: false,
      },
      {
        ...head("p3"),
        requestedCents: 5_000_000,
        baseHundredths: 43_000,
        bonusHundredths: 10,
        totalHundredths: 43_010,
        spreadHundredths: 0,
        countedSheets: 1,
        tied: false,
      },
      {
        ...head("p4"),
        requestedCents: 2_000_000,
        baseHundredths: 42_000,
        bonusHundredths: 0,
        totalHundredths: 42_000,
        spreadHundredths: 0,
        countedSheets: 1,
        tied: false,
      },
    ],
    unranked: [{ ...head("p5"), countedSheets: 0, quorum: 1 }],
  });
  const said = JSON.stringify(view);
  for (const secret of ["p2", "4321700", "9321700", "14321700", "2678300", "45000", '"rank'])
    expect(said).not.toContain(secret);
});

test("what the recused member sees is the same whatever the missing plan scored, asked or has as pré", () => {
  const others = heads.filter(({ id }) => id !== "p2");
  const again = (score: number, requestedCents: number, coFunded: boolean) =>
    rankingView(
      computeRanking({
        ...computed.input,
        plans: computed.input.plans.map((one) => (one.id === "p2" ? { ...one, requestedCents, coFunded } : one)),
        sheets: computed.input.sheets.map((one) => (one.planId === "p2" ? sheet("p2", "m1", score) : one)),
      }),
      { heads: others, complete: false },
    );
  const seen = [again(100, 1, true), again(430, 50_000_000, true), again(500, 5_000_000, false)];
  for (const view of seen) expect(view).toEqual(rankingView(computed, { heads: others, complete: false }));
});

test("a list that misses a plan is never shown as the whole list", () => {
  expect(rankingView(computed, { heads: heads.slice(1), complete: true }).kind).toBe("order");
});

test("plans of equal rank are marked as a tie, also where the list is shown as an order", () => {
  const tied = computeRanking(
    round({
      plans: [plan("p1"), plan("p2"), plan("p3")],
      sheets: ["p1", "p2", "p3"].map((id) => sheet(id, "m1", id === "p3" ? 3 : 4)),
    }),
  );
  for (const complete of [true, false]) {
    const view = rankingView(tied, { heads: heads.slice(0, 3), complete });
    expect(view.rows.map(({ id, tied }) => [id, tied])).toEqual([
      ["p1", true],
      ["p2", true],
      ["p3", false],
    ]);
  }
});

test("the pré is marked on the plan it brings within the budget and on the one it pushes below", () => {
  const view = rankingView(
    computeRanking(
      round({
        budgetCents: 5_000_000,
        plans: [plan("p1"), plan("p2", { coFunded: true })],
        sheets: [sheet("p1", "m1", 4), sheet("p2", "m1", 4)],
      }),
    ),
    { heads: heads.slice(0, 2), complete: true },
  );
  if (view.kind !== "full") throw new Error(view.kind);
  expect(
    view.rows.map(({ id, rank, rankWithoutBonus, bonusDecides }) => [id, rank, rankWithoutBonus, bonusDecides]),
  ).toEqual([
    ["p2", 1, 1, "brought-within"],
    ["p1", 2, 1, null],
  ]);
});
