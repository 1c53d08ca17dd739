import { m } from "~/paraglide/messages";
import { Details } from "~/ui/Details";
import { formatDateTime, formatHundredths } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import type { RankingChange } from "./changes-since-frozen";

type Frozen = {
  frozenAt: Date;
  methodVersion: string;
  inputHash: string;
  sameInput: boolean;
  changes: RankingChange[];
};

/** When the ranking was frozen, and whether this list is still that one. */
export function FrozenNote({ frozen, titleOf }: { frozen: Frozen; titleOf: (planId: string) => string }) {
  const at = formatDateTime(frozen.frozenAt);
  return (
    <div className="flex flex-col gap-2">
      {frozen.sameInput ? (
        <p>{m.ranking_frozen_same({ at })}</p>
      ) : (
        <Notice tone="caution" title={m.ranking_frozen_differs({ at })}>
          {frozen.changes.length === 0 ? (
            <p>{m.ranking_frozen_no_effect()}</p>
          ) : (
            <ul>
              {frozen.changes.map(({ planId, before, after }) => (
                <li key={planId}>
                  {m.ranking_frozen_change({ plan: titleOf(planId), before: say(before), after: say(after) })}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <Details summary={m.ranking_frozen_proof()}>
        <p>{m.ranking_frozen_proof_text({ method: frozen.methodVersion })}</p>
        <p className="break-all">
          <code>{frozen.inputHash}</code>
        </p>
      </Details>
    </div>
  );
}

function say({ rank, totalHundredths }: RankingChange["before"]): string {
  if (rank === null || totalHundredths === null) return m.ranking_not_ranked();
  return m.ranking_rank_with_total({ rank, total: formatHundredths(totalHundredths) });
}
