import { m } from "~/paraglide/messages";
import { formatHundredths } from "~/ui/format";
import { formatChance } from "./chance-text";
import type { DiscussReason } from "./discuss-first";
import { sentenceOf } from "./sentences";

/** Why a plan deserves the committee's time first, in one sentence. */
export const describeReasons = (reasons: readonly DiscussReason[]): string => sentenceOf(reasons.map(clauseOf));

function clauseOf(reason: DiscussReason): string {
  switch (reason.code) {
    case "uncertain":
      return m.ranking_discuss_uncertain({ chance: formatChance(reason.withinBudget) });
    case "near-line": {
      const distance = formatHundredths(Math.round(Math.abs(reason.distanceHundredths)));
      return reason.distanceHundredths >= 0
        ? m.ranking_discuss_just_above({ distance })
        : m.ranking_discuss_just_below({ distance });
    }
    case "wide-range":
      return m.ranking_discuss_wide({ range: formatHundredths(reason.rangeHundredths) });
    case "lists-disagree":
      return reason.officialWithin ? m.ranking_discuss_corrected_below() : m.ranking_discuss_corrected_within();
    case "bonus-decides":
      return reason.broughtWithin ? m.ranking_discuss_bonus_within() : m.ranking_discuss_bonus_below();
    case "tie-at-line":
      return m.ranking_discuss_tie();
    case "under-quorum":
      return m.ranking_discuss_quorum({ sheets: reason.countedSheets, quorum: reason.quorum });
  }
}
