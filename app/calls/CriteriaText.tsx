import { m } from "~/paraglide/messages";
import { DefinitionList } from "~/ui/DefinitionList";
import { Details } from "~/ui/Details";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { shares } from "./criteria";
import { FrozenNotice } from "./FrozenNotice";
import { kindTitle } from "./mandatory-kinds";

type CriteriaTextProps = {
  frozenAt: Date;
  points: readonly number[];
  scored: readonly { key: string; label: string; explanation: string; weight: number; meanings: readonly string[] }[];
  mandatory: readonly { key: string; kind: string; label: string; explanation: string }[];
};

/** The criteria to read, when they can no longer change. */
export function CriteriaText({ frozenAt, points, scored, mandatory }: CriteriaTextProps) {
  const { total, percents } = shares(scored.map(({ weight }) => String(weight)));
  return (
    <>
      <FrozenNotice frozenAt={frozenAt} />
      <Section id="scored" title={m.calls_scored_title()}>
        <Stack>
          {scored.map((criterion, index) => (
            <div key={criterion.key}>
              <h3>{criterion.label}</h3>
              <p>{criterion.explanation}</p>
              <p className="text-ink-muted">
                {m.calls_weight_share({ weight: criterion.weight, total, percent: percents[index] ?? 0 })}
              </p>
              <Details summary={m.calls_meanings()}>
                <DefinitionList
                  items={points.map((point, step) => ({
                    label: m.calls_point({ point }),
                    value: criterion.meanings[step] || m.ui_not_filled_in(),
                  }))}
                />
              </Details>
            </div>
          ))}
        </Stack>
      </Section>
      <Section id="mandatory" title={m.calls_mandatory_title()}>
        <Stack>
          {mandatory.map((criterion) => (
            <div key={criterion.key}>
              <h3>{criterion.label}</h3>
              <p className="text-ink-muted">{kindTitle(criterion.kind)}</p>
              <p>{criterion.explanation}</p>
            </div>
          ))}
        </Stack>
      </Section>
    </>
  );
}
