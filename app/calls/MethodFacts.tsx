import { m } from "~/paraglide/messages";
import { DefinitionList } from "~/ui/DefinitionList";
import type { MethodValues } from "./settings-form";

/** Scale, pré and quorum to read, when they can no longer change. */
export function MethodFacts({ values }: { values: MethodValues }) {
  const [least, most] = values.scale.split("-");
  const bonus = {
    points: m.calls_bonus_is_points({ points: values.bonusHundredths }),
    "tie-break": m.calls_bonus_tie_break(),
    off: m.calls_bonus_off(),
  };
  return (
    <DefinitionList
      items={[
        { label: m.calls_scale(), value: m.calls_scale_from_to({ least: least ?? "", most: most ?? "" }) },
        { label: m.calls_bonus(), value: `${bonus[values.bonusMode]} ${m.calls_bonus_never_excludes()}` },
        { label: m.calls_quorum(), value: values.quorum || m.calls_quorum_default() },
      ]}
    />
  );
}
