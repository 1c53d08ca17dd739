import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { Details } from "~/ui/Details";
import { formatDateTime } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { RadioGroup } from "~/ui/RadioGroup";
import { Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { verdictValues } from "./criterion-key";
import type { CriterionOnPage } from "./read-plan-screening.server";
import { SuggestionNote } from "./SuggestionNote";
import type { Filled, ScreeningProblem } from "./verdict-entry";
import { describeScreeningProblem, describeState, toneOfState } from "./verdict-text";

type CriterionCardProps = {
  criterion: CriterionOnPage;
  /** Its place in the list, from 0. */
  index: number;
  mayJudge: boolean;
  scoring: boolean;
  pending: string | null;
  /** What the person filled in before, where that was not saved. */
  typed: Filled | undefined;
  problems: readonly ScreeningProblem[];
  conflict: boolean;
  /** What look-ups say about this criterion. */
  lookUp?: ReactNode;
};

/** One mandatory criterion: what is asked, what the program suggests, and the verdict of a person. Folded in once it is judged. */
export function CriterionCard(props: CriterionCardProps) {
  const { criterion, index, mayJudge, conflict } = props;
  const { key, label, explanation, state, recorded } = criterion;
  const settled = state !== "todo" && state !== "outdated";
  const open = !settled || props.typed !== undefined || conflict || props.problems.length > 0;
  return (
    <details className="card card-fold" id={`criterion-${key}`} open={open}>
      <summary>
        <h3>
          {index + 1}. {label}
        </h3>
        <Badge tone={toneOfState(state)}>{describeState(state)}</Badge>
      </summary>
      <Stack>
        <p className="text-ink-muted">{explanation}</p>
        {recorded && conflict && (
          <Notice tone="caution" title={m.screening_conflict_title({ name: nameOf(recorded) })}>
            <RecordedVerdict recorded={recorded} />
            <p>{m.screening_conflict_text()}</p>
          </Notice>
        )}
        {recorded && state === "outdated" && (
          <Notice tone="info" title={m.screening_outdated_title()}>
            <RecordedVerdict recorded={recorded} />
          </Notice>
        )}
        <SuggestionNote criterion={criterion} />
        {props.lookUp}
        {mayJudge ? <VerdictFields {...props} /> : recorded && <RecordedVerdict recorded={recorded} />}
        {recorded && (
          <p className="quote-source">
            {m.screening_recorded_by({ name: nameOf(recorded), when: formatDateTime(recorded.at) })}
          </p>
        )}
      </Stack>
    </details>
  );
}

type Recorded = NonNullable<CriterionOnPage["recorded"]>;

const nameOf = ({ by }: Recorded): string => by ?? m.screening_someone();

/** Every line is a quote of its own. */
const quotesIn = (quote: string): string[] => [...new Set(quote.split("\n"))].filter((line) => line.trim() !== "");

function RecordedVerdict({ recorded: { verdict, quote, reason } }: { recorded: Recorded }) {
  return (
    <>
      <p>
        <strong>{describeState(verdict as "pass" | "fail" | "unclear")}</strong>
        {reason && `: ${reason}`}
      </p>
      {quotesIn(quote).map((line) => (
        <blockquote className="quote" key={line}>
          “{line}”
        </blockquote>
      ))}
    </>
  );
}

function VerdictFields({ criterion, index, scoring, pending, typed, problems }: CriterionCardProps) {
  const { key, label, seen, state } = criterion;
  const filled = typed ?? criterion.filled;
  const name = (field: string) => `verdicts[${index}].${field}`;
  const errorAt = (field: ScreeningProblem["field"]) =>
    problems.filter((one) => one.field === field).map(({ problem }) => describeScreeningProblem(problem, label));
  const changing = scoring && state !== "todo";
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
      <Details summary={m.screening_quote()} open={filled.quote === "" || errorAt("quote").length > 0}>
        <TextArea
          id={`${key}-quote`}
          name={name("quote")}
          label={m.screening_quote_label()}
          hint={m.screening_quote_hint()}
          defaultValue={filled.quote}
          error={errorAt("quote")}
          optional
          rows={2}
        />
      </Details>
      <div className="after-choice">
        <Stack gap="small">
          <TextArea
            id={`${key}-reason`}
            name={name("reason")}
            label={m.screening_reason()}
            hint={changing ? m.screening_reason_hint_scoring() : m.screening_reason_hint()}
            defaultValue={filled.reason}
            error={errorAt("reason")}
            rows={2}
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
