import { writeEuros } from "~/platform/euros";
import { wallClockOf } from "~/platform/wall-clock";
import { formatHundredths } from "~/ui/format";
import type { readSettings } from "./settings.server";
import type { BonusMode } from "./settings-input";

type Settings = Awaited<ReturnType<typeof readSettings>>;

/** The settings as the fields show them: wall-clock times, amounts without a sign, nothing for what is not filled in. */
export function toFormValues({ general, method, stamps }: Settings) {
  return {
    general: {
      stamp: stamps.general,
      name: general.name,
      submissionDeadline: wallClockOf(general.submissionDeadline),
      scoringDeadline: general.scoringDeadline ? wallClockOf(general.scoringDeadline) : "",
      announcementOn: general.announcementOn,
      periodStart: general.periodStart,
      periodEnd: general.periodEnd,
      budgetCents: writeEuros(general.budgetCents),
      targetDonations: String(general.targetDonations),
      typicalAmountCents: writeEuros(general.typicalAmountCents),
    },
    method: {
      stamp: stamps.method,
      scale: `${method.scaleMin}-${method.scaleMax}`,
      bonusMode: method.bonusMode as BonusMode,
      bonusHundredths: formatHundredths(method.bonusHundredths),
      quorum: method.quorum === null ? "" : String(method.quorum),
    },
  };
}

export type GeneralValues = ReturnType<typeof toFormValues>["general"];
export type MethodValues = ReturnType<typeof toFormValues>["method"];
