import { m } from "~/paraglide/messages";
import { formatHundredths } from "~/ui/format";

type TotalCellProps = { baseHundredths: number; bonusHundredths: number; totalHundredths: number };

/** The total, and under it what it is made of. */
export function TotalCell({ baseHundredths, bonusHundredths, totalHundredths }: TotalCellProps) {
  return (
    <div>
      <strong className="text-lg">{formatHundredths(totalHundredths)}</strong>
      <span className="block text-sm whitespace-nowrap text-ink-muted">
        {bonusHundredths > 0
          ? m.ranking_base_and_bonus({
              base: formatHundredths(baseHundredths),
              bonus: formatHundredths(bonusHundredths),
            })
          : m.ranking_no_bonus()}
      </span>
    </div>
  );
}
