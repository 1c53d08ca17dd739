import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { RadioGroup } from "~/ui/RadioGroup";
import { Stack } from "~/ui/Stack";
import { verdictValues } from "./criterion-key";
import { ReasonFields } from "./ReasonFields";
import type { CriterionOnPage } from "./read-plan-screening.server";
import type { Filled, ScreeningProblem } from "./verdict-entry";
import { describeScreeningProblem, describeState } from "./verdict-text";

export type VerdictFieldsProps = {
  criterion: CriterionOnPage;
  /** Its place in the list, from 0. */
  index: number;
  scoring: boolean;
  pending: string | null;
  typed: Filled | undefined;
  problems: readonly ScreeningProblem[];
};

/** The verdict of a person on one criterion, with its reason. */
export function VerdictFields({ criterion, index, scoring, pending, typed, problems }: VerdictFieldsProps) {
  const { key, label, seen, state } = criterion;
  const filled = typed ?? criterion.filled;
  const name = (field: string) => `verdicts[${index}].${field}`;
  const errorAt = (field: ScreeningProblem["field"]) =>
    problems.filter((one) => one.field === field).map(({ problem }) => describeScreeningProblem(problem, label));
  return (
    <div className="choice-first stack stack-small">
      <input type="hidden" name={name("criterion")} value={key} />
      <input type="hidden" name={name("seen")} value={seen} />
      <RadioGroup
        inline
        id={`${key}-verdict`}
        name={name("verdict")}
        label={m.screening_your_verdict()}
        options={verdictValues.map((value) => ({ value, label: describeState(value) }))}
        defaultValue={filled.verdict}
        error={errorAt("verdict")}
      />
      <div className="after-choice">
        <Stack gap="small">
          <ReasonFields
            criterionKey={key}
            name={name}
            reasons={criterion.reasons}
            filled={filled}
            changing={scoring && state !== "todo"}
            error={errorAt("reason")}
          />
          <div>
            <Button
              variant="secondary"
              name="save"
              value={key}
              pending={pending === key}
              aria-label={m.screening_save_one({ label })}
            >
              {m.screening_save()}
            </Button>
          </div>
        </Stack>
      </div>
    </div>
  );
}
