/** `points` adds the pré to the total, `tie-break` only orders equal totals, `off` ignores it. */
export type BonusMode = "points" | "tie-break" | "off";

/** Everything the official ranking depends on, and nothing else: the hash of a frozen ranking is taken over this. */
export type RankingInput = {
  /** In the configured order; weights are whole numbers, 0 or more. */
  criteria: readonly { id: string; weight: number }[];
  /** Counted sheets a plan needs; `null` means `max(3, ceil(eligible members / 2))` for each plan. */
  quorum: number | null;
  /** The pré, in hundredths of a point. */
  bonus: { hundredths: number; mode: BonusMode };
  budgetCents: number;
  /** The members of the round; sheets of anyone else do not count. */
  memberIds: readonly string[];
  /** `requestedCents` is `null` when the amount is not known; `coFunded` is false when that is not known. */
  plans: readonly { id: string; dossierNumber: string; requestedCents: number | null; coFunded: boolean }[];
  recusals: readonly { planId: string; memberId: string }[];
  /** A missing or `null` score is "not scored" (or "weet ik niet"), never 0. At most one sheet for a plan and a member. */
  sheets: readonly {
    planId: string;
    memberId: string;
    scores: Readonly<Record<string, number | null | undefined>>;
  }[];
};
