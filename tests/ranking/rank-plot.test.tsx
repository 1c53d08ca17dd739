// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { PlanAdvice } from "~/ranking/advice-view";
import { plottedPlans } from "~/ranking/plotted-plans";
import { RankPlot } from "~/ranking/RankPlot";
import type { RankedRow } from "~/ranking/ranking-view";

vi.mock("@remix-run/react", () => import("../ui/remix-as-html"));
afterEach(cleanup);

const advice = (planId: string, expectedRank: number, withinBudget: number): PlanAdvice => ({
  planId,
  expectedRank,
  withinBudget,
  correctedRank: Math.round(expectedRank),
  quantiles: { q05: 1, q25: 1, q50: 2, q75: 2, q95: 3 },
});
const row = (id: string, rank: number) => ({ id, rank, title: `Plan ${id}` }) as RankedRow;

test("the plot says what it shows, and every figure in it stands in a table beside it, with the budget line", () => {
  render(
    <RankPlot
      view={{ rows: [row("a", 1), row("b", 2), row("c", 3)], withinCount: 1 }}
      advice={{
        state: "shown",
        correctionChangesNothing: true,
        plans: [advice("a", 1.25, 0.999), advice("b", 2, 0.4), advice("c", 2.75, 0.001)],
      }}
      roundPath="/rounds/r"
    />,
  );
  expect(screen.getByRole("figure", { name: /Verwachte plaats per plan/ })).toBeDefined();
  const lines = within(screen.getByRole("table", { name: "Waar kan elk plan staan?", hidden: true }))
    .getAllByRole("row", { hidden: true })
    .map((line) => [...line.children].map((cell) => cell.textContent));
  expect(lines).toEqual([
    [
      "Plaats",
      "Plan",
      "Verwachte plaats",
      "50% kans tussen",
      "90% kans tussen",
      "Kans boven de grens",
      "Plaats na correctie",
    ],
    ["1", "Plan a", "1,3", "1 en 2", "1 en 3", "meer dan 99%", "1"],
    ["Budgetgrens"],
    ["2", "Plan b", "2,0", "1 en 2", "1 en 3", "40%", "2"],
    ["3", "Plan c", "2,8", "1 en 2", "1 en 3", "minder dan 1%", "3"],
  ]);
});

test("a plan stands where its places are on the axis, in percents of the width that there is", () => {
  const { container } = render(
    <RankPlot
      view={{ rows: [row("a", 1), row("b", 2)], withinCount: 1 }}
      advice={{ state: "shown", correctionChangesNothing: false, plans: [advice("a", 1, 0.5), advice("b", 2, 0.5)] }}
      roundPath="/rounds/r"
    />,
  );
  const points = [...container.querySelectorAll("li .interval-point")].map((point) => point.getAttribute("cx"));
  const border = container.querySelector("ol li .interval-border")?.getAttribute("x1");
  expect([points.filter((at) => at?.endsWith("%")), border]).toEqual([["25%", "75%"], "50%"]);
});

test("in a long list the plans without a chance are left to the table, never one that may get within the budget", () => {
  const plans = Array.from({ length: 60 }, (_, index) => advice(`p${index}`, index + 1, index < 10 ? 0.5 : 0));
  expect(plottedPlans(plans, 5).length).toBe(30);
  const last = plans.map((plan, index) => (index === 49 ? { ...plan, withinBudget: 0.01 } : plan));
  expect(plottedPlans(last, 5).length).toBe(50);
  expect(plottedPlans(plans.slice(0, 12), 5).length).toBe(12);
});
