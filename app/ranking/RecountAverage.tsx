import { m } from "~/paraglide/messages";
import { Details } from "~/ui/Details";
import { formatHundredths, formatNumber } from "~/ui/format";
import { Section } from "~/ui/Section";
import type { Division, Recount } from "./recount";
import { describeRounding, formatThousandths } from "./recount-text";

/** Steps 2 and 3: adding up, dividing and rounding half-up. */
export function RecountAverage({ recount, base }: { recount: Recount; base: Division }) {
  const { numerator, denominator, thousandths, exact, hundredths } = base;
  const terms = recount.sheets.map((sheet) => formatNumber(sheet.numerator)).join(" + ");
  return (
    <>
      <Section id="average" title={m.ranking_recount_step_average()}>
        <ol className="list-decimal pl-6">
          <li>
            {recount.sheets.length === 1
              ? m.ranking_recount_add_one({ sum: formatNumber(numerator) })
              : m.ranking_recount_add({ terms, sum: formatNumber(numerator) })}
          </li>
          <li>
            {m.ranking_recount_divisor({
              sheets: recount.sheets.length,
              weight: formatNumber(recount.totalWeight),
              divisor: formatNumber(denominator),
            })}
          </li>
          <li>
            {m.ranking_recount_divide({
              sum: formatNumber(numerator),
              divisor: formatNumber(denominator),
              quotient: `${formatThousandths(thousandths)}${exact ? "" : "…"}`,
            })}
          </li>
        </ol>
      </Section>
      <Section id="rounding" title={m.ranking_recount_step_rounding()}>
        <p>{describeRounding(base)}</p>
        <Details summary={m.ranking_recount_exactly()}>
          <p>
            {m.ranking_recount_exactly_text({
              dividend: formatNumber(200 * numerator + denominator),
              divisor: formatNumber(2 * denominator),
              sum: formatNumber(numerator),
              once: formatNumber(denominator),
              hundredths: formatNumber(hundredths),
              rounded: formatHundredths(hundredths),
            })}
          </p>
        </Details>
      </Section>
    </>
  );
}
