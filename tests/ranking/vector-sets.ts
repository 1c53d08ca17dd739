import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RankingInput } from "~/ranking/ranking-input";
import { sharedFile } from "../shared-files";

const copied = fileURLToPath(new URL("./vectors/", import.meta.url));

type Config = {
  criteria: { id: string; weight: number }[];
  quorum: number;
  k: number;
  budget: number;
  cofunding_bonus: string;
  plans: { id: string; requested: number; cofunded: boolean }[];
  recusals: { plan: string; member: string }[];
};

/** The official part of an expected file, as it stands there: amounts in euros, ranks `null` under quorum. */
export type ExpectedOfficial = {
  W: number;
  remaining_budget: number;
  stopped_at: string[];
  plans: {
    id: string;
    n_scores: number;
    numerator: number;
    denominator: number;
    mean: number;
    mean_hundredths: number;
    bonus_hundredths: number;
    total_hundredths: number;
    criterion_mean_hundredths: number[];
    score_sd: number | null;
    score_range: number;
    enough_scores: boolean;
    rank_without_bonus: number | null;
    rank: number | null;
    rank_after_tiebreak: number | null;
    in_budget: boolean;
    lot_needed: boolean;
  }[];
};

type ExpectedOdds = {
  id: string;
  er: number;
  p_topk: number;
  p_in_budget?: number;
  rank_q05?: number;
  rank_q25?: number;
  rank_q50?: number;
  rank_q75?: number;
  rank_q95?: number;
};

type ExpectedModel = {
  status: string;
  boundary: string[];
  mu: number;
  se_mu: number;
  sd: { plan: number; member: number; residual: number };
  reml_criterion: number;
  plans: { id: string; blup: number; cond_sd: number; pev_sd: number; adjusted_mean: number; reliability: number }[];
  members: { id: string; leniency_blup: number; cond_sd: number; pev_sd: number }[];
  g_coefficient_single: number;
  advisory_without_bonus: ExpectedOdds[];
  advisory_with_bonus: ExpectedOdds[];
};

/** The advisory part of an expected file, as it stands there. */
export type ExpectedAdvice = {
  n_sheets: number;
  components: number;
  agreement: {
    icc: Record<string, number | null>;
    kendall: Record<string, number | null>;
    krippendorff_alpha_interval: number | null;
    alpha_pairable_values: number;
  };
  model: ExpectedModel | { status: "no_variance"; er: Record<string, number>; p_topk: Record<string, number> };
};

/** All sets; `shared` ones may not be copied, and are not there in every checkout. */
export const vectorSets: { name: string; shared: boolean }[] = [
  { name: "shared-01-tiny", shared: false },
  { name: "shared-02-shrout-fleiss", shared: false },
  { name: "shared-03-ermock-p1", shared: true },
  { name: "shared-04-missing-recused", shared: false },
  { name: "shared-05-all-equal", shared: false },
  { name: "shared-06-penicillin", shared: true },
  { name: "shared-07-boundary", shared: false },
];

const folderOf = (name: string) =>
  vectorSets.find((set) => set.name === name)?.shared ? sharedFile("scoring-vectors/") : copied;

/** The paths of the scores and the configuration of a set, as the command line takes them. */
export const vectorPaths = (name: string) => ({
  scores: `${folderOf(name)}${name}.scores.csv`,
  config: `${folderOf(name)}${name}.config.json`,
});

/** The advisory part of a set, and its k. */
export function expectedAdvice(name: string): { expected: ExpectedAdvice; places: number } {
  const { k } = json<Config>(vectorPaths(name).config);
  return { expected: json<ExpectedAdvice>(`${folderOf(name)}${name}.expected.json`), places: k };
}

/** The lot vectors. */
export const lotteryVectors = () =>
  json<
    {
      seed: string;
      call_id: string;
      plan_ids: string[];
      list_hash: string;
      keys: Record<string, string>;
      order: string[];
    }[]
  >(`${copied}shared-lottery.json`);

const json = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8"));

/** The rounding vectors: N, D and N / D in hundredths, half-up. */
export const roundingVectors = () =>
  json<{ numerator: number; denominator: number; hundredths: number }[]>(`${copied}shared-rounding.json`);

/** One set of reference vectors as input of the ranking (cents, plan id as dossier number) with its expected official part. */
export function vectorSet(
  name: string,
  folder: string = folderOf(name),
): { input: RankingInput; official: ExpectedOfficial } {
  const config = json<Config>(`${folder}${name}.config.json`);
  const { official } = json<{ official: ExpectedOfficial }>(`${folder}${name}.expected.json`);
  const sheets = new Map<string, { planId: string; memberId: string; scores: Record<string, number> }>();
  for (const line of readFileSync(`${folder}${name}.scores.csv`, "utf8").trim().split(/\r?\n/).slice(1)) {
    const [planId = "", memberId = "", criterion = "", score = ""] = line.split(",");
    const key = `${planId} ${memberId}`;
    const sheet = sheets.get(key) ?? { planId, memberId, scores: {} };
    sheet.scores[criterion] = Number.parseInt(score, 10);
    sheets.set(key, sheet);
  }
  const input: RankingInput = {
    criteria: config.criteria,
    quorum: config.quorum,
    bonus: { hundredths: Number.parseInt(config.cofunding_bonus.replace(".", ""), 10), mode: "points" },
    budgetCents: config.budget * 100,
    memberIds: [...new Set([...sheets.values()].map((sheet) => sheet.memberId))],
    plans: config.plans.map(({ id, requested, cofunded }) => ({
      id,
      dossierNumber: id,
      requestedCents: requested * 100,
      coFunded: cofunded,
    })),
    recusals: config.recusals.map(({ plan, member }) => ({ planId: plan, memberId: member })),
    sheets: [...sheets.values()],
  };
  return { input, official };
}
