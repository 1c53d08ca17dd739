import { m } from "~/paraglide/messages";
import { CountBars } from "~/ui/CountBars";
import { Details } from "~/ui/Details";
import type { CriterionDistribution } from "./criterion-distribution";

type CriterionBarsProps = {
  distributions: readonly (Omit<CriterionDistribution, "criterionId"> & { label: string })[];
  meanOf: (hundredths: number) => string;
};

/** How often each score was given, per criterion, in the whole round. */
export function CriterionBars({ distributions, meanOf }: CriterionBarsProps) {
  const given = distributions.filter(({ meanHundredths }) => meanHundredths !== null);
  if (given.length === 0) return null;
  const most = Math.max(...given.flatMap(({ counts }) => counts.map(({ count }) => count)));
  return (
    <Details summary={m.ranking_criteria_title()}>
      <p>{m.ranking_criteria_intro()}</p>
      <ul className="mt-3 grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {given.map(({ label, counts, meanHundredths }) => (
          <li key={label}>
            <h3>{label}</h3>
            <CountBars
              label={m.ranking_criteria_bars({ label })}
              bars={counts.map(({ score, count }) => ({ name: String(score), count }))}
              most={most}
            />
            <p className="text-ink-muted">{m.ranking_criteria_mean({ mean: meanOf(meanHundredths ?? 0) })}</p>
          </li>
        ))}
      </ul>
    </Details>
  );
}
