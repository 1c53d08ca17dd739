import { createHash } from "node:crypto";
import type { RankingInput } from "./ranking-input";

/** Names the rules of `rankOfficially` and `drawBudgetLine`. Raise it when their results can change for the same input. */
export const METHOD_VERSION = "official-1";

/**
 * The input as one canonical JSON text: the same text whatever the order of plans, members, recusals and sheets. Criteria keep their
 * configured order, because it breaks ties; scores stand in that order, `null` where there is none.
 */
export function canonicalRankingInput(input: RankingInput): string {
  const criteria = input.criteria.map(({ id, weight }) => ({ id, weight }));
  return JSON.stringify({
    methodVersion: METHOD_VERSION,
    criteria,
    quorum: input.quorum,
    bonus: { hundredths: input.bonus.hundredths, mode: input.bonus.mode },
    budgetCents: input.budgetCents,
    memberIds: sortedUnique(input.memberIds),
    plans: sortedUnique(
      input.plans.map(({ id, dossierNumber, requestedCents, coFunded }) =>
        JSON.stringify([id, dossierNumber, requestedCents, coFunded]),
      ),
    ),
    recusals: sortedUnique(input.recusals.map(({ planId, memberId }) => JSON.stringify([planId, memberId]))),
    sheets: sortedUnique(
      input.sheets.map(({ planId, memberId, scores }) =>
        JSON.stringify([planId, memberId, criteria.map(({ id }) => scores[id] ?? null)]),
      ),
    ),
  });
}

/** SHA-256 of the canonical text in UTF-8, as 64 lowercase hexadecimal digits. Stored with a frozen ranking. */
export const hashRankingInput = (input: RankingInput): string =>
  createHash("sha256").update(canonicalRankingInput(input), "utf8").digest("hex");

// The default sort compares code units, which is the same on every machine.
const sortedUnique = (values: readonly string[]): string[] => [...new Set(values)].sort();
