import { useRef } from "react";
import { m } from "~/paraglide/messages";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { useHydrated } from "~/ui/use-hydrated";
import { MarkedPlanText } from "./MarkedPlanText";
import type { PlanScreening } from "./read-plan-screening.server";
import { SelectionBar } from "./SelectionBar";

/** The plan beside its criteria; words selected in it can be attached to one of them. */
export function PlanPane({ screening }: { screening: PlanScreening }) {
  const text = useRef<HTMLDivElement>(null);
  const pickable = useHydrated() && screening.mayJudge;
  return (
    <Section
      title={m.screening_plan_text()}
      intro={
        <Stack gap="small">
          <p>{m.screening_plan_text_intro()}</p>
          {pickable && <p>{m.screening_evidence_how()}</p>}
        </Stack>
      }
    >
      <div ref={text}>
        <MarkedPlanText {...screening} pickable={pickable} />
      </div>
      {pickable && (
        <SelectionBar
          key={screening.plan.id}
          text={text}
          planVersion={screening.plan.version}
          criteria={screening.criteria}
        />
      )}
    </Section>
  );
}
