import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { formatHundredths, formatMoney } from "~/ui/format";
import { Money } from "~/ui/Money";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import type { TiePage } from "./read-tie.server";

/** Which plans stand equal at the line, and what is left for them. */
export function TiedPlans({ tie }: { tie: Pick<TiePage, "tied" | "leftCents" | "titles"> }) {
  const decided = tie.tied.some(({ within }) => within);
  const [first] = tie.tied;
  return (
    <Section id="tied" title={m.ranking_tie_which()}>
      <Stack gap="small">
        <p>
          {m.ranking_tie_why({
            count: tie.tied.length,
            total: formatHundredths(first?.totalHundredths ?? 0),
            left: formatMoney(tie.leftCents),
          })}
        </p>
        <ol className="flex flex-col gap-2">
          {tie.tied.map(({ planId, requestedCents, within }, index) => (
            <li key={planId} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              {decided && <strong>{index + 1}.</strong>}
              <span>{tie.titles[planId]}</span>
              <Money cents={requestedCents} />
              {decided && (
                <Badge tone={within ? "positive" : "neutral"}>
                  {within ? m.ranking_standing_within() : m.ranking_standing_below()}
                </Badge>
              )}
            </li>
          ))}
        </ol>
      </Stack>
    </Section>
  );
}
