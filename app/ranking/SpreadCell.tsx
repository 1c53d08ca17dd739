import { m } from "~/paraglide/messages";
import { formatHundredths } from "~/ui/format";

/** How far the highest sheet is from the lowest, and over how many sheets. */
export function SpreadCell({ spreadHundredths, countedSheets }: { spreadHundredths: number; countedSheets: number }) {
  return (
    <div>
      {formatHundredths(spreadHundredths)}
      <span className="block text-sm whitespace-nowrap text-ink-muted">
        {m.ranking_sheet_count({ count: countedSheets })}
      </span>
    </div>
  );
}
