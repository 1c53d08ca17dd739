import { describe, expect, test } from "vitest";
import { adviceFor } from "~/ranking/advice";
import { rankOfficially } from "~/ranking/official";
import { rankReport } from "../../scripts/rank-report";
import { hasSharedFiles } from "../shared-files";
import { type ExpectedAdvice, expectedAdvice, vectorSet, vectorSets } from "./vector-sets";

/** Every number in `expected` must be in `given` within the tolerance; other values must be equal. Extra keys are free. */
function expectWithin(given: unknown, expected: unknown, tolerance: number, path: string) {
  if (typeof expected === "number") {
    expect(given, path).toBeTypeOf("number");
    expect(Math.abs((given as number) - expected), `${path}: ${given} and ${expected}`).toBeLessThanOrEqual(tolerance);
  } else if (expected !== null && typeof expected === "object") {
    if (Array.isArray(expected)) expect(given, path).toHaveLength(expected.length);
    for (const [key, value] of Object.entries(expected)) {
      expectWithin((given as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`);
    }
  } else expect(given, path).toEqual(expected);
}

const fitted = (model: ExpectedAdvice["model"]) => ("sd" in model ? model : null);

for (const { name, shared } of vectorSets) {
  describe.skipIf(shared && !hasSharedFiles)(name, () => {
    const compute = () => {
      const { input } = vectorSet(name);
      const { expected, places } = expectedAdvice(name);
      return { report: rankReport(input, places), expected };
    };
    let computed: ReturnType<typeof compute> | undefined;
    const advise = () => {
      computed ??= compute();
      return computed;
    };

    test("agreement, sheets and parts of the graph", () => {
      const { report, expected } = advise();
      expectWithin(report.agreement, expected.agreement, 1e-9, "agreement");
      expect([report.n_sheets, report.components]).toEqual([expected.n_sheets, expected.components]);
    });

    test("status, variances, effects and their uncertainty", () => {
      const { report, expected } = advise();
      const model = fitted(expected.model);
      expect(report.model).toMatchObject({ status: expected.model.status });
      if (!model) return expectWithin(report.model, expected.model, 1e-12, "model");
      for (const part of ["plan", "member", "residual"] as const) {
        const tolerance = model.sd[part] === 0 ? 1e-3 : 1e-4 * model.sd[part];
        expectWithin(report.model, { sd: { [part]: model.sd[part] } }, tolerance, "model");
      }
      const { boundary, mu, se_mu, reml_criterion, plans, members, g_coefficient_single } = model;
      expectWithin(report.model, { boundary, mu, se_mu, reml_criterion, g_coefficient_single }, 1e-4, "model");
      expectWithin(report.model, { plans, members }, 1e-4, "model");
    });

    test("expected ranks, odds and rank quantiles, with and without the pré", () => {
      const { report, expected } = advise();
      const model = fitted(expected.model);
      if (!model) return;
      for (const list of ["advisory_with_bonus", "advisory_without_bonus"] as const) {
        for (const [index, { id, er, p_topk, p_in_budget, er_mc, ...quantiles }] of Object.entries(
          model[list] as (ExpectedOdds & { er_mc?: number })[],
        )) {
          const given = (report.model as unknown as typeof model)[list][Number(index)];
          const path = `${list}.${id}`;
          expectWithin(given, { id, er }, 1e-3, path);
          expectWithin(given, { p_topk, ...(p_in_budget === undefined ? {} : { p_in_budget }) }, 0.015, path);
          expectWithin(given, quantiles, 1, path);
        }
      }
    });

    test("the same input gives the same figures, and none of them is NaN or infinite", () => {
      const { report } = advise();
      expect(compute().report).toEqual(report);
      expect(unreal(report)).toEqual([]);
    });
  });
}

test("without any variance the odds are exact shares among equals, at the line too", () => {
  const { input } = vectorSet("shared-05-all-equal");
  expect(adviceFor(input, rankOfficially(input), { places: 2, seed: "any" }).odds?.[0]).toEqual({
    planId: "P01",
    expectedRank: 3.5,
    topPlaces: 1 / 3,
    withinBudget: 1 / 3,
    quantiles: { q05: 1, q25: 2, q50: 3, q75: 5, q95: 6 },
  });
});

type ExpectedOdds = NonNullable<ReturnType<typeof fitted>>["advisory_with_bonus"][number];

/** The paths of all numbers that are not real numbers. */
function unreal(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, part]) => unreal(part, `${path}.${key}`));
}
