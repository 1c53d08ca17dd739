import { describePhase } from "~/calls/phase-text";
import { isBefore, type Phase, phases } from "~/calls/phases";
import { m } from "~/paraglide/messages";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { Steps } from "~/ui/Steps";

const meanings: Record<Phase, () => string> = {
  preparation: () => m.reporting_phase_preparation(),
  screening: () => m.reporting_phase_screening(),
  scoring: () => m.reporting_phase_scoring(),
  deliberation: () => m.reporting_phase_deliberation(),
  decided: () => m.reporting_phase_decided(),
};

/** The five phases of the round, which one it is now, and what happens in that one. */
export function PhaseSteps({ phase }: { phase: Phase }) {
  return (
    <Section title={m.reporting_overview_where()} id="where">
      <Stack gap="small">
        <Steps
          label={m.reporting_overview_steps()}
          steps={phases.map((one) => ({
            label: describePhase(one),
            state: one === phase ? "current" : isBefore(one, phase) ? "done" : "upcoming",
          }))}
        />
        <p>{meanings[phase]()}</p>
      </Stack>
    </Section>
  );
}
