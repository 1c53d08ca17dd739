import type { CountedSheet } from "./counted-sheets";
import { type Intraclass, intraclass } from "./intraclass";
import { type Kendall, kendallW } from "./kendall";
import { type Krippendorff, krippendorffAlpha } from "./krippendorff";
import type { FitFigures } from "./mixed-model";
import { completeRows, scoreTable } from "./score-table";

/** From this share of the plans on, the complete ones stand for all. */
const COMPLETE_SHARE = 0.8;

/** Every figure of agreement that can be computed; what of it is shown, `shownAgreement` decides. */
export type AgreementFigures = {
  plans: number;
  /** Of the plans that every member scored. */
  intraclass: Intraclass;
  kendall: Kendall;
  /** Of all plans with at least two sheets. */
  krippendorff: Krippendorff;
};

export function agreementFigures(sheets: readonly CountedSheet[], totalWeight: number): AgreementFigures {
  const table = scoreTable(sheets);
  const complete = completeRows(table);
  return {
    plans: table.plans.length,
    intraclass: intraclass(complete, totalWeight),
    kendall: kendallW(complete),
    krippendorff: krippendorffAlpha(table.plans.map(({ scores }) => [...scores.values()])),
  };
}

/** What the screens show (scoring method, section 3). Each figure is `null` when it cannot be computed or would mislead, never 1. */
export type ShownAgreement = {
  /**
   * How reliable the committee mean is: ICC(C,k); with missing sheets `σ_p² / (σ_p² + σ_e²/n̄)` from the model, with n̄ the mean number of
   * sheets per plan. It can be below 0 in a complete round, when members disagree more than chance would give.
   */
  committeeMean: { value: number; basis: "all-sheets" | "model" } | null;
  /** Kendall's W with tie correction, when at least 80% of the plans are complete. */
  kendallW: number | null;
  /** Krippendorff's alpha, for the expert view. */
  krippendorffAlpha: number | null;
};

/** What of the model decides which figures hold; without a model those that need none. */
type AgreementFit = FitFigures | { status: "not_computed"; complete: false };

export function shownAgreement(figures: AgreementFigures, fit: AgreementFit): ShownAgreement {
  const enoughComplete = figures.intraclass.plans >= COMPLETE_SHARE * figures.plans;
  return {
    committeeMean: committeeMean(figures, fit),
    kendallW: enoughComplete ? figures.kendall.w : null,
    krippendorffAlpha: figures.krippendorff.alpha,
  };
}

function committeeMean({ plans, intraclass: { consistencyMean } }: AgreementFigures, fit: AgreementFit) {
  if (fit.complete) return consistencyMean === null ? null : { value: consistencyMean, basis: "all-sheets" as const };
  if (fit.status !== "ok") return null;
  const { plan, residual } = fit.variance;
  return { value: plan / (plan + residual / (fit.sheets / plans)), basis: "model" as const };
}
