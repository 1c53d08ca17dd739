import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { formatHundredths } from "~/ui/format";

type TotalCellProps = {
  baseHundredths: number;
  bonusHundredths: number;
  totalHundredths: number;
  /** Where the sum stands, to check it by hand. */
  recountPath: string;
};

/** The total, and under it what it is made of. */
export function TotalCell({ baseHundredths, bonusHundredths, totalHundredths, recountPath }: TotalCellProps) {
  return (
    <div>
      <strong className="text-lg">{formatHundredths(totalHundredths)}</strong>
      <span className="block text-sm lg:whitespace-nowrap text-ink-muted">
        {bonusHundredths > 0
          ? m.ranking_base_and_bonus({
              base: formatHundredths(baseHundredths),
              bonus: formatHundredths(bonusHundredths),
            })
          : m.ranking_no_bonus()}
      </span>
      <Link to={recountPath} prefetch="none" className="inline-flex min-h-6 items-center text-sm lg:whitespace-nowrap">
        {m.ranking_recount_link()}
      </Link>
    </div>
  );
}
