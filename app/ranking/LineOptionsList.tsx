import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";
import { formatHundredths, formatMoney } from "~/ui/format";
import type { LineOptions } from "./line-options";

type Titles = (planIds: readonly string[]) => string;
type OptionsProps = { options: LineOptions; withinCount: number; titles: Titles };

/** The three named choices at the line, each with what it does to the plans and the money. */
export function LineOptionsList({ options, withinCount, titles }: OptionsProps) {
  const { partialFunding, skip, leaveRemainder } = options;
  return (
    <ul className="grid gap-4 md:grid-cols-3">
      <Option title={m.ranking_option_partial()}>
        {partialFunding ? (
          <>
            <p>{m.ranking_partial_share({ percentage: formatHundredths(partialFunding.percentageHundredths) })}</p>
            {partialFunding.amounts.map(({ planId, cents }) => (
              <p key={planId}>{m.ranking_partial_amount({ plan: titles([planId]), amount: formatMoney(cents) })}</p>
            ))}
            <Consequence count={withinCount + partialFunding.amounts.length} {...partialFunding} />
          </>
        ) : (
          <p>{m.ranking_partial_nothing_left()}</p>
        )}
      </Option>
      <Option title={m.ranking_option_skip()}>
        {skip.planIds.length > 0 ? (
          <>
            <p>{m.ranking_skip_to({ plans: titles(skip.planIds) })}</p>
            <p>{m.ranking_skip_over({ plans: titles(skip.passedOverPlanIds) })}</p>
            <Consequence count={withinCount + skip.planIds.length} {...skip} />
          </>
        ) : (
          <p>{m.ranking_skip_none()}</p>
        )}
        {skip.endedAt && (
          <p>
            {skip.endedAt.reason === "tie"
              ? m.ranking_skip_ended_tie({ plans: titles(skip.endedAt.planIds) })
              : m.ranking_skip_ended_unknown({ plans: titles(skip.endedAt.planIds) })}
          </p>
        )}
      </Option>
      <Option title={m.ranking_option_leave()}>
        <p>{m.ranking_leave_text()}</p>
        <Consequence count={withinCount} {...leaveRemainder} />
      </Option>
    </ul>
  );
}

function Option({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li className="flex flex-col gap-2 rounded-card bg-sunken p-4">
      <h3>{title}</h3>
      {children}
    </li>
  );
}

type ConsequenceProps = { count: number; sumCents: number; remainingCents: number };

function Consequence({ count, sumCents, remainingCents }: ConsequenceProps) {
  return (
    <p className="mt-auto font-bold">
      {m.ranking_consequence({ count, sum: formatMoney(sumCents), left: formatMoney(remainingCents) })}
    </p>
  );
}
