import { performance } from "node:perf_hooks";
import { countedSheets, totalWeightOf } from "~/ranking/counted-sheets";
import { fitMixedModel } from "~/ranking/mixed-model";
import { rankOfficially } from "~/ranking/official";
import { expectedRanks } from "~/ranking/rank-odds/expected-ranks";
import { planDraws } from "~/ranking/rank-odds/plan-draws";
import { fillWithNormals, seededRandom } from "~/ranking/rank-odds/seeded-random";
import { simulateOdds } from "~/ranking/rank-odds/simulated-odds";
import type { RankingInput } from "~/ranking/ranking-input";
import { timeLme4 } from "./bench-lme4";

/**
 * Milliseconds per part, the processor time of all of it together (which does not grow when others use the machine), and the most memory the
 * process held during it (resident, including Node itself).
 */
export type RankingBenchRow = {
  name: string;
  plans: number;
  members: number;
  sheets: number;
  official: number;
  fit: number;
  expectedRanks: number;
  draws: number;
  total: number;
  /** What `total` may be, on one processor. */
  goal: number;
  cpu: number;
  /** The same fit by lme4; `null` where it is not installed. */
  lme4Fit: number | null;
  peakMegabytes: number;
};

/** Times the official ranking, the fit, the expected ranks and 20,000 draws: a large call, and ten times a large call. */
export function benchRanking(): RankingBenchRow[] {
  return [
    timeRound("200 plans, 12 members, every member every plan", madeUpRound(200, 12, 12), 500),
    timeRound("2,000 plans, 50 members, 5 sheets a plan", madeUpRound(2000, 50, 5), 5000),
  ];
}

function timeRound(name: string, input: RankingInput, goal: number): RankingBenchRow {
  const sheets = countedSheets(input);
  const before = process.cpuUsage();
  const [official, ranking] = timed(() => rankOfficially(input));
  const [fit, model] = timed(() => fitMixedModel(sheets, totalWeightOf(input)));
  if (model.status !== "ok") throw new Error(`The made-up round has no model: ${model.status}`);

  const contenders = model.plans.map(({ planId, blup }) => ({ planId, value: blup, requestedCents: 5_000_000 }));
  const rows = Int32Array.from(contenders, (_, row) => row);
  const values = Float64Array.from(contenders, ({ value }) => value);
  const [expected] = timed(() => expectedRanks(rows, values, model.covariance));
  const draw = planDraws(model.design, model.covariance, rows, values, seededRandom(name));
  const walk = { budgetCents: input.budgetCents, places: 5, draws: 20_000 };
  const [draws] = timed(() => simulateOdds(contenders, draw, walk));
  const { user, system } = process.cpuUsage(before);
  return {
    name,
    plans: ranking.length,
    members: input.memberIds.length,
    sheets: sheets.length,
    official,
    fit,
    expectedRanks: expected,
    draws,
    total: official + fit + expected + draws,
    goal,
    cpu: Math.round((user + system) / 1000),
    lme4Fit: timeLme4(sheets, totalWeightOf(input)),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function timed<Result>(work: () => Result): [number, Result] {
  const start = performance.now();
  const result = work();
  return [Math.round(performance.now() - start), result];
}

/** A round drawn from the model itself, on a scale of 1 to 5 with two criteria; every plan is seen by the next members in turn. */
function madeUpRound(plans: number, members: number, sheetsPerPlan: number): RankingInput {
  const normals = new Float64Array(plans + members + 2 * plans * sheetsPerPlan);
  fillWithNormals(normals, seededRandom("bench"));
  let next = 0;
  const normal = () => normals[next++] as number;
  const leniency = Array.from({ length: members }, () => 0.4 * normal());
  const score = (value: number) => Math.min(5, Math.max(1, Math.round(value)));
  const memberIds = leniency.map((_, j) => `m${j}`);
  const planIds = Array.from({ length: plans }, (_, i) => `p${i}`);
  return {
    criteria: [
      { id: "a", weight: 3 },
      { id: "b", weight: 2 },
    ],
    quorum: 3,
    bonus: { hundredths: 10, mode: "points" },
    budgetCents: 25_000_000,
    memberIds,
    plans: planIds.map((id, i) => ({ id, dossierNumber: id, requestedCents: 5_000_000, coFunded: i % 3 === 0 })),
    recusals: [],
    sheets: planIds.flatMap((planId, i) => {
      const quality = 3 + 0.7 * normal();
      return Array.from({ length: sheetsPerPlan }, (_, turn) => {
        const j = (i * 7 + turn) % members;
        const mean = quality + (leniency[j] as number);
        return {
          planId,
          memberId: `m${j}`,
          scores: { a: score(mean + 0.5 * normal()), b: score(mean + 0.5 * normal()) },
        };
      });
    }),
  };
}
