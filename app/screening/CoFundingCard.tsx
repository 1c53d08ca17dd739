import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { formatDateTime } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { RadioGroup } from "~/ui/RadioGroup";
import { Section } from "~/ui/Section";
import { Cluster, Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { coFundingPart, coFundingValues } from "./co-funding-entry";
import type { PlanScreening } from "./read-plan-screening.server";
import type { ScreenPlanForm } from "./screening-input";
import type { ScreeningProblem } from "./verdict-entry";
import { describeCoFundingValue, describeScreeningProblem } from "./verdict-text";

type CoFundingCardProps = {
  coFunding: PlanScreening["coFunding"];
  mayJudge: boolean;
  pending: string | null;
  typed: ScreenPlanForm["coFunding"] | undefined;
  problems: readonly ScreeningProblem[];
  conflict: boolean;
};

/** The fact of co-funding, on which the pré rests: what the amounts say, and what a person recorded. */
export function CoFundingCard(props: CoFundingCardProps) {
  const { coFunding, conflict } = props;
  const { recorded, value, note } = coFunding;
  return (
    <Section title={m.screening_cofunding_title()} id="criterion-co-funding" level={3}>
      <Stack>
        <p className="text-ink-muted">{m.screening_cofunding_intro()}</p>
        {conflict && (
          <Notice tone="caution" title={m.screening_conflict_title({ name: recorded?.by ?? m.screening_someone() })}>
            <RecordedCoFunding value={value} note={note} />
            <p>{m.screening_conflict_text()}</p>
          </Notice>
        )}
        <Stack gap="small">
          <Cluster>
            <span className="text-ink-muted">{m.screening_suggestion()}</span>
            <Badge>{describeCoFundingValue(coFunding.suggestion)}</Badge>
          </Cluster>
          <p>{coFunding.sentence}</p>
        </Stack>
        {props.mayJudge ? <CoFundingFields {...props} /> : <RecordedCoFunding value={value} note={note} />}
        {recorded?.at && (
          <p className="quote-source">
            {m.screening_recorded_by({
              name: recorded.by ?? m.screening_someone(),
              when: formatDateTime(recorded.at),
            })}
          </p>
        )}
      </Stack>
    </Section>
  );
}

function RecordedCoFunding({ value, note }: Pick<PlanScreening["coFunding"], "value" | "note">) {
  return (
    <p>
      <strong>{value ? describeCoFundingValue(value) : m.screening_state_todo()}</strong>
      {note && `: ${note}`}
    </p>
  );
}

function CoFundingFields({ coFunding, pending, typed, problems }: CoFundingCardProps) {
  const filled = typed ?? coFunding;
  const errorAt = (field: ScreeningProblem["field"]) =>
    problems.filter((one) => one.field === field).map(({ problem }) => describeScreeningProblem(problem, ""));
  return (
    <>
      <input type="hidden" name="coFunding.seen" value={coFunding.seen} />
      <RadioGroup
        inline
        id="co-funding-verdict"
        name="coFunding.value"
        label={m.screening_cofunding_question()}
        options={coFundingValues.map((value) => ({ value, label: describeCoFundingValue(value) }))}
        defaultValue={filled.value}
        error={errorAt("verdict")}
      />
      <TextArea
        id="co-funding-note"
        name="coFunding.note"
        label={m.screening_cofunding_note()}
        defaultValue={filled.note}
        optional
        rows={2}
      />
      {coFunding.opened && (
        <TextArea
          id="co-funding-reason"
          name="coFunding.reason"
          label={m.screening_reason()}
          hint={m.screening_reason_hint_scoring()}
          defaultValue={filled.reason}
          error={errorAt("reason")}
          rows={2}
        />
      )}
      <div>
        <Button
          variant="secondary"
          name="save"
          value={coFundingPart}
          pending={pending === coFundingPart}
          aria-label={m.screening_save_one({ label: m.screening_cofunding_title() })}
        >
          {m.screening_save()}
        </Button>
      </div>
    </>
  );
}
