import { normaliseName } from "./names";
import { type Passage, wholeField } from "./passages";
import type { ScreenablePlan } from "./screenable-plan";

/** On what the reading rests. */
export const coFundingReasons = [
  "amounts",
  "zero",
  "blank",
  "contradicts_total",
  "words_yes",
  "words_no",
  "words_unclear",
] as const;

export type CoFundingReason = (typeof coFundingReasons)[number];

/** `amountCents` is the sum of own and other contribution, null where no amount was given. */
export type CoFundingReading = {
  coFunding: "yes" | "no" | "unknown";
  reason: CoFundingReason;
  amountCents: number | null;
  passages: Passage[];
};

/**
 * Whether part of the financing comes from own or other means (the pré). Two explicit zeros are "no"; blank is unknown,
 * never no; so are amounts that cannot be true, because the request alone covers the whole budget.
 */
export function readCoFunding(plan: ScreenablePlan): CoFundingReading {
  const {
    ownContributionCents: own,
    otherFundingCents: other,
    requestedCents: requested,
    totalBudgetCents: total,
  } = plan;
  if (own === null && other === null && plan.cofundingText.trim() !== "") return readWords(plan);
  const sum = (own ?? 0) + (other ?? 0);
  const reading = (coFunding: CoFundingReading["coFunding"], reason: CoFundingReason, amountCents: number | null) => ({
    coFunding,
    reason,
    amountCents,
    passages: [],
  });
  if (sum > 0) {
    const covered = requested !== null && total !== null && requested >= total;
    return covered ? reading("unknown", "contradicts_total", sum) : reading("yes", "amounts", sum);
  }
  return own === null || other === null ? reading("unknown", "blank", null) : reading("no", "zero", 0);
}

const none = /^(nee|neen|no|geen|niemand|niets|nul|0+|nvt|n v t|none)\b(?! (idee|zekerheid))/;
const doubt =
  /\b(misschien|mogelijk|hopelijk|hopen|wellicht|onzeker|onbekend|in gesprek|denkt mee|denken mee|vragen nog|moet(en)? nog|willen we|maybe|perhaps)\b/;
const plainYes = /^(ja|jazeker|yes|zeker)\b/;
const share = /(\d{1,3}(\.\d{3})+|\d{3,}|\d+ ?(k|duizend|mille)\b|(€|eur|euro) ?\d|\d ?(€|euro)|[1-9]\d? ?%)/i;
const bareYear = /\b(19|20)\d\d\b(?! ?(€|euro))/g;

/** An idea says it in words: a plain yes, a plain no, or an amount without doubt in it; everything else is unknown. */
function readWords(plan: ScreenablePlan): CoFundingReading {
  const words = normaliseName(plan.cofundingText);
  const passages = (stance: Passage["stance"]) => wholeField(plan, "cofundingText", stance);
  const reading = (coFunding: CoFundingReading["coFunding"], reason: CoFundingReason, stance: Passage["stance"]) => ({
    coFunding,
    reason,
    amountCents: null,
    passages: passages(stance),
  });
  if (none.test(words)) {
    // "Nee, alleen eigen uren" says more than no.
    return words.split(" ").length <= 3
      ? reading("no", "words_no", "against")
      : reading("unknown", "words_unclear", "against");
  }
  if (doubt.test(words)) return reading("unknown", "words_unclear", "against");
  const names = share.test(plan.cofundingText.replace(bareYear, " "));
  return plainYes.test(words) || names
    ? reading("yes", "words_yes", "for")
    : reading("unknown", "words_unclear", "against");
}
