import { m } from "~/paraglide/messages";
import { Section } from "~/ui/Section";
import type { Recount } from "./recount";
import { describeStep } from "./recount-text";

type Props = {
  recount: Recount;
  criteria: readonly { id: string; label: string }[];
  titles: Readonly<Record<string, string>>;
  complete: boolean;
};

/** Step 5: the place, one comparison after another. */
export function RecountPlace({ recount, criteria, titles, complete }: Props) {
  const { notRankable, rank, steps } = recount;
  const shared = steps.at(-1)?.level.length ?? 0;
  return (
    <Section id="place" title={m.ranking_recount_step_place()}>
      {notRankable ? (
        <p>{m.ranking_recount_under_quorum({ sheets: notRankable.countedSheets, quorum: notRankable.quorum })}</p>
      ) : !complete || rank === null ? (
        <p>{m.ranking_recount_place_hidden()}</p>
      ) : (
        <>
          <ol className="list-decimal pl-6">
            {steps.map((step, index) => (
              <li key={index}>{describeStep(step, { criteria, titles, last: index === steps.length - 1 })}</li>
            ))}
          </ol>
          <p>
            <strong>{shared > 0 ? m.ranking_recount_place_shared({ rank }) : m.ranking_recount_place({ rank })}</strong>
          </p>
        </>
      )}
    </Section>
  );
}
