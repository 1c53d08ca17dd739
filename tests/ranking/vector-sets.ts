import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RankingInput } from "~/ranking/ranking-input";

const copied = fileURLToPath(new URL("./vectors/", import.meta.url));

type Config = {
  criteria: { id: string; weight: number }[];
  quorum: number;
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

const json = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8"));

/** The rounding vectors: N, D and N / D in hundredths, half-up. */
export const roundingVectors = () =>
  json<{ numerator: number; denominator: number; hundredths: number }[]>(`${copied}shared-rounding.json`);

/** One set of reference vectors as input of the ranking (cents, plan id as dossier number) with its expected official part. */
export function vectorSet(name: string, folder: string = copied): { input: RankingInput; official: ExpectedOfficial } {
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
